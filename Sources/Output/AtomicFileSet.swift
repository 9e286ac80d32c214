// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A set of files in one folder that is replaced as a whole.
///
/// Everything is first written and synchronised in a temporary folder. Then one of two ways puts it
/// into place:
///
/// - **Exchange**, wherever possible: a new folder with the new files (and links to whatever else
///   was in the old one) takes the old folder's place in one step of the file system. At every
///   moment, also after a kill or a loss of power, the folder holds the old set or the new one.
/// - **File by file**, where the folder cannot be exchanged: it holds folders of others, is the
///   working folder, a mount point, or has another owner, or the one above is not writable. The
///   marker file goes first and comes last, so that a set with its marker is never a mixture. An
///   error puts the old files back; after a kill the next run does.
///
/// Files whose bytes stay the same are not rewritten. Files of an older set that the new one does
/// not have are removed. Temporary folders of runs that were killed are removed by the next run.
public final class AtomicFileSet {
  /// What a replacement changed.
  public struct Changes: Hashable, Sendable {
    /// Files written, in byte order.
    public var written: [String] = []
    /// Files that were the same already, in byte order.
    public var unchanged: [String] = []
    /// Files of the older set that are no more, in byte order.
    public var removed: [String] = []

    /// Whether any file is another one than before.
    public var isEmpty: Bool { written.isEmpty && removed.isEmpty }
  }

  /// The names that files of the set may have.
  let names: [String]
  /// The file whose presence says that the set is complete.
  let marker: String
  let folder: OutputFolder
  private var stage: Stage?
  /// The folder that took the place of the old one; it holds a lock of its own.
  private var placed: Stage?
  private var staged: [String] = []
  private var cleanup: Int?

  /// Opens a folder for a new set, and removes what killed runs have left there.
  ///
  /// - Parameters:
  ///   - path: The folder, made where it is missing. It must not be a symbolic link.
  ///   - names: Every name that a file of the set may have.
  ///   - marker: That of them whose presence says that the set is complete.
  /// - Throws: `OutputError`, with exit code 75 where another run has the folder.
  /// - Precondition: `names` are plain file names, and `marker` is one of them.
  public convenience init(
    folder path: String, names: [String], marker: String
  ) throws(OutputError) {
    try self.init(folder: path, names: names, marker: marker, disk: Disk())
  }

  init(folder path: String, names: [String], marker: String, disk: Disk) throws(OutputError) {
    precondition(
      names.allSatisfy { !$0.isEmpty && !$0.contains("/") && !$0.hasPrefix(".") },
      "the names of a set must be plain file names, but one of \(names) is not"
    )
    precondition(names.contains(marker), "the marker \(marker) must be a name of the set")
    self.names = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    self.marker = marker
    folder = try OutputFolder(path, disk: disk)
    do throws(SystemFailure) {
      try Leftovers(folder: folder, names: self.names, marker: marker).clear()
    } catch {
      throw OutputError(path: path, reason: .cannotWrite(error.words))
    }
    for name in self.names { try checkReplaceable(name) }
  }

  deinit {
    discard()
  }

  /// Adds a file of the set.
  ///
  /// - Precondition: `name` is a name of the set that was not added before.
  public func add(_ name: String, _ bytes: some Sequence<UInt8>) throws(OutputError) {
    try add(name) { file throws(OutputError) in try file.write(bytes) }
  }

  /// Adds a file of the set piece by piece.
  ///
  /// - Precondition: `name` is a name of the set that was not added before.
  public func add(
    _ name: String, writing body: (inout FileWriter) throws(OutputError) -> Void
  ) throws(OutputError) {
    precondition(
      names.contains(name) && !staged.contains(name),
      "\(name) must be a name of the set that was not added before"
    )
    let stage = try openStage()
    let file = try attempting(name) { () throws(SystemFailure) in
      try folder.disk.createFile(name, at: stage.descriptor)
    }
    var writer = FileWriter(file, path: pathOf(name), disk: folder.disk)
    do throws(OutputError) {
      try body(&writer)
      try writer.flush()
      try attempting(name) { () throws(SystemFailure) in try folder.disk.synchronise(file) }
    } catch {
      folder.disk.release(file)
      throw error
    }
    try attempting(name) { () throws(SystemFailure) in try folder.disk.close(file) }
    staged.append(name)
  }

