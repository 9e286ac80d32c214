// SPDX-License-Identifier: Apache-2.0

/// One estimated coefficient of a logistic regression: a log odds ratio.
public struct Coefficient: Sendable, Equatable {
  /// `(Intercept)`, or the name of the column.
  public let term: String
  /// The estimate.
  public let estimate: Double
  /// Its standard error.
  public let standardError: Double

  /// Creates a coefficient.
  public init(term: String, estimate: Double, standardError: Double) {
    self.term = term
    self.estimate = estimate
    self.standardError = standardError
  }

  /// The estimate divided by its standard error.
  public var waldStatistic: Double { estimate / standardError }

  /// The two-sided p-value of the Wald test.
  public var waldPValue: PValue { NormalDistribution.twoSided(waldStatistic) }

  /// The estimate plus and minus a multiple of its standard error.
  public func waldInterval(confidence: Double = 0.95) -> ConfidenceInterval {
    let half = NormalDistribution.criticalValue(confidence: confidence) * standardError
    return ConfidenceInterval(low: estimate - half, high: estimate + half)
  }
}
