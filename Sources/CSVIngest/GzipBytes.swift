// SPDX-License-Identifier: Apache-2.0

import CZlib
import Glibc

/// A file in gzip form.
///
/// One that only has the name, as browsers leave it after unpacking, is read as it is.
@safe final class GzipBytes: PackedBytes {
  let packedCount: Int
  private let file: gzFile

  /// Takes a descriptor of its own for reading.
  ///
  /// - Parameters:
  ///   - descriptor: An open file; a copy of it is kept.
  ///   - packedCount: The size of the file.
  /// - Throws: `PackedFailure` where no descriptor or memory is left.
  init(descriptor: Int32, packedCount: Int) throws(PackedFailure) {
    self.packedCount = packedCount
    let copy = dup(descriptor)
    guard copy >= 0, let file = unsafe gzdopen(copy, "rb") else {
      if copy >= 0 { close(copy) }
      throw PackedFailure(words: "no descriptor or memory is left")
    }
    unsafe self.file = file
    unsafe gzbuffer(file, 128 << 10)
  }

  deinit {
    unsafe gzclose(file)
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(PackedFailure) -> Int {
    let count = unsafe gzread(file, buffer.baseAddress, UInt32(clamping: buffer.count))
    var code: Int32 = 0
    unsafe gzerror(file, &code)
    guard count >= 0, code == Z_OK || code == Z_STREAM_END else {
      throw PackedFailure(
        words: code == Z_BUF_ERROR ? "the gzip data end too early" : "the gzip data are damaged")
    }
    return Int(count)
  }

  func rewind() throws(PackedFailure) {
    guard unsafe gzrewind(file) == 0 else {
      throw PackedFailure(words: "the gzip data cannot be read again")
    }
  }
}