  /// Puts the files that were added into the place of the old set.
  ///
  /// - Returns: What changed.
  /// - Throws: `OutputError`; the old set then stands as it was.
  public func commit() throws(OutputError) -> Changes {
    let stage = try openStage()
    var changes = Changes()
    do throws(SystemFailure) {
      changes = try compare(stage)
      guard !changes.isEmpty else {
        discard()
        return changes
      }
      try protected { () throws(SystemFailure) in try replace(stage, changes) }
    } catch {
      discard()
      throw OutputError(path: folder.path, reason: .cannotWrite(error.words))
    }
    return changes
  }

  /// Removes what was added and leaves the old set as it is.
  public func discard() {
    guard let stage else { return }
    self.stage = nil
    guard let cleanup else { return stage.remove() }
    self.cleanup = nil
    SignalCleanup.registry.withdraw(cleanup) { stage.remove() }
  }
}

extension AtomicFileSet {
  private func pathOf(_ name: String) -> String { "\(folder.path)/\(name)" }

  private func attempting<Value>(
    _ name: String, _ body: () throws(SystemFailure) -> Value
  ) throws(OutputError) -> Value {
    do throws(SystemFailure) {
      return try body()
    } catch {
      throw OutputError(path: pathOf(name), reason: .cannotWrite(error.words))
    }
  }

  /// Refuses to replace what is no regular file: a link, a device, a folder.
  private func checkReplaceable(_ name: String) throws(OutputError) {
    let status = try attempting(name) { () throws(SystemFailure) in
      try folder.disk.status(of: name, at: folder.descriptor)
    }
    guard let status, status.st_mode & S_IFMT != S_IFREG else { return }
    throw OutputError(path: pathOf(name), reason: .notRegularFile)
  }

  private func openStage() throws(OutputError) -> Stage {
    if let stage { return stage }
    do throws(SystemFailure) {
      let stage = try Stage(for: folder, names: names)
      self.stage = stage
      cleanup = SignalCleanup.registry.register { stage.remove() }
      return stage
    } catch {
      throw OutputError(path: folder.path, reason: .init(creating: error))
    }
  }

  /// Does what a signal must not interrupt, and withdraws the cleaning up that it makes needless.
  private func protected(_ body: () throws(SystemFailure) -> Void) throws(SystemFailure) {
    guard let cleanup else { return try body() }
    self.cleanup = nil
    try SignalCleanup.registry.withdraw(cleanup, body)
  }

  private func compare(_ stage: Stage) throws(SystemFailure) -> Changes {
    var changes = Changes()
    for name in names {
      let isStaged = staged.contains(name)
      let exists = try folder.disk.status(of: name, at: folder.descriptor) != nil
      if isStaged && exists, try isSame(name, stage) {
        changes.unchanged.append(name)
      } else if isStaged {
        changes.written.append(name)
      } else if exists {
        changes.removed.append(name)
      }
    }
    return changes
  }

  private func isSame(_ name: String, _ stage: Stage) throws(SystemFailure) -> Bool {
    let disk = folder.disk
    let old = try disk.openFile(name, at: folder.descriptor)
    defer { disk.release(old) }
    let new = try disk.openFile(name, at: stage.descriptor)
    defer { disk.release(new) }
    guard try disk.status(of: old).st_size == disk.status(of: new).st_size else { return false }
    while true {
      let bytes = try disk.read(64 << 10, from: old)
      guard try bytes == disk.read(64 << 10, from: new) else { return false }
      if bytes.isEmpty { return true }
    }
  }

  private func replace(_ stage: Stage, _ changes: Changes) throws(SystemFailure) {
    let replacement = Replacement(folder: folder, names: names, marker: marker, changes: changes)
    if stage.isBeside {
      if try replacement.exchange(with: stage) {
        placed = stage
        self.stage = nil
        return
      }
      let inside = try Stage(inside: folder)
      do throws(SystemFailure) {
        try replacement.copy(from: stage, to: inside)
        try replacement.replaceFiles(from: inside)
      } catch {
        inside.remove()
        throw error
      }
      inside.remove()
    } else {
      try replacement.replaceFiles(from: stage)
    }
    discard()
  }
}

extension OutputError.Reason {
  /// The reason why something could not be made.
  init(creating failure: SystemFailure) {
    switch failure.code {
    case ENOSPC, EIO, EDQUOT: self = .cannotWrite(failure.words)
    default: self = .cannotCreate(failure.words)
    }
  }
}
