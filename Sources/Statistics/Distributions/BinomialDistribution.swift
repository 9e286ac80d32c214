// SPDX-License-Identifier: Apache-2.0

import CBoostMath
import Foundation

/// The binomial distribution.
public enum BinomialDistribution {
  /// The probability of exactly `successes` in `trials`.
  public static func probability(_ successes: Int, of trials: Int, rate: Double) -> Double {
    precondition(
      successes >= 0 && successes <= trials && rate >= 0 && rate <= 1,
      "a binomial probability needs 0 <= successes <= trials and a rate in 0...1"
    )
    return Foundation.exp(
      SaddlePoint.binomialLogarithm(
        Double(successes), of: Double(trials), p: rate, q: 1 - rate
      )
    )
  }

  /// The probability of at most `successes` in `trials`.
  public static func lowerTail(_ successes: Int, of trials: Int, rate: Double) -> PValue {
    precondition(
      successes >= 0 && successes <= trials && rate >= 0 && rate <= 1,
      "a binomial tail needs 0 <= successes <= trials and a rate in 0...1"
    )
    return PValue(cbm_binomial_cdf(Double(successes), Double(trials), rate))
  }

  /// The probability of at least `successes` in `trials`.
  public static func upperTail(_ successes: Int, of trials: Int, rate: Double) -> PValue {
    successes == 0
      ? .one : lowerTail(trials - successes, of: trials, rate: 1 - rate)
  }
}
