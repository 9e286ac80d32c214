// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Removes what runs that were killed have left, and puts right what they left half done.
struct Leftovers {
  let folder: OutputFolder
  let names: [String]
  let marker: String

  private var disk: Disk { folder.disk }

  /// Clears the folder and what stands beside it.
  ///
  /// The lock must be held: then no other run is at work on any of this.
  func clear() throws(SystemFailure) {
    for name in try disk.names(in: folder.descriptor)
    where name.hasPrefix(Stage.prefixInside) && name.hasSuffix(Stage.suffix) {
      try restore(from: name)
    }
    guard !folder.name.isEmpty else { return }
    let prefix = Stage.prefix(beside: folder)
    for name in try disk.names(in: folder.parent)
    where name.hasPrefix(prefix) && name.hasSuffix(Stage.suffix) {
      try empty(name, at: folder.parent, into: folder.descriptor)
    }
  }

  /// Undoes a replacement file by file that was broken off, and removes its temporary folder.
  private func restore(from name: String) throws(SystemFailure) {
    let stage = try disk.openFolder(name, at: folder.descriptor)
    defer { disk.release(stage) }
    let entries = try disk.names(in: stage)
    let kept = entries.filter { $0.hasPrefix(Stage.keptPrefix) }
    if try isBrokenOff(entries) {
      for entry in entries where entry.hasPrefix(Stage.addedPrefix) {
        let added = String(entry.dropFirst(Stage.addedPrefix.count))
        guard try disk.status(of: added, at: folder.descriptor) != nil else { continue }
        try disk.remove(added, at: folder.descriptor)
      }
      // The marker comes last: before, the set is not whole.
      let keptMarker = Stage.keptPrefix + marker
      for entry in kept.filter({ $0 != keptMarker }) + kept.filter({ $0 == keptMarker }) {
        let original = String(entry.dropFirst(Stage.keptPrefix.count))
        try disk.rename(entry, at: stage, to: original, at: folder.descriptor, .replacing)
      }
    }
    for entry in try disk.names(in: stage) { try disk.remove(entry, at: stage) }
    try disk.removeFolder(name, at: folder.descriptor)
  }

  /// Whether a replacement file by file did not come to its end: a new file is still waiting, or
  /// the marker has not come back.
  private func isBrokenOff(_ entries: [String]) throws(SystemFailure) -> Bool {
    if entries.contains(where: names.contains) { return true }
    guard entries.contains(Stage.keptPrefix + marker) else { return false }
    return try disk.status(of: marker, at: folder.descriptor) == nil
  }

  /// Moves what is not ours back into the output folder, and removes the rest with its folder.
  func empty(_ name: String, at holder: Int32, into target: Int32) throws(SystemFailure) {
    let stale = try disk.openFolder(name, at: holder)
    defer { disk.release(stale) }
    for entry in try disk.names(in: stale) {
      let other = try disk.status(of: entry, at: stale)
      let there = try disk.status(of: entry, at: target)
      if names.contains(entry) || other?.st_ino == there?.st_ino && other?.st_dev == there?.st_dev {
        try disk.remove(entry, at: stale)
      } else {
        // Put there by somebody while the folders changed places.
        try disk.rename(entry, at: stale, to: entry, at: target, .keeping)
      }
    }
    try disk.removeFolder(name, at: holder)
  }
}
