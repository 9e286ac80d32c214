// SPDX-License-Identifier: Apache-2.0

import CBoostMath
import Foundation

/// Tails of the beta distribution that are too small for a double.
enum BetaTail {
  /// The logarithm of the regularised incomplete beta function I_x(a, b), for x below its mean.
  ///
  /// `logX` and `logComplement` are the logarithms of x and of 1 - x.
  ///
  /// - Note: The continued fraction by Lentz's method; Abramowitz & Stegun (1964), 26.5.8.
  static func logarithm(
    x: Double, logX: Double, logComplement: Double, a: Double, b: Double
  ) -> Double {
    let beta = cbm_beta(a, b)
    let logBeta =
      beta > 0 ? Foundation.log(beta) : cbm_lgamma(a) + cbm_lgamma(b) - cbm_lgamma(a + b)
    return a * logX + b * logComplement - Foundation.log(a) - logBeta
      + Foundation.log(continuedFraction(x, a, b))
  }

  private static func continuedFraction(_ x: Double, _ a: Double, _ b: Double) -> Double {
    var c = 1.0
    var d = 1 / (1 - (a + b) * x / (a + 1))
    var fraction = d
    for m in 1..<1_000_000 {
      let k = Double(m)
      let even = k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k))
      d = 1 / (1 + even * d)
      c = 1 + even / c
      fraction *= d * c
      let odd = -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))
      d = 1 / (1 + odd * d)
      c = 1 + odd / c
      fraction *= d * c
      if abs(d * c - 1) < 1e-16 { break }
    }
    return fraction
  }
}
