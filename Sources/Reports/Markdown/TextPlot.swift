// SPDX-License-Identifier: Apache-2.0

/// Text set in columns of a fixed width.
enum TextPlot {
  /// The text, filled up with spaces to a width in columns.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - columns(of: text)))
  }

  /// The text, set to the right.
  static func right(_ text: String, to width: Int) -> String {
    String(repeating: " ", count: max(0, width - columns(of: text))) + text
  }

  /// Data within a code block: on one line, and without a backquote that could end the block.
  static func safe(_ text: String) -> String {
    VisibleText.show(text).map { $0 == "`" ? "'" : String($0) }.joined()
  }

  /// How many columns a terminal gives the text: two for wide East Asian characters and emoji.
  static func columns(of text: String) -> Int {
    text.reduce(0) { $0 + ($1.unicodeScalars.contains(where: isWide) ? 2 : 1) }
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF: true
    case 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF: true
    case 0x20000...0x3FFFD: true
    default: false
    }
  }
}
