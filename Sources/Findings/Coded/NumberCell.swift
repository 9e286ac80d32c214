// SPDX-License-Identifier: Apache-2.0

/// Numbers as the coded table writes and reads them.
enum NumberCell {
  /// The shortest decimal that reads back as the same number; whole numbers without a point.
  static func text(_ number: Double) -> String {
    if let whole = Int64(exactly: number), abs(whole) < 1 << 53 { return String(whole) }
    return number.description
  }

  /// A decimal number, with a point and an optional exponent; `nil` for anything else.
  ///
  /// Stricter than `Double.init`, which also takes hexadecimal, `inf` and `nan`.
  static func number(_ cell: some StringProtocol) -> Double? {
    let isPlain = cell.utf8.allSatisfy { byte in
      (48...57).contains(byte) || byte == 43 || byte == 45 || byte == 46 || byte == 101
        || byte == 69
    }
    guard isPlain, let number = Double(cell), number.isFinite else { return nil }
    return number
  }

  /// A number as people write it in an export: spaces, currency signs, per cent and thousands
  /// separators are taken away.
  ///
  /// A single comma followed by one, two, or more than three digits is a decimal comma.
  static func lenientNumber(_ cell: String) -> Double? {
    var digits = ""
    for character in cell.unicodeScalars {
      switch character {
      case "0"..."9", ".", ",", "-", "+", "e", "E": digits.unicodeScalars.append(character)
      case " ", "\u{A0}", "\u{202F}", "'", "%", "$", "\u{20AC}", "\u{A3}": continue
      default: return nil
      }
    }
    return number(withPoint(digits))
  }

  private static func withPoint(_ digits: String) -> String {
    let commas = digits.utf8.count { $0 == UInt8(ascii: ",") }
    let points = digits.utf8.count { $0 == UInt8(ascii: ".") }
    guard commas > 0 else {
      return points > 1 ? String(digits.filter { $0 != "." }) : digits
    }
    let lastComma = digits.lastIndex(of: ",")
    let lastPoint = digits.lastIndex(of: ".")
    let decimalsAfterComma = lastComma.map {
      digits.utf8.distance(from: $0, to: digits.endIndex) - 1
    }
    let commaIsDecimal =
      points > 0
      ? (lastComma ?? digits.startIndex) > (lastPoint ?? digits.startIndex)
      : commas == 1 && decimalsAfterComma != 3
    let dropped: Character = commaIsDecimal ? "." : ","
    return String(digits.filter { $0 != dropped }.map { $0 == "," ? "." : $0 })
  }
}
