// SPDX-License-Identifier: Apache-2.0

import Foundation
import Output

/// Writes data to standard output; a full disk is an error, not silence.
enum StandardData {
  static func write(_ text: String) throws {
    try StandardOutput.write(text)
  }

  static func write(_ data: Data) throws {
    try StandardOutput.write(Array(data).span)
  }

  static func write(_ bytes: [UInt8]) throws {
    try StandardOutput.write(bytes.span)
  }

  /// Writes an array or a dictionary as JSON with sorted keys.
  static func write(json value: any Encodable) throws {
    let encoder = JSONEncoder()
    encoder.keyEncodingStrategy = .convertToSnakeCase
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    try write(try encoder.encode(value) + Data("\n".utf8))
  }
}
