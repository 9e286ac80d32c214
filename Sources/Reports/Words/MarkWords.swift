// SPDX-License-Identifier: Apache-2.0

import Findings

/// What stands beside a factor that something may have touched.
enum MarkWords {
  /// Every flag of a factor, the gravest first.
  static func flags(of factor: FactorResult) -> [Flag] {
    var flags: [Flag] = []
    if factor.fades { flags.append(fade(of: factor)) }
    if turnsWhenAdjusted(factor) { flags.append(Flag(statement: turned)) }
    let reversals = reversals(of: factor)
    flags += reversals
    flags += factor.decision.marks.compactMap { mark in
      mark == "reversal" && !reversals.isEmpty ? nil : flag(for: mark)
    }
    if let bounds = bounds(of: factor) { flags.append(bounds) }
    if let disagreement = disagreement(of: factor) { flags.append(disagreement) }
    return flags
  }

  /// The warnings of a factor, as sentences.
  static func notes(of factor: FactorResult) -> [Words] {
    factor.warnings.map { Words(Plural.capitalised(VisibleText.show($0)) + ".") }
  }

  /// What a mark means; marks that many factors share have a sign.
  static func flag(for mark: String) -> Flag {
    if let statement = shared[mark] { return Flag(sign: mark, statement: statement) }
    return Flag(statement: alone[mark] ?? "Marked: \(VisibleText.show(mark))")
  }

  private static let shared = [
    "undated": "these notes bear no date, so some may have been written once the outcome was known",
    "coverage": "the result changes when deals without notes are read as deals without the tag",
    "late evidence": """
    the difference halves or turns round when only notes of at least 14 days before the close are \
    read
    """,
    "suspect": "this column may have been filled in once the outcome was known",
    "one rep": "much of the difference rests on the deals of one rep",
    "codebook not registered": "nothing shows that it was fixed before these deals closed",
  ]

  private static let alone = [
    "leak": "Barred as a leak: this column tells the outcome",
    "known only at the close": "Known only once a deal is closed, and so never a finding",
    "duplicates": "Does not hold both with and without exact duplicates, and so no finding",
    "reversal": "Turns round within strata, so that the crude figure must not stand alone",
  ]

  private static let turned = """
    Passes the 5% line and is no finding, since it turns round when deals of the same rep and of \
    equal note length are compared
    """

  /// Whether it passes the line and no mark says why it is no finding.
  private static func turnsWhenAdjusted(_ factor: FactorResult) -> Bool {
    let barring = ["leak", "known only at the close", "duplicates"]
    return factor.isBarred && !factor.decision.marks.contains(where: barring.contains)
  }

  private static func fade(of factor: FactorResult) -> Flag {
    var detail: Words = ""
    if let q = factor.decision.qValue { detail += "q \(NumberFormat.probability(q))" }
    if let ratio = factor.adjustedForLength?.oddsRatio.span {
      detail += ", odds ratio then \(NumberFormat.ratio(ratio.estimate)) "
      detail += "\(quiet: FindingWords.ratioInterval(ratio))"
    }
    return Flag(
      statement: "Fades when deals of the same rep and of equal note length are compared",
      detail: detail)
  }

  private static func reversals(of factor: FactorResult) -> [Flag] {
    factor.stratified.filter(\.reversal).map { stratum in
      var detail: Words = ""
      if let ratio = stratum.oddsRatio.span {
        detail += "odds ratio there \(NumberFormat.ratio(ratio.estimate)) "
        detail += "\(quiet: FindingWords.ratioInterval(ratio))"
      }
      return Flag(
        statement: """
          Turns round within \(VisibleText.show(stratum.by)), so that the crude figure must not \
          stand alone
          """,
        detail: detail)
    }
  }

  /// How far the difference could move where more than a fifth is missing (rule 3).
  private static func bounds(of factor: FactorResult) -> Flag? {
    guard let low = factor.worstCaseBounds?.confLow, let high = factor.worstCaseBounds?.confHigh
    else { return nil }
    return Flag(
      statement: """
        More than a fifth of the deals have no value; were those all of one kind, the difference \
        would lie within
        """,
      detail: """
        \(NumberFormat.points(low)) to \(NumberFormat.points(high)) points \
        (\(Plural.count(factor.missing, "deal")))
        """
    )
  }

  /// The footnote of rule 13, where interval and test do not agree.
  private static func disagreement(of factor: FactorResult) -> Flag? {
    guard factor.isTested, let span = factor.riskDifference?.span else { return nil }
    let holdsZero = span.low <= 0 && span.high >= 0
    if factor.decision.finding && holdsZero {
      return Flag(
        sign: "interval",
        statement: "it holds 0, but the test passes the 5% line, and that decides"
      )
    }
    if !factor.decision.finding && !holdsZero && !factor.fades && !factor.isBarred {
      return Flag(
        sign: "interval",
        statement: """
          it leaves 0 out, but the factor does not pass the 5% line once corrected, and that decides
          """)
    }
    return nil
  }
}
