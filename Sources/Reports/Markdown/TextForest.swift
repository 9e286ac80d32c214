// SPDX-License-Identifier: Apache-2.0

/// Differences with intervals, drawn in text.
enum TextForest {
  /// The columns of a plot; odd, so that zero has one.
  static let width = 41

  static func blocks(_ forest: Forest) -> [String] {
    let rows = forest.panels.flatMap(\.rows)
    let names = rows.map { name($0) } + forest.panels.map { $0.title.uppercased() }
    let nameWidth = names.map(TextPlot.columns).max() ?? 0
    var lines: [String] = []
    for panel in forest.panels {
      if !lines.isEmpty { lines.append("") }
      lines.append(heading(panel, nameWidth))
      lines += panel.rows.map { line($0, nameWidth, limit: forest.limit) }
    }
    lines.append(axis(nameWidth, limit: forest.limit))
    var legend = "# estimate, - 95% interval"
    if rows.contains(where: \.isFlagged) { legend += ", o fades, turns round or is barred" }
    lines += ["", legend]
    return [
      "**\(MarkdownEscape.text(forest.title))**: \(MarkdownEscape.text(forest.subtitle)).",
      "```text\n" + lines.map(trimmed).joined(separator: "\n") + "\n```",
      MarkdownReport.paragraph(forest.caption),
    ]
  }

  /// The plot of one row: `.    ---#---   :      .`.
  static func plot(_ span: Span, limit: Double, isFlagged: Bool) -> String {
    var cells = [Character](repeating: " ", count: width)
    for quarter in 0...4 { cells[quarter * (width - 1) / 4] = quarter == 2 ? ":" : "." }
    let ends = (column(span.low, limit), column(span.high, limit))
    for index in ends.0...max(ends.0, ends.1) { cells[index] = "-" }
    cells[column(span.estimate, limit)] = isFlagged ? "o" : "#"
    return String(cells)
  }

  private static func column(_ value: Double, _ limit: Double) -> Int {
    Int((Axis.position(value, limit: limit) * Double(width - 1)).rounded())
  }

  private static func name(_ row: Forest.Row) -> String {
    TextPlot.safe(row.name) + (row.isFlagged ? " †" : "")
  }

  private static func heading(_ panel: Forest.Panel, _ nameWidth: Int) -> String {
    let half = width / 2
    return TextPlot.padded(panel.title.uppercased(), to: nameWidth) + "  "
      + TextPlot.right("won less often ", to: half) + ":" + " won more often"
  }

  private static func line(_ row: Forest.Row, _ nameWidth: Int, limit: Double) -> String {
    let figures =
      TextPlot.right(NumberFormat.points(row.span.estimate), to: 6) + "  "
      + FindingWords.interval(row.span)
    let detail = row.detail.map { "  would show \($0)" } ?? ""
    return TextPlot.padded(name(row), to: nameWidth) + "  "
      + plot(row.span, limit: limit, isFlagged: row.isFlagged) + figures + detail
  }

  private static func axis(_ nameWidth: Int, limit: Double) -> String {
    var line = TextPlot.padded("", to: nameWidth + 2)
    for quarter in 0...4 {
      let value = (Double(quarter) / 2 - 1) * limit
      let label = NumberFormat.signed(value * 100, digits: 0)
      let centre = nameWidth + 2 + quarter * (width - 1) / 4
      line = TextPlot.padded(line, to: max(0, centre - label.count / 2)) + label
    }
    return line
  }

  private static func trimmed(_ line: String) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
