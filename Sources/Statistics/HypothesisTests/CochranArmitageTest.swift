// SPDX-License-Identifier: Apache-2.0

/// Tests whether a proportion rises or falls along ordered groups.
///
/// - Note: Cochran (1954), *Biometrics* 10:417; Armitage (1955), *Biometrics* 11:375; the form of R's
///   `prop.trend.test`.
public struct CochranArmitageTest: Sendable {
  /// The statistic, chi-squared with one degree of freedom if there is no trend.
  public let statistic: Double
  /// The rise of the proportion for one unit of score.
  public let slope: Double

  /// Tests groups in order; without scores, they are numbered from 1.
  ///
  /// - Throws: `tooFewObservations` below two groups; `noVariation` where all or none succeed, or all
  ///   scores are equal.
  /// - Precondition: There are as many scores as groups.
  public init(_ groups: [Proportion], scores: [Double]? = nil) throws(UndefinedStatistic) {
    guard groups.count > 1 else { throw .tooFewObservations(needed: 2) }
    let scores = scores ?? groups.indices.map { Double($0 + 1) }
    precondition(scores.count == groups.count, "each group has a score")
    let total = groups.reduce(0.0) { $0 + Double($1.trials) }
    let share = groups.reduce(0.0) { $0 + Double($1.successes) } / total
    let mean = zip(groups, scores).reduce(0) { $0 + Double($1.0.trials) * $1.1 } / total
    var (product, spread) = (0.0, 0.0)
    for (group, score) in zip(groups, scores) {
      let distance = score - mean
      product += (Double(group.successes) - Double(group.trials) * share) * distance
      spread += Double(group.trials) * distance * distance
    }
    guard share > 0, share < 1, spread > 0 else { throw .noVariation }
    slope = product / spread
    statistic = product * product / (spread * share * (1 - share))
  }

  /// The two-sided p-value.
  public var pValue: PValue { ChiSquaredDistribution.upperTail(statistic, df: 1) }
}
