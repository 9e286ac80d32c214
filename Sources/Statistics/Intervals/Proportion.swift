// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A count of successes among trials.
public struct Proportion: Hashable, Sendable {
  /// The number of successes.
  public let successes: Int
  /// The number of trials, at least one.
  public let trials: Int

  /// Creates a proportion; `nil` without trials.
  ///
  /// - Precondition: `successes` lies in 0...`trials`.
  public init?(_ successes: Int, of trials: Int) {
    precondition(
      successes >= 0 && successes <= trials,
      "successes must lie between 0 and the number of trials, not \(successes) of \(trials)"
    )
    guard trials > 0 else { return nil }
    self.successes = successes
    self.trials = trials
  }

  /// The observed share.
  public var estimate: Double {
    Double(successes) / Double(trials)
  }

  /// The score interval, without continuity correction; exactly 0 or 1 at the ends.
  ///
  /// - Note: Wilson (1927), *JASA* 22:209; method 3 of Newcombe (1998), *Stat Med* 17:857.
  public func wilson(confidence: Double = 0.95) -> ConfidenceInterval {
    let (x, n, z) = terms(confidence)
    let root = z * (z * z + 4 * x * (n - x) / n).squareRoot()
    // The lower end is multiplied by its conjugate, so that few successes keep their digits.
    let low = successes == 0 ? 0 : 2 * x * (x / n) / (2 * x + z * z + root)
    let high = successes == trials ? 1 : (2 * x + z * z + root) / (2 * (n + z * z))
    return ConfidenceInterval(low: low, high: min(1, high))
  }

  /// The score interval with continuity correction.
  ///
  /// - Note: Method 4 of Newcombe (1998), *Stat Med* 17:857.
  public func wilsonCorrected(confidence: Double = 0.95) -> ConfidenceInterval {
    let (x, n, z) = terms(confidence)
    let square = z * z
    let spread = 4 * x * (n - x) / n - 1 / n
    let rootLow = z * max(0, square - 2 + spread + 4 * x / n).squareRoot()
    let rootHigh = z * max(0, square + 2 + spread - 4 * x / n).squareRoot()
    let odd = 2 * x - 1
    let low = successes == 0 ? 0 : odd * odd / (2 * n * (odd + square + rootLow))
    let high = (2 * x + 1 + square + rootHigh) / (2 * (n + square))
    return ConfidenceInterval(low: low, high: successes == trials ? 1 : min(1, high))
  }

  /// The exact interval of tail probabilities.
  ///
  /// - Note: Clopper & Pearson (1934), *Biometrika* 26:404, by quantiles of the beta distribution.
  public func clopperPearson(confidence: Double = 0.95) -> ConfidenceInterval {
    let tail = (1 - confidence) / 2
    let x = Double(successes)
    let rest = Double(trials - successes)
    let low = successes == 0 ? 0 : BetaDistribution.quantile(tail, x, rest + 1)
    let high = rest == 0 ? 1 : BetaDistribution.quantile(1 - tail, x + 1, rest)
    return ConfidenceInterval(low: low, high: high)
  }

  private func terms(_ confidence: Double) -> (x: Double, n: Double, z: Double) {
    (
      Double(successes), Double(trials),
      NormalDistribution.criticalValue(confidence: confidence)
    )
  }
}
