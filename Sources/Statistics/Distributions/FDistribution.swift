// SPDX-License-Identifier: Apache-2.0

import CBoostMath
import Foundation

/// Fisher's F distribution, of the ratio of two variances.
public enum FDistribution {
  /// The probability of a value above `f`.
  ///
  /// - Precondition: `f` is not negative, the degrees of freedom are positive and finite.
  public static func upperTail(_ f: Double, df1: Double, df2: Double) -> PValue {
    precondition(f >= 0, "an F statistic must not be negative, but is \(f)")
    precondition(df1 > 0 && df2 > 0, "degrees of freedom must be positive, not \(df1) and \(df2)")
    if f == .infinity { return PValue(logarithm: -.infinity) }
    if f < 1 { return PValue(complement: cbm_f_cdf(f, df1, df2)) }
    let tail = cbm_f_sf(f, df1, df2)
    if tail > 1e-290 { return PValue(tail) }
    let ratio = f * (df1 / df2)
    return PValue(
      logarithm: BetaTail.logarithm(
        x: 1 / (1 + ratio), logX: -log1p(ratio), logComplement: -log1p(1 / ratio),
        a: df2 / 2, b: df1 / 2
      )
    )
  }

  /// The value that is not exceeded with probability `p`.
  ///
  /// - Precondition: `p` lies strictly between 0 and 1, the degrees of freedom are positive.
  public static func quantile(_ p: Double, df1: Double, df2: Double) -> Double {
    precondition(p > 0 && p < 1, "an F quantile needs a probability in (0, 1), not \(p)")
    precondition(df1 > 0 && df2 > 0, "degrees of freedom must be positive, not \(df1) and \(df2)")
    return cbm_f_quantile(p, df1, df2)
  }
}
