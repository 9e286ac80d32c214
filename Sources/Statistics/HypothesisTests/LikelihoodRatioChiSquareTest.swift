// SPDX-License-Identifier: Apache-2.0

/// The likelihood-ratio form of the test of independence, often called G.
///
/// - Note: Wilks (1935), *Annals of Mathematical Statistics* 6:190. Added up from terms none of which
///   is negative, so that large counts near independence do not cancel.
public struct LikelihoodRatioChiSquareTest: Sendable {
  /// The statistic.
  public let statistic: Double
  /// (rows - 1) times (columns - 1).
  public let degreesOfFreedom: Int

  /// Tests a table.
  ///
  /// - Throws: `zeroMargin` where a row or a column is empty; `noVariation` where there is only one
  ///   row or column.
  public init(_ table: ContingencyTable) throws(UndefinedStatistic) {
    let test = try ChiSquareTest(table)
    var sum = 0.0
    for (row, expected) in zip(table.rows, test.expected) {
      for (count, mean) in zip(row, expected) {
        sum += SaddlePoint.deviance(Double(count), mean)
      }
    }
    statistic = 2 * sum
    degreesOfFreedom = test.degreesOfFreedom
  }

  /// The probability of a statistic at least as large.
  public var pValue: PValue {
    ChiSquaredDistribution.upperTail(statistic, df: Double(degreesOfFreedom))
  }
}
