// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The replicates of a statistic over resamples of the data, and the intervals that they give.
public struct Bootstrap: Sendable {
  /// The statistic of the data themselves.
  public let estimate: Double
  /// The statistic of each resample, in order of size.
  public let sortedReplicates: [Double]
  /// The statistic of the data with each observation left out in turn.
  public let jackknife: [Double]

  /// Creates a bootstrap from values computed elsewhere.
  ///
  /// - Throws: `emptyGroup` without replicates.
  /// - Precondition: No value is NaN.
  public init(
    estimate: Double, replicates: [Double], jackknife: [Double]
  ) throws(UndefinedStatistic) {
    guard !replicates.isEmpty else { throw .emptyGroup }
    self.estimate = estimate
    self.sortedReplicates = replicates.sorted()
    self.jackknife = jackknife
  }

  /// Resamples `count` observations; replicate *r* draws from `RandomStream(seed:replicate: r)`.
  ///
  /// `statistic` is given the indices of a sample; it is called with all of them, with each left out,
  /// and with each resample.
  ///
  /// - Throws: `tooFewObservations` below two.
  /// - Precondition: `replicates` is positive.
  public init(
    count: Int, replicates: Int, seed: UInt64, statistic: ([Int]) -> Double
  ) throws(UndefinedStatistic) {
    guard count > 1 else { throw .tooFewObservations(needed: 2) }
    precondition(replicates > 0, "a bootstrap needs at least one replicate")
    let all = Array(0..<count)
    let values = (0..<replicates).map { replicate in
      var random = RandomStream(seed: seed, replicate: replicate)
      return statistic(all.map { _ in random.nextIndex(below: count) })
    }
    let jackknife = all.map { left in statistic(all.filter { $0 != left }) }
    try self.init(estimate: statistic(all), replicates: values, jackknife: jackknife)
  }

  /// How many replicates lie below the estimate.
  public var countBelow: Int { sortedReplicates.count { $0 < estimate && !isEqual($0) } }
  /// How many equal it, within 1e-12 of the larger of 1 and its size.
  public var countEqual: Int { sortedReplicates.count { isEqual($0) } }

  /// The bias correction, equal replicates counting one half; infinite where all lie on one side.
  public var bias: Double {
    let share = (Double(countBelow) + Double(countEqual) / 2) / Double(sortedReplicates.count)
    if share <= 0 { return -.infinity }
    if share >= 1 { return .infinity }
    return NormalDistribution.quantile(share)
  }

  /// The acceleration of the jackknife; `nil` where leaving one out changes nothing.
  ///
  /// - Note: Efron (1987), *JASA* 82:171; Efron & Tibshirani (1993), equation 14.15.
  public var acceleration: Double? {
    guard !jackknife.isEmpty else { return nil }
    let mean = jackknife.reduce(0, +) / Double(jackknife.count)
    let scale = jackknife.reduce(0) { max($0, abs(mean - $1)) }
    guard scale > 1e-14 * abs(mean) else { return nil }
    let distances = jackknife.map { (mean - $0) / scale }
    let squares = distances.reduce(0) { $0 + $1 * $1 }
    let cubes = distances.reduce(0) { $0 + $1 * $1 * $1 }
    return cubes / (6 * pow(squares, 1.5))
  }

  /// The quantiles, of type 7, that cut off half of the rest at either end.
  public func percentile(confidence: Double = 0.95) -> ConfidenceInterval {
    let tail = (1 - confidence) / 2
    return interval(tail, 1 - tail)
  }

  /// The levels that the bias-corrected and accelerated interval cuts at; `nil` where the bias is
  /// infinite or leaving one out changes nothing.
  public func levels(confidence: Double = 0.95) -> (low: Double, high: Double)? {
    let bias = bias
    guard bias.isFinite, let acceleration else { return nil }
    let z = NormalDistribution.criticalValue(confidence: confidence)
    func level(_ z: Double) -> Double {
      let shifted = bias + z
      return NormalDistribution.lowerTail(bias + shifted / (1 - acceleration * shifted)).probability
    }
    return (level(-z), level(z))
  }

  /// The bias-corrected and accelerated interval; `nil` where its levels do not exist.
  ///
  /// - Note: Efron (1987), *JASA* 82:171.
  public func biasCorrectedAccelerated(confidence: Double = 0.95) -> ConfidenceInterval? {
    levels(confidence: confidence).map { interval(min($0.low, $0.high), max($0.low, $0.high)) }
  }

  private func isEqual(_ replicate: Double) -> Bool {
    abs(replicate - estimate) <= 1e-12 * max(1, abs(estimate))
  }

  private func interval(_ low: Double, _ high: Double) -> ConfidenceInterval {
    ConfidenceInterval(
      low: Quantile.ofSorted(sortedReplicates, low) ?? estimate,
      high: Quantile.ofSorted(sortedReplicates, high) ?? estimate
    )
  }
}
