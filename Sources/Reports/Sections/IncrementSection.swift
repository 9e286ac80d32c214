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
    if let chart = models(context) { blocks.append(.models(chart)) }
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

  private static func models(_ context: ReportContext) -> ModelChart? {
    let models = context.results.models
    let named: [(String, Family?, ModelResult?)] = [
      ("BANT", .rational, models.rational), ("What was felt", .soft, models.soft),
      ("Both", nil, models.combined),
    ]
    let shown = context.sample >= .gain
    let rows = named.compactMap { name, family, model -> ModelChart.Row? in
      model.map {
        ModelChart.Row(
          name: name, family: family, deals: $0.n, terms: $0.df, auc: shown ? $0.aucCv : nil,
          brier: shown ? $0.brierCv : nil)
      }
    }
    guard !rows.isEmpty else { return nil }
    let gain = shown ? context.results.increment?.aucCvGain?.span : nil
    return ModelChart(rows: rows, gain: gain, number: 0)
  }

  private static func note(_ context: ReportContext) -> Words {
    var words: Words = """
      Cross-validated: 20 repeats of ten folds, one AUC for each repeat and then their mean. Firth’s \
      penalised likelihood; χ² is its likelihood ratio.
      """
    if context.hasText { words += " Note length stands in every model." }
    if context.sample < .gain {
      words += " Below 30 deals of the rarer outcome, no AUC is shown."
    }
    return words
  }
}
