// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Standard output, every byte checked: a full disk is an error, not silence.
public enum StandardOutput {
  /// Writes bytes.
  ///
  /// - Throws: `OutputError` with exit code 74.
  public static func write(_ bytes: Span<UInt8>) throws(OutputError) {
    try write(bytes, to: STDOUT_FILENO, disk: Disk())
  }

  /// Writes text as UTF-8.
  ///
  /// - Throws: `OutputError` with exit code 74.
  public static func write(_ text: String) throws(OutputError) {
    try write(Array(text.utf8).span)
  }

  static func write(_ bytes: Span<UInt8>, to file: Int32, disk: Disk) throws(OutputError) {
    do throws(SystemFailure) {
      try disk.write(bytes, to: file)
    } catch {
      throw OutputError(path: "standard output", reason: .cannotWrite(error.words))
    }
  }
}
