// SPDX-License-Identifier: Apache-2.0

/// How strongly something unmeasured would have to go with both factor and outcome, as risk ratios,
/// to explain an association away.
///
/// - Note: VanderWeele & Ding (2017), *Annals of Internal Medicine* 167:268.
public enum EValue {
  /// The value for a risk ratio, or for the end of its interval that is nearer to 1.
  ///
  /// - Precondition: The ratio is positive.
  public static func of(riskRatio: Double) -> Double {
    precondition(riskRatio > 0, "a risk ratio is positive, not \(riskRatio)")
    let ratio = riskRatio < 1 ? 1 / riskRatio : riskRatio
    return ratio + (ratio * (ratio - 1)).squareRoot()
  }

  /// The value for an interval of a risk ratio: 1 where the interval holds 1.
  ///
  /// - Precondition: The ends are positive.
  public static func of(interval: ConfidenceInterval) -> Double {
    if interval.contains(1) { return 1 }
    return of(riskRatio: interval.low > 1 ? interval.low : interval.high)
  }

  /// The value for the odds ratio of an outcome that is not rare: through its square root.
  public static func of(oddsRatioOfCommonOutcome ratio: Double) -> Double {
    of(riskRatio: ratio.squareRoot())
  }
}
