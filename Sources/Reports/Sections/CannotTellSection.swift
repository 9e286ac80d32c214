// SPDX-License-Identifier: Apache-2.0

import Findings

/// Factors without a verdict, with what this sample could have shown.
enum CannotTellSection {
  static func section(_ context: ReportContext) -> Section? {
    guard context.sample >= .tests else { return nil }
    let open = context.binary().filter { entry in
      entry.factor.isTested && !entry.factor.decision.finding && !entry.factor.fades
        && !entry.factor.isBarred && entry.factor.riskDifference?.span != nil
    }
    guard !open.isEmpty else { return nil }
    return Section(
      id: .cannot, name: "What we cannot tell", headline: headline(open),
      blocks: [.forest(forest(open)), .note(note(context))]
    )
  }

  private static func headline(_ open: [ReportContext.Entry]) -> Words {
    let least = open.compactMap(\.factor.minimumDetectableDifference).min()
    guard let least else {
      return "No finding does not mean no difference: this sample would not show one"
    }
    return """
      No finding does not mean no difference: below \(NumberFormat.wholePoints(least)) \
      \(Plural.noun(NumberFormat.wholePoints(least) == "1" ? 1 : 2, "point")) this sample may not \
      show it
      """
  }

  private static func forest(_ open: [ReportContext.Entry]) -> Forest {
    let sorted = open.sorted { first, second in
      let keys = (first.factor.riskDifference?.estimate, second.factor.riskDifference?.estimate)
      return keys.0 == keys.1 ? first.index < second.index : (keys.0 ?? 0) > (keys.1 ?? 0)
    }
    return Forest(
      title: "Factors without a verdict",
      subtitle: """
        difference in win rate, points, with 95% interval; grey band: differences that this sample \
        would show less than 80 times in 100
        """,
      panels: [Forest.Panel(title: "Factor", family: .soft, rows: sorted.compactMap(row))],
      notes: [], number: 0,
      caption: """
        Would show: the least rise of the win rate found with 80% power by Fisher’s test, at 5% / at 5% \
        divided by the number of factors in the family.
        """
    )
  }

  private static func row(_ entry: ReportContext.Entry) -> Forest.Row? {
    guard let span = entry.factor.riskDifference?.span else { return nil }
    return Forest.Row(
      factor: entry.index, name: entry.factor.label.full, family: entry.factor.reportFamily,
      span: span, isFlagged: false, detectable: entry.factor.minimumDetectableDifference,
      detail: FindingWords.detectable(entry.factor)
    )
  }

  private static func note(_ context: ReportContext) -> Words {
    """
    Tag recall and precision are not validated on these notes: a tagger that misses half of what is \
    there shows a difference as smaller than it is.\
    \(context.sample == .tests ? " With fewer than 20 deals of the rarer outcome, finding nothing means little." : "")
    """
  }
}
