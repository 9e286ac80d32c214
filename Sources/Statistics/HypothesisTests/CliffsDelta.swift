// SPDX-License-Identifier: Apache-2.0

import Foundation

/// How much oftener a value of one sample lies above one of another than below it, from -1 to 1.
///
/// - Note: Cliff (1993), *Psychological Bulletin* 114:494; equals 2 AUC - 1.
public struct CliffsDelta: Hashable, Sendable {
  /// The difference of the shares of pairs.
  public let estimate: Double
  /// The unbiased variance of the estimate; `nil` where a sample has one value.
  public let variance: Double?
  private let smallerSize: Int

  /// Compares two samples.
  ///
  /// - Throws: `emptyGroup`.
  /// - Precondition: No value is NaN.
  public init(_ first: [Double], _ second: [Double]) throws(UndefinedStatistic) {
    let test = try MannWhitneyTest(first, second)
    estimate = 2 * test.auc - 1
    smallerSize = min(first.count, second.count)
    variance = Self.variance(first.sorted(), second.sorted(), estimate)
  }

  /// The asymmetric interval; `nil` where a sample has one value.
  ///
  /// Where every pair points one way, the interval is that of a proportion of the smaller sample.
  ///
  /// - Note: Feng & Cliff (2004), *Journal of Modern Applied Statistical Methods* 3:322.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval? {
    guard let variance else { return nil }
    let z = NormalDistribution.criticalValue(confidence: confidence)
    let square = z * z
    if abs(estimate) == 1 {
      let n = Double(smallerSize)
      let bound = (n - square) / (n + square)
      return estimate > 0
        ? ConfidenceInterval(low: bound, high: 1) : ConfidenceInterval(low: -1, high: -bound)
    }
    let rest = 1 - estimate * estimate
    let half = z * variance.squareRoot() * (rest * rest + square * variance).squareRoot()
    let scale = rest + square * variance
    return ConfidenceInterval(
      low: max(-1, (estimate * rest - half) / scale),
      high: min(1, (estimate * rest + half) / scale)
    )
  }

  /// Cliff's unbiased variance, not below (1 - d^2) / (mn - 1).
  private static func variance(
    _ first: [Double], _ second: [Double], _ delta: Double
  ) -> Double? {
    guard first.count > 1, second.count > 1 else { return nil }
    let (m, n) = (Double(first.count), Double(second.count))
    let rows = dominance(of: first, over: second)
    let columns = dominance(of: second, over: first)
    let between =
      rows.shares.reduce(0) { $0 + ($1 - delta) * ($1 - delta) } * n * n
      + columns.shares.reduce(0) { $0 + ($1 + delta) * ($1 + delta) } * m * m
    let within = rows.untied - m * n * delta * delta
    let unbiased = (between - within) / (m * n * (m - 1) * (n - 1))
    return max(unbiased, (1 - delta * delta) / (m * n - 1))
  }

  /// For each value the share of the other sample below it less the share above it.
  ///
  /// Beside it the number of pairs that are not tied. Both samples are sorted.
  private static func dominance(
    of first: [Double], over second: [Double]
  ) -> (shares: [Double], untied: Double) {
    var (below, notAbove) = (0, 0)
    var untied = 0.0
    let count = Double(second.count)
    let shares = first.map { value in
      while below < second.count, second[below] < value { below += 1 }
      notAbove = max(notAbove, below)
      while notAbove < second.count, second[notAbove] <= value { notAbove += 1 }
      let above = second.count - notAbove
      untied += Double(below + above)
      return Double(below - above) / count
    }
    return (shares, untied)
  }
}
