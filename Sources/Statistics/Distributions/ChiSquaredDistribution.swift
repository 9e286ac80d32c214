// SPDX-License-Identifier: Apache-2.0

import CBoostMath
import Foundation

/// The chi-squared distribution.
public enum ChiSquaredDistribution {
  /// The probability of a value above `x`.
  ///
  /// - Precondition: `x` is not negative, `df` is positive and finite.
  public static func upperTail(_ x: Double, df: Double) -> PValue {
    precondition(x >= 0, "a chi-squared statistic must not be negative, but is \(x)")
    precondition(df > 0 && df.isFinite, "degrees of freedom must be positive, not \(df)")
    if x == .infinity { return PValue(logarithm: -.infinity) }
    if x < df { return PValue(complement: cbm_chi2_cdf(x, df)) }
    let tail = cbm_chi2_sf(x, df)
    return tail > 1e-290 ? PValue(tail) : PValue(logarithm: farUpperTailLogarithm(x / 2, df / 2))
  }

  /// The value that is not exceeded with probability `p`.
  ///
  /// - Precondition: `p` lies strictly between 0 and 1, `df` is positive.
  public static func quantile(_ p: Double, df: Double) -> Double {
    precondition(p > 0 && p < 1, "a chi-squared quantile needs a probability in (0, 1), not \(p)")
    precondition(df > 0, "degrees of freedom must be positive, not \(df)")
    return cbm_chi2_quantile(p, df)
  }

  /// The logarithm of the upper regularised incomplete gamma function, for `x` well above `a`.
  ///
  /// - Note: Legendre's continued fraction by Lentz's method; Abramowitz & Stegun (1964), 6.5.31.
  private static func farUpperTailLogarithm(_ x: Double, _ a: Double) -> Double {
    var b = x + 1 - a
    var c = Double.greatestFiniteMagnitude
    var d = 1 / b
    var fraction = d
    for i in 1..<10_000 {
      let numerator = -Double(i) * (Double(i) - a)
      b += 2
      d = 1 / (numerator * d + b)
      c = b + numerator / c
      let step = c * d
      fraction *= step
      if abs(step - 1) < 1e-16 { break }
    }
    return SaddlePoint.gammaFactorLogarithm(a, x) + Foundation.log(fraction)
  }
}
