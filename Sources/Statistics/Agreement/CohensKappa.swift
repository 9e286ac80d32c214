// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Agreement of two coders beyond chance.
///
/// - Note: Cohen (1960), *Educational and Psychological Measurement* 20:37; weights of Cohen (1968),
///   *Psychological Bulletin* 70:213; standard errors of Fleiss, Cohen & Everitt (1969),
///   *Psychological Bulletin* 72:323.
public struct CohensKappa: Hashable, Sendable {
  /// How much a disagreement counts.
  public enum Weights: Hashable, Sendable, CaseIterable {
    /// All disagreements alike.
    case none
    /// By the distance of the categories.
    case linear
    /// By the square of the distance.
    case quadratic
  }

  /// The observed, weighted agreement.
  public let observed: Double
  /// The agreement expected by chance.
  public let expected: Double
  /// Kappa; `nil` where the agreement expected by chance is complete.
  public let estimate: Double?
  /// The standard error of kappa, for intervals; `nil` with kappa.
  public let standardError: Double?
  /// The standard error if kappa were 0, for the test; `nil` with kappa.
  public let nullStandardError: Double?

  /// Compares two coders: rows are the categories of the first, columns those of the second.
  ///
  /// - Throws: `emptyGroup` where nothing was coded.
  /// - Precondition: The table has as many rows as columns.
  public init(
    _ table: ContingencyTable, weights: Weights = .none
  ) throws(UndefinedStatistic) {
    precondition(
      table.rows.count == table.columnCount, "two coders share one list of categories"
    )
    guard table.total > 0 else { throw .emptyGroup }
    let size = table.columnCount
    let n = Double(table.total)
    let p = table.rows.map { row in row.map { Double($0) / n } }
    let rowShares = table.rowSums.map { Double($0) / n }
    let columnShares = table.columnSums.map { Double($0) / n }
    let w = Self.matrix(weights, size)
    let cells = (0..<size).flatMap { i in (0..<size).map { (i, $0) } }
    let observed = Self.observedAgreement(table, w)
    let expected = cells.reduce(0) { $0 + rowShares[$1.0] * columnShares[$1.1] * w[$1.0][$1.1] }
    self.observed = observed
    self.expected = expected
    let isComplete = rowShares.contains(1) && rowShares == columnShares
    guard !isComplete, expected < 1 else {
      (estimate, standardError, nullStandardError) = (nil, nil, nil)
      return
    }
    let kappa = (observed - expected) / (1 - expected)
    let rowMeans = (0..<size).map { i in
      (0..<size).reduce(0) { $0 + columnShares[$1] * w[i][$1] }
    }
    let columnMeans = (0..<size).map { j in
      (0..<size).reduce(0) { $0 + rowShares[$1] * w[$1][j] }
    }
    // Both as variances about a mean, which unlike the printed form cannot cancel.
    func deviation(_ share: (Int, Int) -> Double, _ factor: Double) -> Double {
      let scores = cells.map { w[$0.0][$0.1] - (rowMeans[$0.0] + columnMeans[$0.1]) * factor }
      let shares = cells.map { share($0.0, $0.1) }
      let mean = zip(scores, shares).reduce(0) { $0 + $1.0 * $1.1 }
      let variance = zip(scores, shares).reduce(0) {
        $0 + ($1.0 - mean) * ($1.0 - mean) * $1.1
      }
      return (variance / n).squareRoot() / (1 - expected)
    }
    estimate = kappa
    standardError = deviation({ p[$0][$1] }, 1 - kappa)
    nullStandardError = deviation({ rowShares[$0] * columnShares[$1] }, 1)
  }

  /// The normal interval, not clipped; `nil` where kappa does not exist.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval? {
    guard let estimate, let standardError else { return nil }
    let half = NormalDistribution.criticalValue(confidence: confidence) * standardError
    return ConfidenceInterval(low: estimate - half, high: estimate + half)
  }

  /// Kappa over its standard error if it were 0; `nil` where there is none.
  public var z: Double? {
    guard let estimate, let nullStandardError, nullStandardError > 0 else { return nil }
    return estimate / nullStandardError
  }

  /// The two-sided test of no agreement beyond chance.
  public var pValue: PValue? {
    z.map { NormalDistribution.twoSided($0) }
  }

  private static func matrix(_ weights: Weights, _ size: Int) -> [[Double]] {
    let range = Double(max(1, size - 1))
    return (0..<size).map { i in
      (0..<size).map { j in
        let distance = Double(abs(i - j)) / range
        return switch weights {
        case .none: i == j ? 1 : 0
        case .linear: 1 - distance
        case .quadratic: 1 - distance * distance
        }
      }
    }
  }

  private static func observedAgreement(_ table: ContingencyTable, _ w: [[Double]]) -> Double {
    var sum = 0.0
    for (row, weights) in zip(table.rows, w) {
      for (count, weight) in zip(row, weights) { sum += Double(count) * weight }
    }
    return sum / Double(table.total)
  }
}
