// SPDX-License-Identifier: Apache-2.0

import Glibc

/// An output folder, open and locked against other runs.
///
/// The lock is on the folder itself and needs no file. It ends with the process, however that ends.
final class OutputFolder {
  /// The path as given.
  let path: String
  /// The folder above, without symbolic links.
  let parent: Int32
  /// The name in the folder above.
  let name: String
  /// The folder that was opened, even when another has taken its name.
  let descriptor: Int32
  /// Whether the folder is, or holds, the one in which the program runs.
  let isWorkingFolder: Bool
  let disk: Disk

  /// Opens and locks a folder, which is made where it is missing.
  ///
  /// - Throws: `OutputError` where it cannot be made or is no place to write to.
  init(_ path: String, disk: Disk) throws(OutputError) {
    do throws(SystemFailure) {
      try Self.makeFolders(path, disk)
      if try Self.isSymbolicLink(path, disk) { throw SystemFailure(call: "open", code: ELOOP) }
      guard let real = Self.realPath(path), let slash = real.lastIndex(of: "/") else {
        throw SystemFailure(call: "realpath", code: errno)
      }
      let above = String(real[..<slash])
      name = String(real[real.index(after: slash)...])
      parent = try disk.openFolder(above.isEmpty ? "/" : above)
      isWorkingFolder = Self.workingFolder.map { ($0 + "/").hasPrefix(real + "/") } ?? true
    } catch {
      throw OutputError(path: path, reason: Self.reason(error))
    }
    self.path = path
    self.disk = disk
    do throws(OutputError) {
      descriptor = try Self.openLocked(name, at: parent, path, disk)
    } catch {
      disk.release(parent)
      throw error
    }
  }

  deinit {
    disk.release(descriptor)
    disk.release(parent)
  }

  private static func reason(_ failure: SystemFailure) -> OutputError.Reason {
    switch failure.code {
    case ELOOP: .symbolicLink
    case ENOTDIR, EEXIST: .notFolder
    case ENOSPC, EIO, EDQUOT: .cannotWrite(failure.words)
    default: .cannotCreate(failure.words)
    }
  }

  private static func makeFolders(_ path: String, _ disk: Disk) throws(SystemFailure) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += part
      do throws(SystemFailure) {
        try disk.makeFolder(made)
      } catch {
        guard error.code == EEXIST else { throw error }
      }
      made += "/"
    }
  }

  private static func isSymbolicLink(
    _ path: String, _ disk: Disk
  ) throws(SystemFailure) -> Bool {
    var bare = path
    while bare.count > 1 && bare.hasSuffix("/") { bare.removeLast() }
    return try disk.status(of: bare, at: AT_FDCWD).map { $0.st_mode & S_IFMT == S_IFLNK } ?? false
  }

  private static func realPath(_ path: String) -> String? {
    guard let real = unsafe realpath(path, nil) else { return nil }
    defer { unsafe free(real) }
    return unsafe String(cString: real)
  }

  private static var workingFolder: String? { realPath(".") }

  /// What became of an attempt to lock the folder.
  private enum Attempt {
    case locked(Int32)
    case busy, replaced, writableByAll
  }

  /// Opens and locks, again where another run has put a new folder in the place meanwhile.
  private static func openLocked(
    _ name: String, at parent: Int32, _ path: String, _ disk: Disk
  ) throws(OutputError) -> Int32 {
    while true {
      let attempt: Attempt
      do throws(SystemFailure) {
        attempt = try self.attempt(name.isEmpty ? "." : name, at: parent, disk)
      } catch {
        throw OutputError(path: path, reason: reason(error))
      }
      switch attempt {
      case .locked(let folder): return folder
      case .busy: throw OutputError(path: path, reason: .locked)
      case .writableByAll: throw OutputError(path: path, reason: .writableByAll)
      case .replaced: continue
      }
    }
  }

  private static func attempt(
    _ name: String, at parent: Int32, _ disk: Disk
  ) throws(SystemFailure) -> Attempt {
    let folder = try disk.openFolder(name, at: parent)
    do throws(SystemFailure) {
      let own = try disk.status(of: folder)
      if own.st_mode & S_IWOTH != 0 && own.st_mode & S_ISVTX == 0 {
        disk.release(folder)
        return .writableByAll
      }
      guard try disk.lock(folder) else {
        disk.release(folder)
        return .busy
      }
      let named = try disk.status(of: name, at: parent)
      if named?.st_ino == own.st_ino && named?.st_dev == own.st_dev { return .locked(folder) }
    } catch {
      disk.release(folder)
      throw error
    }
    disk.release(folder)
    return .replaced
  }
}
