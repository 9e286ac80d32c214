// SPDX-License-Identifier: Apache-2.0

import CBoostMath
import Foundation

/// Student's t distribution.
public enum StudentTDistribution {
  /// The probability of a value above `t`.
  ///
  /// - Precondition: `t` is not NaN, `df` is positive; infinite degrees of freedom are normal.
  public static func upperTail(_ t: Double, df: Double) -> PValue {
    precondition(!t.isNaN, "a t statistic must be a number")
    precondition(df > 0, "degrees of freedom must be positive, not \(df)")
    if df > 1e14 { return NormalDistribution.upperTail(t) }
    if t < 0 { return PValue(complement: upperTail(-t, df: df).probability) }
    if t == .infinity { return PValue(logarithm: -.infinity) }
    let tail = cbm_t_sf(t, df)
    if tail > 1e-290 { return PValue(tail) }
    return PValue(logarithm: farTwoSidedLogarithm(t, df: df) - Foundation.log(2.0))
  }

  /// The probability of a value of at most `t`.
  public static func lowerTail(_ t: Double, df: Double) -> PValue {
    upperTail(-t, df: df)
  }

  /// The probability of a value at least as far from 0 as `t`.
  public static func twoSided(_ t: Double, df: Double) -> PValue {
    // Near 1 the digits are in what is missing to 1: the square is an F of 1 and `df`.
    if abs(t) < 0.5, df > 0, df <= 1e14 {
      return PValue(complement: cbm_f_cdf(t * t, 1, df))
    }
    return upperTail(abs(t), df: df).doubled
  }

  /// The value that is not exceeded with probability `p`.
  ///
  /// - Precondition: `p` lies strictly between 0 and 1, `df` is positive.
  public static func quantile(_ p: Double, df: Double) -> Double {
    precondition(p > 0 && p < 1, "a t quantile needs a probability in (0, 1), not \(p)")
    precondition(df > 0, "degrees of freedom must be positive, not \(df)")
    return df.isFinite ? cbm_t_quantile(p, df) : NormalDistribution.quantile(p)
  }

  /// The probability of a value above `t` under noncentrality `noncentrality`.
  public static func noncentralUpperTail(
    _ t: Double, df: Double, noncentrality: Double
  ) -> Double {
    cbm_noncentral_t_sf(t, df, noncentrality)
  }

  /// log I_x(df/2, 1/2) with x = df / (df + t^2).
  private static func farTwoSidedLogarithm(_ t: Double, df: Double) -> Double {
    // Through the ratio: the square of t may overflow.
    let ratio = t / df.squareRoot()
    let logOnePlus =
      ratio > 1e100 ? 2 * Foundation.log(ratio) : log1p(ratio * ratio)
    let x = ratio > 1e100 ? 0 : 1 / (1 + ratio * ratio)
    let logComplement = ratio > 1e8 ? -x : 2 * Foundation.log(ratio) - logOnePlus
    return BetaTail.logarithm(
      x: x, logX: -logOnePlus, logComplement: logComplement, a: df / 2, b: 0.5
    )
  }
}
