// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Probabilities of rows from models that have not seen them, for each repeat of the folds.
///
/// Every summary is computed within a repeat and then averaged. Scores are never averaged before
/// an area is computed: that has another, misleading, value.
public struct OutOfFoldPredictions: Sendable, Equatable {
  /// For each repeat the probability of each row.
  public let probabilities: [[Double]]
  /// The outcome of each row.
  public let outcome: [Bool]

  /// Creates predictions.
  ///
  /// - Precondition: at least one repeat, each with one probability for each row.
  public init(probabilities: [[Double]], outcome: [Bool]) {
    precondition(
      !probabilities.isEmpty && probabilities.allSatisfy { $0.count == outcome.count },
      "each repeat must predict every row"
    )
    self.probabilities = probabilities
    self.outcome = outcome
  }

  /// The mean over repeats of one area over all rows; `nil` where all outcomes are equal.
  public var auc: Double? {
    mean { AUC(scores: $0, outcome: outcome)?.estimate }
  }

  /// The interval of the area from DeLong's variance, averaged over repeats: approximate.
  public func aucInterval(confidence: Double = 0.95) -> ConfidenceInterval? {
    guard let auc,
      let variance = mean({ AUC(scores: $0, outcome: outcome)?.variance })
    else { return nil }
    let half = NormalDistribution.criticalValue(confidence: confidence) * variance.squareRoot()
    return ConfidenceInterval(low: auc - half, high: auc + half)
  }

  /// The mean over repeats of the Brier score.
  public var brierScore: Double? {
    mean { BrierScore.mean(probabilities: $0, outcome: outcome) }
  }

  /// The mean over repeats of the log-likelihood of the outcomes.
  public var logLikelihood: Double? {
    mean { row in
      zip(row, outcome).reduce(0) { $0 + ($1.1 ? log($1.0) : log1p(-$1.0)) }
    }
  }

  /// The mean over repeats of the slope of calibration; `nil` where one does not exist.
  public var calibrationSlope: Double? {
    mean { Calibration(probabilities: $0, outcome: outcome)?.slope }
  }

  /// The mean over repeats of the intercept of calibration; `nil` where one does not exist.
  public var calibrationIntercept: Double? {
    mean { Calibration(probabilities: $0, outcome: outcome)?.intercept }
  }

  /// The probability of each row, averaged over repeats: for lists, not for areas.
  public var meanProbabilities: [Double] {
    outcome.indices.map { row in
      probabilities.reduce(0) { $0 + $1[row] } / Double(probabilities.count)
    }
  }

  /// A difference of cross-validated areas and its approximate interval.
  public struct AUCGain: Sendable, Equatable {
    /// The mean difference over repeats.
    public let estimate: Double
    /// From the paired DeLong variance, averaged over repeats.
    public let interval: ConfidenceInterval
  }

  /// By how much the area of these predictions exceeds that of others on the same folds.
  ///
  /// - Returns: `nil` with fewer than two rows of either outcome.
  /// - Precondition: both have the same rows and repeats.
  public func gain(over other: OutOfFoldPredictions, confidence: Double = 0.95) -> AUCGain? {
    precondition(
      outcome == other.outcome && probabilities.count == other.probabilities.count,
      "only predictions of the same rows and repeats can be compared"
    )
    var difference = 0.0
    var variance = 0.0
    for (row, otherRow) in zip(probabilities, other.probabilities) {
      guard let pair = PairedAUC(first: row, second: otherRow, outcome: outcome),
        let pairVariance = pair.variance
      else { return nil }
      difference += pair.difference / Double(probabilities.count)
      variance += pairVariance / Double(probabilities.count)
    }
    let half = NormalDistribution.criticalValue(confidence: confidence) * variance.squareRoot()
    return AUCGain(
      estimate: difference,
      interval: ConfidenceInterval(low: difference - half, high: difference + half)
    )
  }

  private func mean(_ summary: ([Double]) -> Double?) -> Double? {
    var sum = 0.0
    for row in probabilities {
      guard let value = summary(row) else { return nil }
      sum += value
    }
    return sum / Double(probabilities.count)
  }
}
