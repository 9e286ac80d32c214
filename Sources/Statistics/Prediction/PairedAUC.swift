// SPDX-License-Identifier: Apache-2.0

/// The areas of two scores of the same rows, compared by DeLong's covariance.
///
/// Not a test of nested models fitted to these rows: its p-value is wrong there.
///
/// - Note: DeLong, DeLong & Clarke-Pearson (1988), *Biometrics* 44:837; Demler, Pencina &
///   D'Agostino (2012), *Statist. Med.* 31:2577, for what it must not be used for.
public struct PairedAUC: Sendable {
  /// The area of the first score.
  public let first: AUC
  /// The area of the second score.
  public let second: AUC
  /// The covariance of the two areas; `nil` with fewer than two cases or two controls.
  public let covariance: Double?

  /// Compares two scores of the same cases and the same controls.
  ///
  /// - Precondition: both scores are given for the same rows in the same order.
  public init?(
    firstCases: [Double], firstControls: [Double], secondCases: [Double],
    secondControls: [Double]
  ) {
    precondition(
      firstCases.count == secondCases.count && firstControls.count == secondControls.count,
      "paired scores belong to the same rows"
    )
    guard let first = AUC(cases: firstCases, controls: firstControls),
      let second = AUC(cases: secondCases, controls: secondControls)
    else { return nil }
    self.first = first
    self.second = second
    covariance = Placements.covariance(first.placements, second.placements)
  }

  /// Compares two scores, row by row.
  public init?(first: [Double], second: [Double], outcome: [Bool]) {
    let cases = outcome.indices.filter { outcome[$0] }
    let controls = outcome.indices.filter { !outcome[$0] }
    self.init(
      firstCases: cases.map { first[$0] }, firstControls: controls.map { first[$0] },
      secondCases: cases.map { second[$0] }, secondControls: controls.map { second[$0] }
    )
  }

  /// The first area minus the second.
  public var difference: Double { first.estimate - second.estimate }

  /// The variance of the difference; rounding below zero counts as zero.
  public var variance: Double? {
    guard let left = first.variance, let right = second.variance, let covariance else {
      return nil
    }
    return max(0, left + right - 2 * covariance)
  }

  /// The difference in standard errors; `nil` where its variance is zero or unknown.
  public var deviate: Double? {
    guard let variance, variance > 0 else { return nil }
    return difference / variance.squareRoot()
  }

  /// The symmetric interval of the difference.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval? {
    variance.map {
      let half = NormalDistribution.criticalValue(confidence: confidence) * $0.squareRoot()
      return ConfidenceInterval(low: difference - half, high: difference + half)
    }
  }
}
