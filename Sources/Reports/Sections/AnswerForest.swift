// SPDX-License-Identifier: Apache-2.0

import Findings

/// The figure of the first screen: the largest differences, soft beside rational, on one scale.
enum AnswerForest {
  /// The forest; `nil` where no difference may be shown.
  static func forest(_ context: ReportContext) -> Forest? {
    guard context.sample >= .intervals else { return nil }
    let panels = [panel(.soft, context), panel(.rational, context)].filter { !$0.rows.isEmpty }
    guard !panels.isEmpty else { return nil }
    let analysed = Plural.count(context.flow.analysed, "closed deal")
    return Forest(
      title: "Difference in win rate between deals with and without each factor",
      subtitle: "percentage points, with 95% interval; the largest differences, on one scale",
      panels: panels, notes: notes(context), number: 0,
      caption: "\(analysed). Every number stands in the \(link: "drivers table", to: .drivers)."
    )
  }

  /// The levels of the first factors, where no factor is binary.
  static func levels(_ context: ReportContext) -> [LevelPlot]? {
    guard context.sample >= .intervals else { return nil }
    let found = context.levelFindings(.soft).prefix(2) + context.levelFindings(.rational).prefix(1)
    let plots = found.map { entry in
      var plot = LevelPlots.plot(entry, context)
      plot.factor = nil
      return plot
    }
    return plots.isEmpty ? nil : plots
  }

  /// Up to five rows a side; findings first, then by size.
  private static func panel(_ family: Family, _ context: ReportContext) -> Forest.Panel {
    let rows = context.binary(family).compactMap { entry in
      entry.factor.riskDifference?.span.map { (entry, $0) }
    }
    let comparable = rows.filter { entry, _ in
      context.sample < .tests || entry.factor.isTested
    }
    let ranked = comparable.sorted { first, second in
      let keys = (key(first.0.factor, first.1), key(second.0.factor, second.1))
      return keys.0 == keys.1 ? first.0.index < second.0.index : keys.0 > keys.1
    }
    let up = ranked.filter { $0.1.estimate > 0 }.prefix(5)
    let down = ranked.filter { $0.1.estimate <= 0 }.prefix(5)
    let shown = (up + down).sorted { $0.1.estimate > $1.1.estimate }
    return Forest.Panel(
      title: family.title, family: family, rows: shown.map { row($0.0, $0.1, context) })
  }

  private static func key(_ factor: FactorResult, _ span: Span) -> Double {
    (factor.decision.finding ? 2 : 0) + abs(span.estimate)
  }

  private static func row(
    _ entry: ReportContext.Entry, _ span: Span, _ context: ReportContext
  ) -> Forest.Row {
    Forest.Row(
      factor: entry.index, name: entry.factor.label.full, family: entry.factor.reportFamily,
      span: span, isFlagged: entry.factor.isFlagged,
      isFinding: context.sample >= .tests && entry.factor.decision.finding
    )
  }

  private static func notes(_ context: ReportContext) -> [Words] {
    var notes: [Words] = [
      """
      \(strong: "How to read.") The mark is the estimate, the line its 95% interval. \
      Hollow†: it fades, turns round or is barred. Bold: a finding.
      """
    ]
    if context.sample < .tests {
      notes.append("\(strong: "No test.") The sample is too small for one: this is a description.")
    } else if let shuffle = context.results.shuffle {
      let expected = NumberFormat.fixed(shuffle.expectedHits, digits: 1)
      notes.append(
        """
        \(strong: "Luck.") \(shuffle.observedHits) crude \
        \(Plural.noun(shuffle.observedHits, "test passes", "tests pass")) the 5% line. With outcomes \
        shuffled within rep and note length, \(expected) would on average \
        (p \(NumberFormat.probability(shuffle.pValue))).
        """
      )
    }
    return notes
  }
}
