// SPDX-License-Identifier: Apache-2.0

import Findings

/// Sentences about whether soft factors tell more than rational ones.
enum IncrementWords {
  /// Whether soft adds to BANT: `nil` where the sample or the columns do not allow the question.
  static func softAdds(_ context: ReportContext) -> Bool? {
    guard context.sample >= .blocks, let increment = context.results.increment,
      let p = increment.softGivenRational.decision?.pValue
    else { return nil }
    return p <= 0.05
  }

  /// The paragraph of the answer.
  static func answer(_ context: ReportContext) -> Words? {
    guard let adds = softAdds(context) else {
      guard context.sample >= .tests, context.results.increment == nil else { return nil }
      return "Whether what buyers felt adds to BANT was not tested\(missing(context))."
    }
    guard adds else {
      return """
        \(strong: "Whether what buyers felt adds to BANT we cannot tell")\(ranking(context)).
        """
    }
    return "\(strong: "What buyers felt adds to BANT")\(ranking(context))\(share(context))."
  }

  /// `: no BANT column was read`, where that is why.
  private static func missing(_ context: ReportContext) -> String {
    let families = Set(context.entries.map(\.factor.reportFamily))
    if !families.contains(.soft) { return ": no soft factor was read" }
    if !families.contains(.rational) { return ": no BANT column was read" }
    return context.sample < .blocks ? ": the sample is too small" : ""
  }

  /// The finding of the section, as its headline.
  static func headline(_ context: ReportContext) -> Words {
    switch softAdds(context) {
    case true?: "What buyers felt tells more than BANT does alone"
    case false?: "Whether what buyers felt adds to BANT, this sample cannot tell"
    case nil: "Whether what buyers felt adds to BANT was not tested"
    }
  }

  /// Why it was not tested.
  static func reason(_ context: ReportContext) -> Words {
    let rarer = SampleSize.rarer(context.flow)
    guard context.sample >= .blocks else {
      return """
        At least 20 deals of the rarer outcome are needed; there \
        \(Plural.noun(rarer, "is", "are")) \(rarer).
        """
    }
    return """
      It takes an export with BANT columns (budget, authority, need, timing) and one with notes, or \
      columns that the configuration names as soft.
      """
  }

  /// `AUC gained over BANT alone`, where cross-validation may be shown.
  static func keyFigure(_ context: ReportContext) -> [KeyFigure] {
    guard context.sample >= .gain, let gain = context.results.increment?.aucCvGain?.span else {
      return []
    }
    var detail = "\(fixed(gain.low)) to \(fixed(gain.high)), approximate"
    if let (from, to) = aucs(context) { detail += "; from \(fixed(from)) to \(fixed(to))" }
    return [
      KeyFigure(
        name: "AUC gained over BANT alone",
        value: NumberFormat.signed(gain.estimate, digits: 2), detail: detail
      )
    ]
  }

  /// `: with it a won deal is ranked above a lost one 72 times in 100 instead of 61`.
  private static func ranking(_ context: ReportContext) -> Words {
    guard context.sample >= .gain, let (from, to) = aucs(context) else { return "" }
    let times = NumberFormat.fixed(to * 100, digits: 0)
    let before = NumberFormat.fixed(from * 100, digits: 0)
    return """
      : with it a model ranks a won deal above a lost one \(times) times in 100, without it \(before)
      """
  }

  private static func share(_ context: ReportContext) -> Words {
    guard context.sample >= .gain,
      let share = context.results.increment?.explainedShare?.soft.span
    else { return "" }
    let low = NumberFormat.fixed(share.low * 100, digits: 0)
    let high = NumberFormat.fixed(share.high * 100, digits: 0)
    return """
      , and it carries \(NumberFormat.percent(share.estimate)) \(quiet: "(\(low) to \(high))") of \
      what the record explains
      """
  }

  private static func aucs(_ context: ReportContext) -> (Double, Double)? {
    let models = context.results.models
    guard let from = models.rational?.aucCv, let to = models.combined?.aucCv else { return nil }
    return (from, to)
  }

  private static func fixed(_ value: Double) -> String {
    NumberFormat.fixed(value, digits: 2)
  }
}
