// SPDX-License-Identifier: Apache-2.0

import Findings

/// What stands beside a factor that something may have touched.
enum MarkWords {
  /// Every note on a factor, the gravest first.
  static func flags(of factor: FactorResult) -> [Words] {
    var flags: [Words] = []
    if factor.fades { flags.append(fade(of: factor)) }
    if factor.isBarred, !factor.decision.marks.contains("leak") { flags.append(Words(barred)) }
    flags += reversals(of: factor)
    flags += factor.decision.marks.map { Words(sentence(for: $0)) }
    if let bounds = bounds(of: factor) { flags.append(Words(bounds)) }
    if let disagreement = disagreement(of: factor) { flags.append(Words(disagreement)) }
    return flags
  }

  /// The warnings of a factor, as sentences.
  static func notes(of factor: FactorResult) -> [Words] {
    factor.warnings.map { Words(Plural.capitalised(VisibleText.show($0)) + ".") }
  }

  /// What a mark means.
  static func sentence(for mark: String) -> String {
    switch mark {
    case "undated":
      "Undated: these notes bear no date, so some may have been written once the outcome was known."
    case "coverage":
      "Coverage: the result changes when deals without notes are read as deals without the tag."
    case "late evidence":
      """
      Late evidence: the difference halves or turns round when only notes of at least 14 days \
      before the close are read.
      """
    case "leak": "Barred as a leak: this column tells the outcome."
    case "suspect":
      "Suspect: this column may have been filled in once the outcome was known."
    case "one rep": "One rep: much of the difference rests on the deals of one rep."
    case "codebook not registered":
      "Codebook not registered: nothing shows that it was fixed before these deals closed."
    default: "Marked: \(VisibleText.show(mark))."
    }
  }

  private static let barred = """
    Passes the 5% line and is no finding: it is known only once a deal has closed, or its sign turns \
    when like is compared with like, or it does not hold without duplicates.
    """

  private static func fade(of factor: FactorResult) -> Words {
    var words: Words = "Fades when deals of the same rep and of equal note length are compared"
    if let q = factor.decision.qValue { words += " (q \(NumberFormat.probability(q)))" }
    if let ratio = factor.adjustedForLength?.oddsRatio.span {
      words += "; odds ratio then \(NumberFormat.ratio(ratio.estimate)) "
      words += "\(quiet: FindingWords.ratioInterval(ratio))"
    }
    return words + "."
  }

  private static func reversals(of factor: FactorResult) -> [Words] {
    factor.stratified.filter(\.reversal).map { stratum in
      var words: Words = "Turns round within \(VisibleText.show(stratum.by))"
      if let ratio = stratum.oddsRatio.span {
        words += ": odds ratio \(NumberFormat.ratio(ratio.estimate)) "
        words += "\(quiet: FindingWords.ratioInterval(ratio)) there"
      }
      return words + ". The crude figure must not stand alone."
    }
  }

  /// How far the difference could move where more than a fifth is missing (rule 3).
  private static func bounds(of factor: FactorResult) -> String? {
    guard let low = factor.worstCaseBounds?.confLow, let high = factor.worstCaseBounds?.confHigh
    else { return nil }
    return """
      \(Plural.count(factor.missing, "deal")) without a value: were they all of one kind, the \
      difference would lie between \(NumberFormat.points(low)) and \(NumberFormat.points(high)) \
      points.
      """
  }

  /// The footnote of rule 13, where interval and test do not agree.
  private static func disagreement(of factor: FactorResult) -> String? {
    guard factor.isTested, let span = factor.riskDifference?.span else { return nil }
    let holdsZero = span.low <= 0 && span.high >= 0
    if factor.decision.finding && holdsZero {
      return "The interval holds zero and the test passes the 5% line: the test decides."
    }
    if !factor.decision.finding && !holdsZero && !factor.fades && !factor.isBarred {
      return
        "The interval leaves zero out, but the factor does not pass the 5% line once corrected."
    }
    return nil
  }
}
