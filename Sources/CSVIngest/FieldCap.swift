// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// The most memory that libcsv may take for one field.
///
/// libcsv itself has no limit: a field of 1 GiB takes 1 GiB. Its allocator hook has no context, so the
/// cap is one for the process. It is the highest limit that any reader asked for; each reader also
/// compares field sizes with its own limit.
enum FieldCap {
  /// What libcsv adds to its buffer at a time.
  static let blockBytes = 64 << 10

  private static let bytes = Atomic<Int>(0)

  /// Raises the cap to a reader's limit.
  static func raise(to limit: Int) {
    // The buffer grows by whole blocks, so the last one may reach beyond the limit.
    bytes.max(limit + blockBytes, ordering: .relaxed)
  }

  /// Grows a buffer, unless it would exceed the cap.
  static func reallocate(
    _ buffer: UnsafeMutableRawPointer?, _ size: Int
  ) -> UnsafeMutableRawPointer? {
    guard size <= bytes.load(ordering: .relaxed) else { return nil }
    return unsafe realloc(buffer, size)
  }
}
