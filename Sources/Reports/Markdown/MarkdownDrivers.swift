// SPDX-License-Identifier: Apache-2.0

/// The table of binary factors, complete, and one quote of each finding.
enum MarkdownDrivers {
  static func blocks(_ table: DriverTable) -> [String] {
    let groups = table.groups.flatMap { group in
      ["### \(MarkdownEscape.text(group.title))"]
        + (group.rows.isEmpty ? [] : [rows(group, table.sample)])
        + (group.neverFound.isEmpty ? [] : [neverFound(group.neverFound)])
    }
    let quotes = table.groups.flatMap(\.rows).compactMap { row -> String? in
      guard row.isFinding || table.sample == .counts else { return nil }
      return row.evidence.first.map { quote($0, of: row) }
    }
    let words = quotes.isEmpty ? [] : ["### In their words", quotes.joined(separator: "\n")]
    return flags(table) + groups + words
  }

  private static func neverFound(_ labels: [FactorLabel]) -> String {
    MarkdownReport.paragraph(Words(DriversSection.neverFound(labels)))
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

  /// Every flag once, with the factors that bear it.
  private static func flags(_ table: DriverTable) -> [String] {
    let lines = table.flags.map { flag in
      let sign = flag.sign.map { "**\(MarkdownEscape.text(Plural.capitalised($0)))**: " } ?? ""
      let bearers =
        flag.isOnEveryTag && flag.bearers.count > 4
        ? MarkdownEscape.text("every factor read from notes")
        : flag.bearers.map(bearer).joined(separator: flag.sign == nil ? "; " : ", ")
      return "- \(sign)\(MarkdownEscape.text(flag.statement)) (\(flag.bearers.count)): \(bearers)."
    }
    return lines.isEmpty ? [] : [lines.joined(separator: "\n")]
  }

  private static func bearer(_ bearer: (label: FactorLabel, detail: Words)) -> String {
    let detail = bearer.detail.runs.isEmpty ? "" : ", " + MarkdownReport.inline(bearer.detail)
    return MarkdownEscape.text(bearer.label.full) + detail
  }

  private static func quote(_ line: EvidenceLine, of row: DriverTable.Row) -> String {
    let source = ([line.deal, line.outcome] + line.source).map(MarkdownEscape.text)
    return "- \(MarkdownReport.paragraph(Words(row.label.full))): "
      + MarkdownReport.inline(Words(runs: [.quote(line.quote)]))
      + " (\(source.joined(separator: ", ")))"
  }
}
