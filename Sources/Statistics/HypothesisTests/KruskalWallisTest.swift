// SPDX-License-Identifier: Apache-2.0

/// Tests whether the values of several groups are drawn from one distribution, by ranks.
///
/// - Note: Kruskal & Wallis (1952), *JASA* 47:583, corrected for ties.
public struct KruskalWallisTest: Sendable {
  /// The statistic, chi-squared if the groups do not differ.
  public let statistic: Double
  /// The number of groups less one.
  public let degreesOfFreedom: Int

  /// Compares groups.
  ///
  /// - Throws: `emptyGroup`; `tooFewObservations` below two groups; `noVariation` where all values are
  ///   equal.
  /// - Precondition: No value is NaN.
  public init(_ groups: [[Double]]) throws(UndefinedStatistic) {
    guard groups.count > 1 else { throw .tooFewObservations(needed: 2) }
    guard !groups.contains(where: { $0.isEmpty }) else { throw .emptyGroup }
    let ranks = MidRanks(groups.flatMap { $0 })
    guard ranks.tieSizes.count > 1 else { throw .noVariation }
    let n = Double(ranks.doubled.count)
    var start = 0
    var between = 0.0
    for group in groups {
      let size = Double(group.count)
      let sum = Double(ranks.doubled[start..<start + group.count].reduce(0, +)) / 2
      let distance = sum / size - (n + 1) / 2
      between += size * distance * distance
      start += group.count
    }
    let correction = 1 - ranks.tieSum / (n * (n - 1) * (n + 1))
    statistic = 12 / (n * (n + 1)) * between / correction
    degreesOfFreedom = groups.count - 1
  }

  /// The probability of a statistic at least as large.
  public var pValue: PValue {
    ChiSquaredDistribution.upperTail(statistic, df: Double(degreesOfFreedom))
  }
}
