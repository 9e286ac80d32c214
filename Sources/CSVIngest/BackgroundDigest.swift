// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// A SHA-256 that is computed beside the reading, on another thread.
///
/// What waits for it is bounded, so that a fast reader does not fill the memory.
final class BackgroundDigest: Sendable {
  /// How many pieces may wait.
  private static let backlog = 8

  private let digest = Mutex(FileDigest())
  private let queue = DispatchQueue(label: "digest")
  private let places = DispatchSemaphore(value: backlog)

  /// Adds the bytes that follow.
  func add(_ bytes: [UInt8]) {
    places.wait()
    queue.async {
      self.digest.withLock { $0.add(bytes.span) }
      self.places.signal()
    }
  }

  /// The digest of the bytes added so far, in lower-case hexadecimal.
  var hexadecimal: String {
    queue.sync { digest.withLock { $0.hexadecimal } }
  }
}
