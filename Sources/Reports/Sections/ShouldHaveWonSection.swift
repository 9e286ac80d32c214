// SPDX-License-Identifier: Apache-2.0

import Findings

/// Lost deals that BANT rated high, and what was felt in them.
enum ShouldHaveWonSection {
  /// The most deals that the reports list; `results.json` has all.
  static let shown = 40

  static func section(_ context: ReportContext) -> Section {
    Section(
      id: .should, name: "Should have won", headline: headline(context), blocks: blocks(context))
  }

  private static func list(_ context: ReportContext) -> [SurpriseLoss]? {
    context.sample >= .list ? context.results.shouldHaveWon : nil
  }

  private static func headline(_ context: ReportContext) -> Words {
    guard let list = list(context) else { return "Deals we should have won cannot be listed" }
    guard !list.isEmpty else { return "No lost deal was rated 60% or better by BANT" }
    if isAsExpected(context) {
      return "Lost despite good BANT: no more such losses than were to be expected"
    }
    let was = Plural.noun(list.count, "was", "were")
    return """
      \(Plural.capitalised(Plural.word(list.count))) lost \(Plural.noun(list.count, "deal")) \(was) \
      rated 60% or better by BANT
      """
  }

  private static func blocks(_ context: ReportContext) -> [Block] {
    guard let list = list(context) else {
      return [.paragraph(needs)] + [quality(context)].compactMap { $0.map(Block.paragraph) }
    }
    guard !list.isEmpty else { return [] }
    var blocks: [Block] = [
      .lede((expected(context).map { $0 + " " } ?? "") + lede), .table(table(list)),
    ]
    if list.count > shown {
      blocks.append(.note("\(list.count - shown) more in \(code: "results.json")."))
    }
    return blocks
  }

  private static let needs: Words = """
    A list needs at least 40 deals of the rarer outcome and BANT columns that tell won from lost on \
    deals that the model has not seen (AUC of 0.60 or better, lower end above 0.50, calibration slope \
    between 0.5 and 1.5). Without that it would be a list of chance.
    """

  /// What the model of these deals reached, where it was fitted.
  private static func quality(_ context: ReportContext) -> Words? {
    guard context.sample >= .list, let lens = context.lens("should-have-won"),
      let area = lens.value("cross-validated area of the rational model"),
      case .rate(let auc) = area, let estimate = auc.estimate
    else { return nil }
    var words: Words = "Here the AUC is \(strong: NumberFormat.fixed(estimate, digits: 2))"
    if let span = auc.span { words += " \(quiet: FindingWords.ratioInterval(span))" }
    if case .number(let slope)? = lens.value("slope of its calibration") {
      words += ", the slope \(strong: NumberFormat.fixed(slope, digits: 2))"
    }
    return words + "."
  }

  /// Whether luck alone gives as many losses among such deals.
  private static func isAsExpected(_ context: ReportContext) -> Bool {
    context.lens("should-have-won")?.notes.contains { $0.hasPrefix("lost despite good BANT") }
      ?? false
  }

  /// How many losses were to be expected among deals rated as high (rule 24).
  private static func expected(_ context: ReportContext) -> Words? {
    guard let lens = context.lens("should-have-won"),
      case .count(let listed)? = lens.value("deals listed"),
      case .count(let above)? = lens.value("deals at or above that probability"),
      case .number(let losses)? = lens.value("losses expected among them")
    else { return nil }
    return """
      \(listed) listed; among the \(Plural.count(above, "deal")) at or above this probability \
      \(NumberFormat.fixed(losses, digits: 1)) losses were expected.
      """
  }

  private static let lede: Words = """
    Some losses are to be expected even of well-rated deals: read what the notes say and draw no rule \
    from a single deal.
    """

  private static func table(_ list: [SurpriseLoss]) -> DataTable {
    DataTable(
      caption: "Lost deals by the probability that BANT gave them",
      columns: [
        .init(name: "Deal"), .init(name: "Chance", alignment: .right), .init(name: "What was felt"),
      ],
      rows: list.prefix(shown).map { loss in
        let tags = loss.tags.map { FactorLabel(id: $0).full.lowercased() }
        return [
          Words(VisibleText.show(loss.deal)), Words(NumberFormat.percent(loss.probability)),
          tags.isEmpty ? "no soft tag" : Words(Plural.list(tags)),
        ]
      }
    )
  }
}
