// SPDX-License-Identifier: Apache-2.0

import CBoostMath
import Foundation

/// The terms of Loader's saddle-point expansion, which keep binomial, Poisson and hypergeometric
/// probabilities accurate for any size of counts.
///
/// - Note: Loader (2000), *Fast and Accurate Computation of Binomial Probabilities*.
enum SaddlePoint {
  /// log(n!) less Stirling's formula, log(sqrt(2 pi n)) + n log(n) - n.
  static func stirlingError(_ n: Double) -> Double {
    guard n > 15 else {
      return n == 0
        ? 0 : cbm_lgamma(n + 1) - (n + 0.5) * Foundation.log(n) + n - logRootTwoPi
    }
    let square = n * n
    let series =
      1.0 / 12
      - (1.0 / 360
        - (1.0 / 1260 - (1.0 / 1680 - (1.0 / 1188 - 691.0 / 360360 / square) / square) / square)
          / square)
      / square
    return series / n
  }

  /// The deviance x log(x/mean) + mean - x, without cancellation near x = mean.
  static func deviance(_ x: Double, _ mean: Double) -> Double {
    if x == 0 { return mean }
    guard abs(x - mean) < 0.1 * (x + mean) else {
      return x * Foundation.log(x / mean) + mean - x
    }
    let ratio = (x - mean) / (x + mean)
    var sum = (x - mean) * ratio
    var term = 2 * x * ratio
    for j in 1..<1000 {
      term *= ratio * ratio
      let next = sum + term / Double(2 * j + 1)
      if next == sum { break }
      sum = next
    }
    return sum
  }

  /// The logarithm of the binomial probability of `x` successes in `n` trials.
  ///
  /// `q` is 1 - `p`, given apart so that a `p` near 1 keeps its digits.
  static func binomialLogarithm(_ x: Double, of n: Double, p: Double, q: Double) -> Double {
    if p == 0 { return x == 0 ? 0 : -.infinity }
    if q == 0 { return x == n ? 0 : -.infinity }
    if x == 0 {
      return n == 0 ? 0 : p < 0.1 ? -deviance(n, n * q) - n * p : n * Foundation.log(q)
    }
    if x == n { return q < 0.1 ? -deviance(n, n * p) - n * q : n * Foundation.log(p) }
    let exponent =
      stirlingError(n) - stirlingError(x) - stirlingError(n - x)
      - deviance(x, n * p) - deviance(n - x, n * q)
    let scale = Foundation.log(2 * Double.pi) + Foundation.log(x) + log1p(-x / n)
    return exponent - scale / 2
  }

  /// log(x^a e^-x / Gamma(a)), the factor in front of the incomplete gamma functions.
  static func gammaFactorLogarithm(_ a: Double, _ x: Double) -> Double {
    guard a > 1 else { return a * Foundation.log(x) - x - cbm_lgamma(a) }
    return -stirlingError(a) - deviance(a, x)
      - (Foundation.log(2 * Double.pi) - Foundation.log(a)) / 2
  }

  static let logRootTwoPi = 0.918_938_533_204_672_8
}
