// SPDX-License-Identifier: Apache-2.0

import Findings

/// How records became analysed deals, and what the reader should know of the data.
enum CaseFlowSection {
  static func section(_ context: ReportContext) -> Section {
    let flow = context.flow
    var blocks: [Block] = [.flow(chart(flow))]
    if !context.results.warnings.isEmpty {
      blocks.append(.heading("Data quality"))
      blocks.append(
        .list(
          context.results.warnings.map(warning)
        )
      )
    }
    if let coverage = coverage(context) { blocks.append(.table(coverage)) }
    return Section(
      id: .flow, name: "Case flow and data quality",
      headline: headline(flow), blocks: blocks
    )
  }

  /// A warning as a sentence; the name of a file in front keeps its case.
  private static func warning(_ text: String) -> Words {
    let shown = VisibleText.show(text)
    let isAboutFile = shown.prefix { $0 != " " }.last == ":"
    return Words((isAboutFile ? shown : Plural.capitalised(shown)) + ".")
  }

  private static func headline(_ flow: CaseFlow) -> Words {
    flow.records == 1
      ? "The one record read is accounted for"
      : "Every one of \(flow.records) records is accounted for"
  }

  static func chart(_ flow: CaseFlow) -> FlowChart {
    var steps = [
      FlowChart.Step(
        name: "Records read", detail: "", count: flow.records, kind: .total,
        remaining: flow.records)
    ]
    var rest = flow.records
    func leave(_ name: String, _ detail: String, _ count: Int) {
      guard count != 0 else { return }
      rest -= count
      steps.append(
        FlowChart.Step(name: name, detail: detail, count: count, kind: .minus, remaining: rest))
    }
    leave("rejected", "rejected.csv", flow.rejected)
    leave("duplicates", "folded into another deal", flow.duplicates)
    leave("closed outside the period", "", flow.outsidePeriod)
    leave("open", "", flow.open)
    for (name, count) in excluded(flow) { leave(VisibleText.show(name), "excluded", count) }
    leave("outcome unknown", "", flow.unknown)
    steps.append(
      FlowChart.Step(
        name: "Deals analysed", detail: "", count: flow.analysed, kind: .total,
        remaining: flow.analysed)
    )
    var running = 0
    for (name, count) in [("won", flow.won), ("lost", flow.lost), ("no decision", flow.noDecision)]
    {
      running += count
      steps.append(
        FlowChart.Step(name: name, detail: "", count: count, kind: .part, remaining: running))
    }
    return FlowChart(steps: steps, sum: sum(steps, flow), number: 0)
  }

  private static func excluded(_ flow: CaseFlow) -> [(String, Int)] {
    flow.excluded.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      .map { ($0.key, $0.value) }
  }

  /// `2,461 − 7 − 31 = 1,240 = 508 + 518 + 214`.
  private static func sum(_ steps: [FlowChart.Step], _ flow: CaseFlow) -> String {
    let left = steps.filter { $0.kind == .minus }
      .map { " \(NumberFormat.minus) " + NumberFormat.grouped($0.count) }.joined()
    let parts = [flow.won, flow.lost, flow.noDecision].map(NumberFormat.grouped)
    return """
      \(NumberFormat.grouped(flow.records))\(left) = \(NumberFormat.grouped(flow.analysed)) = \
      \(parts.joined(separator: " + "))
      """
  }

  /// Columns and tags that are missing for some of the analysed deals.
  private static func coverage(_ context: ReportContext) -> DataTable? {
    let text = context.entries.first { $0.factor.origin == "text" }?.factor
    let columns = context.entries.map(\.factor).filter { $0.origin != "text" && $0.missing > 0 }
    var rows = columns.map { row($0.label.full, $0) }
    if let text, text.missing > 0 { rows.insert(row("Notes that may be tested", text), at: 0) }
    guard !rows.isEmpty else { return nil }
    return DataTable(
      caption: "What is missing in analysed deals",
      columns: [
        .init(name: "Value"), .init(name: "Present", alignment: .right),
        .init(name: "Missing", alignment: .right), .init(name: "Share missing", alignment: .right),
      ],
      rows: rows
    )
  }

  private static func row(_ name: String, _ factor: FactorResult) -> [Words] {
    let share = NumberFormat.percent(Double(factor.missing) / Double(factor.n + factor.missing))
    return [
      Words(name), Words(NumberFormat.grouped(factor.n)),
      Words(NumberFormat.grouped(factor.missing)), Words(share),
    ]
  }
}
