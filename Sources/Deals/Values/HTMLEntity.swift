// SPDX-License-Identifier: Apache-2.0

/// A character reference of HTML, such as `&amp;` or `&#8217;`.
struct HTMLEntity {
  /// The character that it stands for, in UTF-8.
  let utf8: [UInt8]
  /// The offset after its semicolon.
  let end: Int

  /// The reference that starts at an offset; `nil` where there is none.
  static func reading(at start: Int, in bytes: Span<UInt8>) -> Self? {
    var name: [UInt8] = []
    var index = start + 1
    while index < bytes.count, name.count < 9, bytes[index] != UInt8(ascii: ";") {
      name.append(bytes[index])
      index += 1
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: ";") else { return nil }
    let word = String(decoding: name, as: UTF8.self)
    guard let scalar = named[word] ?? numbered(word) else { return nil }
    return Self(utf8: Array(String(scalar).utf8), end: index + 1)
  }

  private static func numbered(_ word: String) -> Unicode.Scalar? {
    guard word.hasPrefix("#") else { return nil }
    let digits = word.dropFirst()
    let isHexadecimal = digits.hasPrefix("x") || digits.hasPrefix("X")
    let number =
      isHexadecimal ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    guard let number, number >= 0x20 || number == 0x0A || number == 0x09 else { return nil }
    return Unicode.Scalar(number)
  }

  private static let named: [String: Unicode.Scalar] = [
    "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ",
    "rsquo": "\u{2019}", "lsquo": "\u{2018}", "rdquo": "\u{201D}", "ldquo": "\u{201C}",
    "ndash": "\u{2013}", "mdash": "\u{2014}", "hellip": "\u{2026}", "euro": "\u{20AC}",
    "pound": "\u{A3}", "bull": "\u{2022}", "copy": "\u{A9}", "reg": "\u{AE}", "trade": "\u{2122}",
    "auml": "\u{E4}", "ouml": "\u{F6}", "uuml": "\u{FC}", "Auml": "\u{C4}", "Ouml": "\u{D6}",
    "Uuml": "\u{DC}", "szlig": "\u{DF}", "eacute": "\u{E9}", "egrave": "\u{E8}",
    "agrave": "\u{E0}", "ccedil": "\u{E7}", "ntilde": "\u{F1}", "aring": "\u{E5}",
    "oslash": "\u{F8}", "aelig": "\u{E6}", "middot": "\u{B7}", "deg": "\u{B0}",
  ]
}
