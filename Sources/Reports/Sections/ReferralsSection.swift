// SPDX-License-Identifier: Apache-2.0

import Findings

/// Referred deals against the others.
enum ReferralsSection {
  static func section(_ context: ReportContext) -> Section {
    let referred = context.entries.first { $0.factor.id == "referred" && $0.factor.table != nil }
    return Section(
      id: .referrals, name: "Referrals", headline: headline(referred?.factor, context),
      blocks: blocks(referred?.factor, context)
    )
  }

  private static func headline(_ factor: FactorResult?, _ context: ReportContext) -> Words {
    guard let factor, let present = factor.present else {
      return "Referrals: no export says where deals came from"
    }
    guard context.sample >= .tests, let span = factor.riskDifference?.span else {
      return "\(Plural.count(present.total, "referred deal")), \(present.won) won"
    }
    if factor.reverses {
      return "Referred deals look different once like is compared with like"
    }
    guard factor.decision.finding else {
      return "Whether referred deals are won more often, this sample cannot tell"
    }
    let side = span.estimate < 0 ? "less" : "more"
    return "Referred deals were won \(NumberFormat.wholePoints(span.estimate)) points \(side) often"
  }

  private static func blocks(_ factor: FactorResult?, _ context: ReportContext) -> [Block] {
    guard let factor, factor.present != nil else {
      return [.paragraph("It takes a source column (lead source) in the deals export.")]
    }
    var blocks: [Block] = [.table(table(factor, context))]
    let strata = strata(factor, context)
    if !strata.isEmpty { blocks.append(.list(strata)) }
    if let conclusions = conclusions(context) { blocks.append(conclusions) }
    if let text = textNote(context) { blocks.append(.note(text)) }
    return blocks
  }

  private static func table(_ factor: FactorResult, _ context: ReportContext) -> DataTable {
    let compared = context.sample >= .intervals
    let rows = [
      ("Referred", factor.present, factor.winRatePresent),
      ("Other", factor.absent, factor.winRateAbsent),
    ].compactMap { name, counts, rate -> [Words]? in
      guard let counts else { return nil }
      return [
        Words(name), "\(counts.won) of \(counts.total)", compared ? self.rate(rate) : "–",
      ]
    }
    let difference = factor.riskDifference?.span.map(FindingWords.points) ?? "–"
    return DataTable(
      caption: "Win rate of referred and other deals, \(FindingWords.scope(hasText: false))",
      columns: [
        .init(name: "Deals"), .init(name: "Won", alignment: .right),
        .init(name: "Win rate", alignment: .right),
      ],
      rows: rows + (compared ? [["Difference, all deals", "", difference]] : [])
    )
  }

  private static func rate(_ rate: Estimate?) -> Words {
    guard let span = rate?.span else { return "–" }
    let low = NumberFormat.fixed(span.low * 100, digits: 0)
    let high = NumberFormat.fixed(span.high * 100, digits: 0)
    return "\(NumberFormat.percent(span.estimate)) \(quiet: "(\(low) to \(high))")"
  }

  private static func strata(_ factor: FactorResult, _ context: ReportContext) -> [Words] {
    guard context.sample >= .tests else { return [] }
    return factor.stratified.compactMap { stratum in
      guard let ratio = stratum.oddsRatio.span else { return nil }
      var words: Words = """
        Within \(VisibleText.show(stratum.by)): odds ratio \
        \(strong: NumberFormat.ratio(ratio.estimate)) \(quiet: FindingWords.ratioInterval(ratio))
        """
      if let crude = factor.oddsRatio?.span {
        words += """
          ; crude \(NumberFormat.ratio(crude.estimate)) \(quiet: FindingWords.ratioInterval(crude))
          """
      }
      let tells = stratum.reversal && context.lens("referrals") == nil
      return words + (tells ? ". It turns round: the crude figure misleads." : ".")
    }
  }

  /// What the lens concludes; below a test's sample nothing.
  private static func conclusions(_ context: ReportContext) -> Block? {
    guard context.sample >= .tests, let lens = context.lens("referrals"), !lens.notes.isEmpty
    else { return nil }
    return .list(lens.notes.map(LensWords.sentence))
  }

  /// How many deals name a recommendation in their text and another source in the column.
  private static func hidden(_ context: ReportContext) -> Words {
    let name = "deals whose text says referral and whose source does not"
    guard case .count(let count)? = context.lens("referrals")?.value(name) else { return "" }
    return ", \(count) of them with no referral on record"
  }

  private static func textNote(_ context: ReportContext) -> Words? {
    let tag = context.entries.first { $0.factor.id == "referral.for_us" }?.factor
    guard let total = tag?.present?.total, total > 0 else { return nil }
    return """
      The notes speak of a recommendation in \(Plural.count(total, "deal"))\(hidden(context)). \
      Without an audit no corrected number of referrals is given.
      """
  }
}
