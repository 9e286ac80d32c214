// SPDX-License-Identifier: Apache-2.0

import CLibmd
import Glibc

/// The SHA-256 of some bytes, which are added piece by piece.
public struct FileDigest {
  private var context = SHA2_CTX()

  /// Creates the digest of no bytes.
  public init() {
    unsafe SHA256Init(&context)
  }

  /// Adds the bytes that follow.
  public mutating func add(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { buffer in
      unsafe SHA256Update(&context, buffer.baseAddress, buffer.count)
    }
  }

  /// The digest of the bytes added so far, in lower-case hexadecimal.
  public var hexadecimal: String {
    var copy = context
    var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
    unsafe digest.withUnsafeMutableBufferPointer { buffer in
      unsafe SHA256Final(buffer.baseAddress, &copy)
    }
    let digits = Array("0123456789abcdef".utf8)
    return String(
      decoding: digest.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] },
      as: UTF8.self
    )
  }

  /// Returns the SHA-256 of bytes in memory, in lower-case hexadecimal.
  public static func sha256(of bytes: Span<UInt8>) -> String {
    var digest = FileDigest()
    digest.add(bytes)
    return digest.hexadecimal
  }

  /// Returns the SHA-256 of a regular file, in lower-case hexadecimal, without holding it in memory.
  ///
  /// - Parameter path: The path of the file.
  /// - Returns: 64 digits.
  /// - Throws: `IngestError` where the file cannot be opened or read.
  public static func sha256(ofFile path: String) throws(IngestError) -> String {
    let source = try ByteSource(path: path)
    var digest = FileDigest()
    while true {
      let chunk = try source.read(upTo: ByteSource.chunkBytes)
      if chunk.isEmpty { return digest.hexadecimal }
      digest.add(chunk.span)
    }
  }
}
