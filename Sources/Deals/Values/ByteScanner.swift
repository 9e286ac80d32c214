// SPDX-License-Identifier: Apache-2.0

/// Reads a short text byte by byte, from left to right.
struct ByteScanner {
  private let bytes: [UInt8]
  private(set) var position = 0

  /// Starts at the first byte.
  init(_ text: String) {
    bytes = Array(text.utf8)
  }

  var isAtEnd: Bool { position == bytes.count }
  var next: UInt8? { position < bytes.count ? bytes[position] : nil }
  var isAtLetter: Bool { next.map { Self.isLetter($0) } ?? false }
  var isAtDigit: Bool { next.map { Self.isDigit($0) } ?? false }

  /// Takes one byte, if it is the next.
  mutating func take(_ byte: UInt8) -> Bool {
    guard next == byte else { return false }
    position += 1
    return true
  }

  /// Takes the first of the bytes that is the next.
  mutating func take(anyOf choices: [UInt8]) -> UInt8? {
    guard let byte = next, choices.contains(byte) else { return nil }
    position += 1
    return byte
  }

  /// Takes any number of spaces, and says whether there was one.
  @discardableResult
  mutating func takeSpaces() -> Bool {
    let start = position
    while next == 0x20 { position += 1 }
    return position > start
  }

  /// Takes a run of decimal digits, and refuses one that is longer than allowed.
  mutating func number(maximumDigits: Int) -> (value: Int, digits: Int)? {
    var value = 0
    var end = position
    while end < bytes.count, Self.isDigit(bytes[end]) {
      guard end - position < maximumDigits else { return nil }
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    guard end > position else { return nil }
    defer { position = end }
    return (value, end - position)
  }

  /// Takes a run of ASCII letters, in lower case.
  mutating func word() -> String {
    var word = ""
    while let byte = next, Self.isLetter(byte) {
      word.unicodeScalars.append(Unicode.Scalar(byte | 0x20))
      position += 1
    }
    return word
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}

extension UInt8 {
  static let hyphen = UInt8(ascii: "-")
  static let slash = UInt8(ascii: "/")
  static let point = UInt8(ascii: ".")
  static let comma = UInt8(ascii: ",")
  static let colon = UInt8(ascii: ":")
  static let space = UInt8(ascii: " ")
}
