// SPDX-License-Identifier: Apache-2.0

/// Cells of CSV that no spreadsheet takes for a formula.
///
/// A text that starts, after spaces and quotes, with a sign that opens a formula in a spreadsheet,
/// or that starts with an apostrophe, gets an apostrophe in front, which reading takes away again.
public enum SpreadsheetGuard {
  /// Adds the cell of a text to a line of CSV.
  public static func append(_ text: String, to line: inout [UInt8]) {
    let isGuarded = needsGuard(text)
    let isQuoted = isGuarded || needsQuotes(text)
    if isQuoted { line.append(quote) }
    if isGuarded { line.append(apostrophe) }
    for byte in text.utf8 {
      if byte == quote { line.append(quote) }
      line.append(byte)
    }
    if isQuoted { line.append(quote) }
  }

  /// The text of a cell that `append` wrote, once CSV's own quotes are gone.
  public static func text(ofCell cell: String) -> String {
    cell.utf8.first == apostrophe ? String(cell.unicodeScalars.dropFirst()) : cell
  }

  private static let quote = UInt8(ascii: "\"")
  private static let apostrophe = UInt8(ascii: "'")

  /// Whether a spreadsheet would take the text for a formula, or reading would take a sign away.
  public static func needsGuard(_ text: String) -> Bool {
    guard text.utf8.first != apostrophe else { return true }
    let start = text.unicodeScalars.drop {
      $0 == " " || $0 == "\"" || $0 == "'" || $0 == "\u{A0}" || $0 == "\u{FEFF}"
    }
    switch start.first {
    case "=", "+", "-", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
      "\u{0}":
      return true
    default: return false
    }
  }

  private static func needsQuotes(_ text: String) -> Bool {
    text.utf8.contains { byte in
      byte < 32 || byte == quote || byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
    } || text.utf8.first == UInt8(ascii: " ") || text.utf8.last == UInt8(ascii: " ")
      || text.utf8.first == UInt8(ascii: "#")
  }
}
