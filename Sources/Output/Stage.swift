// SPDX-License-Identifier: Apache-2.0

import Glibc

/// A temporary folder in which a new set of files is written.
final class Stage: Sendable {
  /// The end of the name of every temporary folder.
  static let suffix = ".deal-forensics-tmp"
  /// What precedes the name of a file of the old set that is kept until the new one is complete.
  static let keptPrefix = "old."
  /// What precedes the name of a file of the new set that the old one does not have.
  static let addedPrefix = "none."

  /// The folder that holds it.
  let holder: Int32
  let name: String
  let descriptor: Int32
  /// Whether it stands beside the output folder and not in it.
  let isBeside: Bool
  private let disk: Disk

  /// Makes a temporary folder beside the output folder where the two can be exchanged, else in it.
  convenience init(for folder: OutputFolder, names: [String]) throws(SystemFailure) {
    if try Self.canExchange(folder, names) {
      do throws(SystemFailure) {
        try self.init(folder, in: folder.parent, isBeside: true)
        return
      } catch {
        guard [EACCES, EPERM, EROFS].contains(error.code) else { throw error }
      }
    }
    try self.init(inside: folder)
  }

  /// Makes a temporary folder in the output folder.
  convenience init(inside folder: OutputFolder) throws(SystemFailure) {
    try self.init(folder, in: folder.descriptor, isBeside: false)
  }

  private init(
    _ folder: OutputFolder, in holder: Int32, isBeside: Bool
  ) throws(SystemFailure) {
    let random = String(UInt64.random(in: 0...UInt64.max), radix: 16)
    let name =
      "\(isBeside ? Self.prefix(beside: folder) : Self.prefixInside)\(random)\(Self.suffix)"
    try folder.disk.makeFolder(name, at: holder)
    do throws(SystemFailure) {
      descriptor = try folder.disk.openFolder(name, at: holder)
    } catch {
      try? folder.disk.removeFolder(name, at: holder)
      throw error
    }
    self.holder = holder
    self.name = name
    self.isBeside = isBeside
    disk = folder.disk
  }

  deinit {
    disk.release(descriptor)
  }

  /// How the names of temporary folders beside a folder begin.
  static func prefix(beside folder: OutputFolder) -> String { ".\(folder.name)." }
  /// How the names of temporary folders in a folder begin.
  static let prefixInside = ".new."

  /// Removes the folder and what is in it; what fails is left to the next run.
  func remove() {
    // Once the folders have changed places, what is open here is the output folder.
    guard let own = try? disk.status(of: descriptor),
      let named = try? disk.status(of: name, at: holder), own.st_ino == named.st_ino
    else { return }
    for entry in (try? disk.names(in: descriptor)) ?? [] {
      try? disk.remove(entry, at: descriptor)
    }
    try? disk.removeFolder(name, at: holder)
  }

  /// Whether a new folder could take the place of the output folder and nobody would miss anything.
  private static func canExchange(
    _ folder: OutputFolder, _ names: [String]
  ) throws(SystemFailure) -> Bool {
    let disk = folder.disk
    let status = try disk.status(of: folder.descriptor)
    guard !folder.name.isEmpty, !folder.isWorkingFolder, status.st_uid == geteuid(),
      try disk.status(of: folder.parent).st_dev == status.st_dev,
      !disk.hasAccessList(folder.descriptor)
    else { return false }
    for name in try disk.names(in: folder.descriptor) where !names.contains(name) {
      let entry = try disk.status(of: name, at: folder.descriptor)
      if let entry, entry.st_mode & S_IFMT == S_IFDIR { return false }
    }
    return true
  }
}
