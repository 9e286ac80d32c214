// SPDX-License-Identifier: Apache-2.0

import CBoostMath
import Foundation

/// The standard normal distribution.
public enum NormalDistribution {
  /// The value that is exceeded with probability 0.025.
  public static let z95 = 1.959_963_984_540_054

  /// The probability of a value above `z`.
  ///
  /// - Precondition: `z` is not NaN.
  public static func upperTail(_ z: Double) -> PValue {
    precondition(!z.isNaN, "a normal deviate must be a number")
    if z < 0 { return PValue(complement: cbm_normal_sf(-z)) }
    return z < 30 ? PValue(cbm_normal_sf(z)) : PValue(logarithm: farUpperTailLogarithm(z))
  }

  /// The probability of a value of at most `z`.
  ///
  /// - Precondition: `z` is not NaN.
  public static func lowerTail(_ z: Double) -> PValue {
    upperTail(-z)
  }

  /// The probability of a value at least as far from 0 as `z`.
  ///
  /// - Precondition: `z` is not NaN.
  public static func twoSided(_ z: Double) -> PValue {
    // Near 1 the digits are in what is missing to 1.
    abs(z) < 0.5 ? PValue(complement: erf(abs(z) / 2.0.squareRoot())) : upperTail(abs(z)).doubled
  }

  /// The value that is not exceeded with probability `p`.
  ///
  /// - Precondition: `p` lies strictly between 0 and 1.
  public static func quantile(_ p: Double) -> Double {
    precondition(p > 0 && p < 1, "a normal quantile needs a probability in (0, 1), not \(p)")
    return cbm_normal_quantile(p)
  }

  /// The value exceeded with probability (1 - `confidence`) / 2.
  ///
  /// - Precondition: `confidence` lies strictly between 0 and 1.
  public static func criticalValue(confidence: Double) -> Double {
    precondition(
      confidence > 0 && confidence < 1, "a confidence level lies in (0, 1), not at \(confidence)"
    )
    // From the small tail: 1 - (1 - confidence) / 2 would lose its digits near 1.
    return confidence == 0.95 ? z95 : -cbm_normal_quantile((1 - confidence) / 2)
  }

  /// The logarithm of the upper tail for `z` of at least 10.
  ///
  /// - Note: Laplace's continued fraction of Mills' ratio, 1/(z + 1/(z + 2/(z + 3/(z + ...)));
  ///   Abramowitz & Stegun (1964), 26.2.14.
  private static func farUpperTailLogarithm(_ z: Double) -> Double {
    if z == .infinity { return -.infinity }
    var fraction = z
    for k in stride(from: 60.0, through: 1, by: -1) {
      fraction = z + k / fraction
    }
    return -z * z / 2 - Foundation.log(2 * Double.pi) / 2 - Foundation.log(fraction)
  }
}
