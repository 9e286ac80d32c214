// SPDX-License-Identifier: Apache-2.0

/// The area under the ROC curve: how often a case has a higher score than a control, ties half.
///
/// The direction is fixed: a value below one half says that high scores go with controls, and is
/// not turned round.
///
/// - Note: DeLong, DeLong & Clarke-Pearson (1988), *Biometrics* 44:837, for the variance; Sun & Xu
///   (2014), *IEEE Signal Process. Lett.* 21:1389, for placements by midranks.
public struct AUC: Sendable {
  /// The area.
  public let estimate: Double
  /// DeLong's variance; `nil` with fewer than two cases or two controls.
  public let variance: Double?

  /// The share of controls below each case, and of cases above each control.
  let placements: Placements

  /// Computes the area from the scores of the cases and of the controls.
  ///
  /// - Returns: `nil` without cases or without controls.
  /// - Precondition: no score is NaN.
  /// - Complexity: O(*n* log *n*).
  public init?(cases: [Double], controls: [Double]) {
    precondition(
      !cases.contains(where: \.isNaN) && !controls.contains(where: \.isNaN),
      "scores must be numbers"
    )
    guard !cases.isEmpty, !controls.isEmpty else { return nil }
    placements = Placements(cases: cases, controls: controls)
    estimate = placements.area
    variance = Placements.covariance(placements, placements)
  }

  /// Computes the area from scores and outcomes, row by row.
  ///
  /// - Returns: `nil` where all outcomes are equal.
  public init?(scores: [Double], outcome: [Bool]) {
    precondition(scores.count == outcome.count, "there must be one outcome for each score")
    self.init(
      cases: outcome.indices.filter { outcome[$0] }.map { scores[$0] },
      controls: outcome.indices.filter { !outcome[$0] }.map { scores[$0] }
    )
  }

  /// The standard error; `nil` where the variance is.
  public var standardError: Double? { variance?.squareRoot() }

  /// Whether the variance is zero, as at an area of 0 or 1, so that it says nothing of precision.
  public var isDegenerate: Bool { variance == 0 }

  /// The symmetric interval, which may go beyond 0 or 1.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval? {
    standardError.map {
      let half = NormalDistribution.criticalValue(confidence: confidence) * $0
      return ConfidenceInterval(low: estimate - half, high: estimate + half)
    }
  }

  /// The symmetric interval, cut off at 0 and 1.
  public func clippedInterval(confidence: Double = 0.95) -> ConfidenceInterval? {
    interval(confidence: confidence).map {
      ConfidenceInterval(low: max(0, $0.low), high: min(1, $0.high))
    }
  }

  /// The interval that is symmetric on the scale of log odds; `nil` where degenerate.
  public func logitInterval(confidence: Double = 0.95) -> ConfidenceInterval? {
    guard let standardError, standardError > 0, estimate > 0, estimate < 1 else { return nil }
    let spread = standardError / (estimate * (1 - estimate))
    let half = NormalDistribution.criticalValue(confidence: confidence) * spread
    let centre = LogisticCurve.logOdds(estimate)
    return ConfidenceInterval(
      low: LogisticCurve.probability(centre - half), high: LogisticCurve.probability(centre + half)
    )
  }

  /// The distance from one half in standard errors; `nil` where degenerate.
  public var deviateFromHalf: Double? {
    guard let standardError, standardError > 0 else { return nil }
    return (estimate - 0.5) / standardError
  }
}
