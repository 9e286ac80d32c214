// SPDX-License-Identifier: Apache-2.0

/// Rows of an export as text.
struct CSVText {
  var delimiter: String
  var lineEnd: String
  /// Whether cells are quoted that need no quotes.
  var quotesAll: Bool
  private(set) var text = ""

  init(delimiter: String, lineEnd: String, quotesAll: Bool) {
    self.delimiter = delimiter
    self.lineEnd = lineEnd
    self.quotesAll = quotesAll
  }

  /// Adds a row.
  mutating func add(_ cells: [String]) {
    text += cells.map(quoted).joined(separator: delimiter) + lineEnd
  }

  /// Adds a line as it is.
  mutating func addRaw(_ line: String) {
    text += line + lineEnd
  }

  private func quoted(_ cell: String) -> String {
    let special = Set((delimiter + "\"\r\n").utf8)
    guard quotesAll || cell.utf8.contains(where: special.contains) else { return cell }
    let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return "\"\(doubled)\""
  }

  /// The text in Windows-1252.
  ///
  /// - Precondition: Its characters beyond Latin-1 are none but the euro sign and the dash.
  var windows1252: [UInt8] {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "€": return 0x80
      case "–": return 0x96
      default:
        precondition(scalar.value < 0x100, "\(scalar) is not in Windows-1252")
        return UInt8(scalar.value)
      }
    }
  }
}
