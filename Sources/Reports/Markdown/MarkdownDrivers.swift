// SPDX-License-Identifier: Apache-2.0

/// The table of binary factors, complete, and one quote of each finding.
enum MarkdownDrivers {
  static func blocks(_ table: DriverTable) -> [String] {
    let blocks = table.groups.flatMap { group in
      ["### \(MarkdownEscape.text(group.title))", rows(group, table.sample)] + notes(group)
    }
    let quotes = table.groups.flatMap(\.rows).compactMap { row -> String? in
      guard row.isFinding || table.sample == .counts else { return nil }
      return row.evidence.first.map { quote($0, of: row) }
    }
    guard !quotes.isEmpty else { return blocks }
    return blocks + ["### In their words", quotes.joined(separator: "\n")]
  }

  private static func rows(_ group: DriverTable.Group, _ sample: SampleSize) -> String {
    MarkdownTable.rows(
      columns: columns(sample), cells: group.rows.map { cells($0, sample) })
  }

  private static func columns(_ sample: SampleSize) -> [DataTable.Column] {
    var names = ["Won / lost / no decision with", "without"]
    if sample >= .intervals {
      names += ["Win rate with", "without", "Difference, points", "Odds ratio"]
    }
    if sample >= .tests { names.append("q") }
    return [DataTable.Column(name: "Factor")]
      + names.map { DataTable.Column(name: $0, alignment: .right) }
  }

  private static func cells(_ row: DriverTable.Row, _ sample: SampleSize) -> [String] {
    let name = MarkdownEscape.text(row.label.full) + (row.isFlagged ? " †" : "")
    var cells = [
      row.isFinding ? "**\(name)**" : name, outcomes(row.present), outcomes(row.absent),
    ]
    if sample >= .intervals {
      cells += [row.winRatePresent, row.winRateAbsent].map {
        $0.map(NumberFormat.percent) ?? "–"
      }
      cells.append(
        row.difference.map {
          "\(NumberFormat.points($0.estimate)) \(FindingWords.interval($0))"
        } ?? "–"
      )
      cells.append(
        row.oddsRatio.map {
          "\(NumberFormat.ratio($0.estimate)) \(FindingWords.ratioInterval($0))"
        } ?? "–"
      )
    }
    if sample >= .tests {
      cells.append(row.q.map { MarkdownEscape.text(NumberFormat.probability($0)) } ?? "not tested")
    }
    return cells
  }

  private static func outcomes(_ counts: DriverTable.Counts) -> String {
    [counts.won, counts.lost, counts.noDecision].map { $0.map(NumberFormat.grouped) ?? "–" }
      .joined(separator: " / ")
  }

  /// The notes of the rows that carry a dagger, and of findings.
  private static func notes(_ group: DriverTable.Group) -> [String] {
    let lines = group.rows.filter { $0.isFlagged || $0.isFinding }.flatMap { row in
      row.flags.map {
        "- \(MarkdownReport.paragraph(Words(row.label.full)))\(row.isFlagged ? " †" : ""): "
          + MarkdownReport.inline($0)
      }
    }
    return lines.isEmpty ? [] : [lines.joined(separator: "\n")]
  }

  private static func quote(_ line: EvidenceLine, of row: DriverTable.Row) -> String {
    let source = ([line.deal, line.outcome] + line.source).map(MarkdownEscape.text)
    return "- \(MarkdownReport.paragraph(Words(row.label.full))): "
      + MarkdownReport.inline(Words(runs: [.quote(line.quote)]))
      + " (\(source.joined(separator: ", ")))"
  }
}
