// SPDX-License-Identifier: Apache-2.0

/// The bytes of an export that is stored packed, unpacked piece by piece and never as a whole.
protocol PackedBytes: AnyObject {
  /// The size of what is stored, in bytes.
  var packedCount: Int { get }

  /// Unpacks into a buffer.
  ///
  /// - Returns: How many bytes were unpacked; none at the end only.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(PackedFailure) -> Int

  /// Goes back to the first byte.
  func rewind() throws(PackedFailure)
}

/// Why packed bytes cannot be unpacked, in words.
struct PackedFailure: Error {
  var words: String
}

/// How much may come out of packed bytes.
///
/// Deflate reaches a factor of 1,032, which is how a small file can fill a machine; exports stay
/// below 50. Anything up to 64 MiB is let pass.
enum UnpackingLimit {
  /// The most bytes that so many packed bytes may become.
  static func bytes(packed count: Int) -> Int {
    (64 << 20) + 200 * count
  }
}
