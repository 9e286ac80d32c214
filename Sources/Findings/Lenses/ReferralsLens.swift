// SPDX-License-Identifier: Apache-2.0

/// Whether referred deals are won more often, crude and like with like.
struct ReferralsLens: Lens {
  let id = "referrals"
  let title = "Are referred deals won more often?"
  let needs = "a source column (lead source) in the export of deals"

  func result(_ context: LensContext) -> LensResult {
    guard let factor = context.factor("referred"), factor.table != nil else {
      return .wanting(self)
    }
    var result = LensResult(self)
    result.facts = [
      LensFact("won when referred", factor.winRatePresent.map(LensValue.rate) ?? none),
      LensFact("won otherwise", factor.winRateAbsent.map(LensValue.rate) ?? none),
      LensFact("sample odds ratio", factor.oddsRatioSample.map(LensValue.ratio) ?? none),
    ]
    for stratum in factor.stratified {
      result.facts.append(
        LensFact("odds ratio within \(stratum.by)", .ratio(stratum.oddsRatio)))
    }
    result.notes = conclusions(factor)
    if let hidden = hidden(context) { result.facts.append(hidden) }
    return result
  }

  private var none: LensValue { .missing("one side is empty") }

  private func conclusions(_ factor: FactorResult) -> [String] {
    var notes: [String] = []
    for stratum in factor.stratified where stratum.reversal {
      notes.append("the crude figure turns round within \(stratum.by) and must not stand alone")
    }
    let isUndecided = factor.stratified.contains { stratum in
      guard let low = stratum.oddsRatio.confLow, let high = stratum.oddsRatio.confHigh else {
        return false
      }
      return low <= 1 && high >= 1
    }
    let reverses = factor.stratified.contains(where: \.reversal)
    if reverses && isUndecided || factor.stratified.isEmpty && !factor.decision.finding {
      notes.append("no evidence either way")
    }
    return notes
  }

  /// Deals whose text says that they were referred while the source column does not (rule 29).
  private func hidden(_ context: LensContext) -> LensFact? {
    guard case .binary(let text)? = context.table.factor("referral.for_us")?.values,
      case .binary(let column)? = context.table.factor("referred")?.values
    else { return nil }
    let count = context.sample.rows.count { text[$0] == 1 && column[$0] != 1 }
    return LensFact("deals whose text says referral and whose source does not", .count(count))
  }
}
