// SPDX-License-Identifier: Apache-2.0

/// Text from data as it may be shown: on one line, and without a character that acts unseen.
///
/// Controls, bidirectional marks and zero-width characters are shown as `U+202E`, so that a name
/// cannot reorder, hide or overwrite what stands beside it.
enum VisibleText {
  /// The text with line ends and tabs as spaces, and what cannot be seen as its code point.
  static func show(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { isInvisible($0) }) else { return text }
    var shown = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n", "\r", "\t", "\u{2028}", "\u{2029}": shown += " "
      case _ where isInvisible(scalar):
        shown += "U+" + hexadecimal(scalar.value, width: 4)
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown
  }

  /// Whether a character acts without being seen: C0 and C1 controls, bidirectional and zero-width
  /// marks, line separators, interlinear and tag characters, the byte order mark.
  static func isInvisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x1F, 0x7F...0x9F, 0xAD, 0x61C, 0x180E: true
    case 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F: true
    case 0xFEFF, 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
    default: false
    }
  }

  /// A number in capital hexadecimal digits, padded with zeros.
  static func hexadecimal(_ value: UInt32, width: Int) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
