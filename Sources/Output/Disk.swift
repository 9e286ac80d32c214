// SPDX-License-Identifier: Apache-2.0

import CLinuxFiles
import Glibc

/// A call of the system that failed.
struct SystemFailure: Error, Equatable {
  var call: String
  var code: Int32

  /// The system's words for the failure.
  var words: String {
    unsafe String(cString: strerror(code)).lowercased()
  }
}

/// The calls of the system through which output goes, each checked and repeated when interrupted.
struct Disk: Sendable {
  /// Returns an error number to let a call fail without being made, or 0.
  var fault: @Sendable (_ call: String) -> Int32 = { _ in 0 }

  /// Makes a call until it is not interrupted.
  private func call(_ name: String, _ body: () -> Int) throws(SystemFailure) -> Int {
    while true {
      let injected = fault(name)
      let result = injected == 0 ? body() : -1
      guard result < 0 else { return result }
      let code = injected == 0 ? errno : injected
      guard code == EINTR else { throw SystemFailure(call: name, code: code) }
    }
  }

  func openFolder(_ path: String, at folder: Int32 = AT_FDCWD) throws(SystemFailure) -> Int32 {
    let flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC
    return Int32(try call("openat") { unsafe Int(openat(folder, path, flags)) })
  }

  func openFile(_ name: String, at folder: Int32) throws(SystemFailure) -> Int32 {
    let flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC
    return Int32(try call("openat") { unsafe Int(openat(folder, name, flags)) })
  }

  /// Creates a file that does not exist yet.
  func createFile(_ name: String, at folder: Int32) throws(SystemFailure) -> Int32 {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
    return Int32(try call("openat") { unsafe Int(openat(folder, name, flags, 0o666)) })
  }

  func makeFolder(_ name: String, at folder: Int32 = AT_FDCWD) throws(SystemFailure) {
    _ = try call("mkdirat") { unsafe Int(mkdirat(folder, name, 0o777)) }
  }

  func write(_ bytes: Span<UInt8>, to file: Int32) throws(SystemFailure) {
    var written = 0
    while written < bytes.count {
      let rest = bytes.extracting(written...)
      written += try call("write") {
        unsafe rest.withUnsafeBytes { unsafe Glibc.write(file, $0.baseAddress, $0.count) }
      }
    }
  }

  /// Reads as many bytes as asked for, fewer at the end.
  func read(_ count: Int, from file: Int32) throws(SystemFailure) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var length = 0
    while length < count {
      let start = length
      let more = try call("read") {
        unsafe bytes.withUnsafeMutableBytes { buffer in
          let rest = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
          return unsafe Glibc.read(file, rest.baseAddress, rest.count)
        }
      }
      if more == 0 { break }
      length += more
    }
    bytes.removeLast(count - length)
    return bytes
  }

  func synchronise(_ file: Int32) throws(SystemFailure) {
    _ = try call("fsync") { Int(fsync(file)) }
  }

  /// Closes a file and tells of errors of writing that show only then.
  func close(_ file: Int32) throws(SystemFailure) {
    do {
      _ = try call("close") { Glibc.close(file) == 0 || errno == EINTR ? 0 : -1 }
    } catch {
      // A failed call that was not made has left the file open.
      if fault("close after failure") == 0 { Glibc.close(file) }
      throw error
    }
  }

  /// Closes a file from which was only read.
  func release(_ file: Int32) {
    Glibc.close(file)
  }

  func link(
    _ name: String, at folder: Int32, to other: String, at target: Int32
  ) throws(SystemFailure) {
    _ = try call("linkat") { unsafe Int(linkat(folder, name, target, other, 0)) }
  }

  func remove(_ name: String, at folder: Int32) throws(SystemFailure) {
    _ = try call("unlinkat") { unsafe Int(unlinkat(folder, name, 0)) }
  }

  func removeFolder(_ name: String, at folder: Int32) throws(SystemFailure) {
    _ = try call("unlinkat") { unsafe Int(unlinkat(folder, name, AT_REMOVEDIR)) }
  }

  /// How two names are renamed.
  enum Renaming: UInt32 {
    case replacing = 0
    /// `RENAME_NOREPLACE`
    case keeping = 1
    /// `RENAME_EXCHANGE`
    case exchanging = 2
  }

  func rename(
    _ name: String, at folder: Int32, to other: String, at target: Int32, _ way: Renaming
  ) throws(SystemFailure) {
    _ = try call(way == .exchanging ? "exchange" : "renameat2") {
      unsafe Int(renameat2(folder, name, target, other, way.rawValue))
    }
  }

  func status(of file: Int32) throws(SystemFailure) -> stat {
    var status = stat()
    _ = try call("fstat") { unsafe Int(fstat(file, &status)) }
    return status
  }

  /// The status of a name, not of what a symbolic link leads to; `nil` where nothing has it.
  func status(of name: String, at folder: Int32) throws(SystemFailure) -> stat? {
    var status = stat()
    do throws(SystemFailure) {
      _ = try call("fstatat") { unsafe Int(fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW)) }
      return status
    } catch {
      guard error.code == ENOENT else { throw error }
      return nil
    }
  }

  func setMode(_ mode: mode_t, of file: Int32) throws(SystemFailure) {
    _ = try call("fchmod") { Int(fchmod(file, mode)) }
  }

  /// Takes the lock of an open folder, which ends with the descriptor; `false` where another has it.
  func lock(_ file: Int32) throws(SystemFailure) -> Bool {
    do throws(SystemFailure) {
      _ = try call("flock") { Int(flock(file, LOCK_EX | LOCK_NB)) }
      return true
    } catch {
      guard error.code == EWOULDBLOCK else { throw error }
      return false
    }
  }

  /// The names in a folder, in byte order, `.` and `..` left out.
  func names(in folder: Int32) throws(SystemFailure) -> [String] {
    let copy = Int32(try call("openat") { unsafe Int(openat(folder, ".", O_RDONLY | O_CLOEXEC)) })
    guard let stream = unsafe fdopendir(copy) else {
      let code = errno
      Glibc.close(copy)
      throw SystemFailure(call: "fdopendir", code: code)
    }
    defer { unsafe closedir(stream) }
    var names: [String] = []
    while let entry = unsafe readdir(stream) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { start in
        unsafe start.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether a folder has access rights beyond its mode.
  func hasAccessList(_ folder: Int32) -> Bool {
    let names = ["system.posix_acl_access", "system.posix_acl_default"]
    return names.contains { (name: String) in unsafe fgetxattr(folder, name, nil, 0) > 0 }
  }
}
