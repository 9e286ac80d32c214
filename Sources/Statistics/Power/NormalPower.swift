// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Power and sizes of samples for two proportions, by the normal approximation.
///
/// For plans and tables of textbooks; `FisherPower` is the power of the test that is run.
public enum NormalPower {
  /// The power of the two-sided test of two groups of `size` each.
  ///
  /// - Note: Fleiss (1981), *Statistical Methods for Rates and Proportions*, section 3.2: the variance
  ///   is pooled under the null hypothesis, and R's `power.prop.test` does the same.
  /// - Precondition: The size is positive, and the rates lie strictly between 0 and 1.
  public static func power(
    size: Double, firstRate: Double, secondRate: Double, alpha: Double = 0.05
  ) -> Double {
    precondition(size > 0, "a group has members, not \(size)")
    let spreads = spreads(firstRate, secondRate)
    let z = NormalDistribution.criticalValue(confidence: 1 - alpha)
    let distance = size.squareRoot() * abs(firstRate - secondRate) - z * spreads.null
    return NormalDistribution.upperTail(-distance / spreads.alternative).probability
  }

  /// The size of each of two groups with which the test has a power.
  ///
  /// - Precondition: The rates differ and lie strictly between 0 and 1, and so does the power.
  public static func size(
    firstRate: Double, secondRate: Double, power: Double = 0.8, alpha: Double = 0.05
  ) -> Double {
    precondition(firstRate != secondRate, "no size tells equal rates apart")
    let spreads = spreads(firstRate, secondRate)
    let z = NormalDistribution.criticalValue(confidence: 1 - alpha)
    let reach = z * spreads.null + NormalDistribution.quantile(power) * spreads.alternative
    let difference = firstRate - secondRate
    return reach * reach / (difference * difference)
  }

  /// The smallest higher rate that two groups of `size` each tell from a rate; `nil` if none below 1.
  public static func detectableRate(
    size: Double, from rate: Double, power wanted: Double = 0.8, alpha: Double = 0.05
  ) -> Double? {
    let highest = 1 - 1e-9
    guard power(size: size, firstRate: highest, secondRate: rate, alpha: alpha) >= wanted
    else { return nil }
    return RootFinder.root(between: rate, and: highest) { other in
      power(size: size, firstRate: other, secondRate: rate, alpha: alpha) - wanted
    }
  }

  private static func spreads(
    _ first: Double, _ second: Double
  ) -> (null: Double, alternative: Double) {
    precondition(
      first > 0 && first < 1 && second > 0 && second < 1,
      "rates lie strictly between 0 and 1, not at \(first) and \(second)"
    )
    let mean = (first + second) / 2
    return (
      (2 * mean * (1 - mean)).squareRoot(),
      (first * (1 - first) + second * (1 - second)).squareRoot()
    )
  }
}
