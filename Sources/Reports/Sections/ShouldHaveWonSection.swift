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
    let was = Plural.noun(list.count, "was", "were")
    return """
      \(Plural.capitalised(Plural.word(list.count))) lost \(Plural.noun(list.count, "deal")) \(was) \
      rated 60% or better by BANT
      """
  }

  private static func blocks(_ context: ReportContext) -> [Block] {
    guard let list = list(context) else {
      return [
        .paragraph(
          """
          A list needs at least 40 deals of the rarer outcome and BANT columns that tell won from lost \
          on deals that the model has not seen (AUC of 0.60 or better, lower end above 0.50, \
          calibration slope between 0.5 and 1.5). Without that it would be a list of chance.
          """
        )
      ]
    }
    guard !list.isEmpty else { return [] }
    var blocks: [Block] = [.lede(lede), .table(table(list))]
    if list.count > shown {
      blocks.append(.note("\(list.count - shown) more in \(code: "results.json")."))
    }
    return blocks
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
