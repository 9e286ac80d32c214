// SPDX-License-Identifier: Apache-2.0

import Findings

/// Whether soft factors tell anything that BANT did not already tell.
enum IncrementSection {
  static func section(_ context: ReportContext) -> Section {
    Section(
      id: .increment, name: "Soft and BANT", headline: IncrementWords.headline(context),
      blocks: blocks(context)
    )
  }

  private static func blocks(_ context: ReportContext) -> [Block] {
    guard context.sample >= .blocks, let increment = context.results.increment else {
      return [.paragraph(IncrementWords.reason(context))]
    }
    var blocks: [Block] = []
    if let decision = increment.softGivenRational.decision {
      blocks.append(.lede(lede(decision, context)))
    }
    blocks.append(.table(nested(increment)))
    if let table = models(context) { blocks.append(.table(table)) }
    blocks.append(.note(note(context)))
    return blocks
  }

  private static func lede(_ decision: BlockDecision, _ context: ReportContext) -> Words {
    guard let p = decision.pValue else {
      return "The permutation test could not be carried out on these deals."
    }
    return """
      Deals of the same rep were shuffled \(decision.replicates) times to see how often chance alone \
      would let soft factors add as much: p \(NumberFormat.probability(p)), \(context.scope).
      """
  }

  private static func nested(_ increment: Increment) -> DataTable {
    DataTable(
      caption: "Does one block add to the other?",
      columns: [
        .init(name: "Question"), .init(name: "χ²", alignment: .right),
        .init(name: "df", alignment: .right), .init(name: "p", alignment: .right),
        .init(name: "decides", alignment: .right),
      ],
      rows: [
        row("Soft, given BANT", increment.softGivenRational),
        row("BANT, given soft", increment.rationalGivenSoft),
      ]
    )
  }

  private static func row(_ name: String, _ test: BlockTest) -> [Words] {
    let decision: Words =
      if let p = test.decision?.pValue {
        "permutation p \(strong: NumberFormat.probability(p))"
      } else {
        "describes only"
      }
    return [
      Words(name), Words(NumberFormat.fixed(test.statistic, digits: 2)), Words(String(test.df)),
      Words(NumberFormat.probability(test.pValue)), decision,
    ]
  }

  private static func models(_ context: ReportContext) -> DataTable? {
    let models = context.results.models
    let named = [
      ("BANT", models.rational), ("What was felt", models.soft), ("Both", models.combined),
    ]
    let rows = named.compactMap { name, model -> [Words]? in
      guard let model else { return nil }
      let shown = context.sample >= .gain
      return [
        Words(name), Words(NumberFormat.grouped(model.n)), Words(String(model.df)),
        Words(shown ? decimals(model.aucCv) : "–"), Words(shown ? decimals(model.brierCv) : "–"),
      ]
    }
    guard !rows.isEmpty else { return nil }
    return DataTable(
      caption: "How well each model tells won from not won, on deals that it was not fitted to",
      columns: [
        .init(name: "Model"), .init(name: "Deals", alignment: .right),
        .init(name: "Terms", alignment: .right), .init(name: "AUC", alignment: .right),
        .init(name: "Brier", alignment: .right),
      ],
      rows: rows
    )
  }

  private static func decimals(_ value: Double?) -> String {
    value.map { NumberFormat.fixed($0, digits: 3) } ?? "–"
  }

  private static func note(_ context: ReportContext) -> Words {
    var words: Words = """
      AUC: how often a won deal is ranked above one that was not; 0.5 is a coin toss. Cross-validated, \
      20 repeats of ten folds. Firth’s penalised likelihood; χ² is its likelihood ratio.
      """
    if context.sample >= .gain, let gain = context.results.increment?.aucCvGain?.span {
      words += """
         Gain of both over BANT: \(NumberFormat.signed(gain.estimate, digits: 3)) \
        \(quiet: "(\(decimals(gain.low)) to \(decimals(gain.high)), approximate)").
        """
    } else if context.sample < .gain {
      words += " Below 30 deals of the rarer outcome, no AUC is shown."
    }
    return words
  }
}
