// SPDX-License-Identifier: Apache-2.0

/// Pipe tables.
enum MarkdownTable {
  /// A table of words.
  static func text(_ table: DataTable) -> String {
    rows(
      columns: table.columns,
      cells: table.rows.map { row in
        row.map { MarkdownReport.inline($0, inTable: true) }
      }
    )
  }

  /// A table of cells that are Markdown already.
  static func rows(columns: [DataTable.Column], cells: [[String]]) -> String {
    let head = columns.map { MarkdownEscape.text($0.name) }
    let rule = columns.map { $0.alignment == .right ? "---:" : ":---" }
    return ([head, rule] + cells).map { "| " + $0.joined(separator: " | ") + " |" }
      .joined(separator: "\n")
  }
}
