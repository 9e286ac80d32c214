// SPDX-License-Identifier: Apache-2.0

/// What the bytes of UTF-8 text are to the scanner.
enum ByteClass {
  /// Whether a byte is an ASCII letter or digit.
  @inline(__always)
  static func isWord(_ byte: UInt8) -> Bool {
    let folded = byte | 0x20
    return (folded >= UInt8(ascii: "a") && folded <= UInt8(ascii: "z")) || isDigit(byte)
  }

  /// Whether a byte is an ASCII digit.
  @inline(__always)
  static func isDigit(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9")
  }

  /// Whether a byte is an ASCII capital.
  @inline(__always)
  static func isCapital(_ byte: UInt8) -> Bool {
    byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
  }

  /// Whether a byte is a blank, a tab or a line end.
  @inline(__always)
  static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (byte >= 9 && byte <= 13)
  }

  /// An ASCII letter in lower case; other bytes as they are.
  @inline(__always)
  static func lowercased(_ byte: UInt8) -> UInt8 {
    isCapital(byte) ? byte | 0x20 : byte
  }

  /// The scalar value at an index and its length in bytes.
  static func scalar(_ bytes: Span<UInt8>, at index: Int) -> (value: UInt32, length: Int) {
    let first = bytes[index]
    let length = first < 0xC0 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard length > 1, index + length <= bytes.count else { return (UInt32(first), 1) }
    var value = UInt32(first) & (0x7F >> UInt32(length))
    for offset in 1..<length { value = value << 6 | UInt32(bytes[index + offset] & 0x3F) }
    return (value, length)
  }

  /// The length of the letter beyond ASCII at an index; `nil` for punctuation, signs and pictures.
  static func letterLength(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    guard bytes[index] >= 0xC3 else { return nil }
    let (value, length) = scalar(bytes, at: index)
    switch value {
    case 0xD7, 0xF7, 0x2000...0x2BFF, 0x3000...0x303F, 0xFE00...0xFE0F, 0xFEFF, 0xFFFD...0xFFFF,
      0x1F000...:
      return nil
    case 0x2BC:
      return nil
    default:
      return length
    }
  }

  /// Calls a function with the bytes of a letter beyond ASCII, Latin-1 capitals in lower case.
  static func forEachLowercased(
    _ bytes: Span<UInt8>, at index: Int, length: Int, _ body: (UInt8) -> Void
  ) {
    for offset in 0..<length {
      let byte = bytes[index + offset]
      let isCapital = offset == 1 && bytes[index] == 0xC3 && byte >= 0x80 && byte <= 0x9E
      body(isCapital ? byte + 0x20 : byte)
    }
  }

  /// The length of the apostrophe at an index, straight or curly; `nil` where there is none.
  static func apostropheLength(_ bytes: Span<UInt8>, at index: Int) -> Int? {
    guard index < bytes.count else { return nil }
    switch bytes[index] {
    case UInt8(ascii: "'"), UInt8(ascii: "`"): return 1
    case 0xC2, 0xCA, 0xE2:
      let (value, length) = scalar(bytes, at: index)
      return value == 0x2019 || value == 0x2018 || value == 0xB4 || value == 0x2BC ? length : nil
    default: return nil
    }
  }
}
