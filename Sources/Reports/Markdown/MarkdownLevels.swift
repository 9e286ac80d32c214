// SPDX-License-Identifier: Apache-2.0

/// Factors with levels, and amounts, as tables.
enum MarkdownLevels {
  static func blocks(_ plot: LevelPlot) -> [String] {
    let name = MarkdownEscape.text(plot.label.full)
    let finding = plot.isFinding ? " (finding)" : ""
    let test = plot.test.runs.isEmpty ? "" : ": " + MarkdownReport.inline(plot.test)
    var blocks = ["**\(name)**\(finding)\(test)."]
    if !plot.rows.isEmpty { blocks.append(levels(plot)) }
    if !plot.quartiles.isEmpty { blocks.append(quartiles(plot)) }
    let notes = plot.flags + plot.notes
    if !notes.isEmpty {
      blocks.append(notes.map { "- " + MarkdownReport.paragraph($0) }.joined(separator: "\n"))
    }
    return blocks
  }

  private static func levels(_ plot: LevelPlot) -> String {
    MarkdownTable.rows(
      columns: [
        .init(name: "Level"), .init(name: "Won", alignment: .right),
        .init(name: "Win rate", alignment: .right),
      ],
      cells: plot.rows.map { row in
        [
          MarkdownEscape.text(row.level),
          "\(NumberFormat.grouped(row.won)) of \(NumberFormat.grouped(row.total))",
          row.rate.map(rate) ?? "–",
        ]
      }
    )
  }

  private static func rate(_ span: Span) -> String {
    let low = NumberFormat.fixed(span.low * 100, digits: 0)
    let high = NumberFormat.fixed(span.high * 100, digits: 0)
    return "\(NumberFormat.percent(span.estimate)) (\(low) to \(high))"
  }

  private static func quartiles(_ plot: LevelPlot) -> String {
    MarkdownTable.rows(
      columns: [
        .init(name: "Outcome"), .init(name: "Deals", alignment: .right),
        .init(name: "Median (quartiles)", alignment: .right),
      ],
      cells: plot.quartiles.map { [$0.outcome, NumberFormat.grouped($0.n), $0.text] }
    )
  }
}
