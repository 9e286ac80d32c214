// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Puts staged files into the place of an old set.
struct Replacement {
  let folder: OutputFolder
  let names: [String]
  let marker: String
  let changes: AtomicFileSet.Changes

  private var disk: Disk { folder.disk }

  /// Lets the temporary folder and the output folder change places.
  ///
  /// - Returns: `false` where the file system or the rights do not allow it; nothing has changed.
  func exchange(with stage: Stage) throws(SystemFailure) -> Bool {
    do throws(SystemFailure) {
      try prepare(stage)
      try disk.rename(
        stage.name, at: stage.holder, to: folder.name, at: folder.parent, .exchanging
      )
    } catch {
      let refusals = [EINVAL, ENOSYS, EOPNOTSUPP, EPERM, EACCES, EXDEV, EBUSY, EMLINK]
      guard refusals.contains(error.code) else { throw error }
      return false
    }
    // The new set is in place; what fails from here on is left to the next run.
    try? disk.synchronise(folder.parent)
    try? Leftovers(folder: folder, names: names, marker: marker).empty(
      stage.name, at: stage.holder, into: stage.descriptor
    )
    return true
  }

  /// Gives the temporary folder what the old one has besides the files that change.
  private func prepare(_ stage: Stage) throws(SystemFailure) {
    let status = try disk.status(of: folder.descriptor)
    try disk.setMode(status.st_mode & 0o7777, of: stage.descriptor)
    for name in changes.unchanged { try disk.remove(name, at: stage.descriptor) }
    let replaced = Set(changes.written + changes.removed)
    for name in try disk.names(in: folder.descriptor) where !replaced.contains(name) {
      try disk.link(name, at: folder.descriptor, to: name, at: stage.descriptor)
    }
    // From now on another run that opens the new folder finds it locked as well.
    guard try disk.lock(stage.descriptor) else {
      throw SystemFailure(call: "flock", code: EWOULDBLOCK)
    }
    try disk.synchronise(stage.descriptor)
  }

  /// Copies the files that change from one temporary folder to another.
  func copy(from stage: Stage, to other: Stage) throws(SystemFailure) {
    for name in changes.written {
      let source = try disk.openFile(name, at: stage.descriptor)
      defer { disk.release(source) }
      let target = try disk.createFile(name, at: other.descriptor)
      do throws(SystemFailure) {
        while true {
          let bytes = try disk.read(64 << 10, from: source)
          if bytes.isEmpty { break }
          try disk.write(bytes.span, to: target)
        }
        try disk.synchronise(target)
      } catch {
        disk.release(target)
        throw error
      }
      try disk.close(target)
    }
  }

  /// Replaces one file after the other, the marker first removed and last put into place.
  func replaceFiles(from stage: Stage) throws(SystemFailure) {
    var kept: [String] = []
    var added: [String] = []
    do throws(SystemFailure) {
      for name in changes.unchanged where try disk.status(of: name, at: stage.descriptor) != nil {
        try disk.remove(name, at: stage.descriptor)
      }
      for name in changes.written + changes.removed {
        guard try disk.status(of: name, at: folder.descriptor) != nil else {
          try disk.close(disk.createFile(Stage.addedPrefix + name, at: stage.descriptor))
          added.append(name)
          continue
        }
        try disk.link(
          name, at: folder.descriptor, to: Stage.keptPrefix + name, at: stage.descriptor
        )
        kept.append(name)
      }
      // A marker that does not change must be gone as well while the files around it change.
      if changes.unchanged.contains(marker) {
        try disk.link(
          marker, at: folder.descriptor, to: Stage.keptPrefix + marker, at: stage.descriptor
        )
        kept.append(marker)
      }
      try disk.synchronise(stage.descriptor)
      if kept.contains(marker) { try disk.remove(marker, at: folder.descriptor) }
      for name in changes.removed where name != marker {
        try disk.remove(name, at: folder.descriptor)
      }
      for name in changes.written where name != marker { try place(name, from: stage) }
      try disk.synchronise(folder.descriptor)
      if changes.written.contains(marker) {
        try place(marker, from: stage)
      } else if changes.unchanged.contains(marker) {
        try disk.rename(
          Stage.keptPrefix + marker, at: stage.descriptor, to: marker, at: folder.descriptor,
          .replacing
        )
      }
    } catch {
      putBack(kept, without: added, from: stage)
      throw error
    }
    try? disk.synchronise(folder.descriptor)
  }

  private func place(_ name: String, from stage: Stage) throws(SystemFailure) {
    try disk.rename(name, at: stage.descriptor, to: name, at: folder.descriptor, .replacing)
  }

  /// Puts the old files back, the marker last, and removes new ones that had no predecessor.
  private func putBack(_ kept: [String], without added: [String], from stage: Stage) {
    for name in added { try? disk.remove(name, at: folder.descriptor) }
    for name in kept.filter({ $0 != marker }) + kept.filter({ $0 == marker }) {
      try? disk.rename(
        Stage.keptPrefix + name, at: stage.descriptor, to: name, at: folder.descriptor, .replacing
      )
    }
  }
}
