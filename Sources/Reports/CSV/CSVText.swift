// SPDX-License-Identifier: Apache-2.0

import Findings

/// CSV that a spreadsheet opens without running anything.
///
/// Text cells are quoted, and one that a spreadsheet would take for a formula, or that begins with an
/// apostrophe, gets an apostrophe in front, so that a reader can take exactly one away.
enum CSVText {
  /// A cell.
  enum Cell {
    case text(String)
    /// A number that the program computed; bare, and never negative.
    case count(Int)
    case empty
  }

  /// Lines of cells, each with a line feed at its end.
  static func bytes(header: [String], rows: [[Cell]]) -> [UInt8] {
    var text = header.joined(separator: ",") + "\n"
    for row in rows {
      text += row.map(written).joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
  }

  private static func written(_ cell: Cell) -> String {
    switch cell {
    case .empty: ""
    case .count(let count): String(count)
    case .text(let text): quoted((SpreadsheetGuard.needsGuard(text) ? "'" : "") + text)
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      if scalar == "\"" { quoted += "\"" }
      quoted.unicodeScalars.append(scalar)
    }
    return quoted + "\""
  }
}
