// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Tests whether the odds ratio is the same in all strata.
///
/// Strata with an empty margin are left out. Tarone's correction is the primary form.
///
/// - Note: Breslow & Day (1980), *Statistical Methods in Cancer Research* 1, equation 4.30;
///   Tarone (1985), *Biometrika* 72:91.
public struct BreslowDayTest: Sendable {
  /// The Mantel-Haenszel odds ratio, which all strata are compared with.
  public let commonOddsRatio: Double
  /// The uncorrected statistic.
  public let uncorrected: Double
  /// The statistic with Tarone's correction.
  public let statistic: Double
  /// The number of strata used.
  public let informativeStrata: Int

  /// Tests strata.
  ///
  /// - Throws: `tooFewInformativeStrata` below two; `estimateOnTheBoundary` where the common odds
  ///   ratio is 0, infinite or 0/0.
  public init(_ tables: StratifiedTables) throws(UndefinedStatistic) {
    let informative = tables.informative
    guard informative.count > 1 else { throw .tooFewInformativeStrata }
    guard let ratio = tables.mantelHaenszelOddsRatio, ratio > 0, ratio < .infinity else {
      throw .estimateOnTheBoundary
    }
    var (sum, distances, variances) = (0.0, 0.0, 0.0)
    for table in informative {
      let expected = Self.expectedCells(of: table, oddsRatio: ratio)
      let distance = Double(table.a) - expected[0]
      let precision = expected.reduce(0) { $0 + 1 / $1 }
      sum += distance * distance * precision
      distances += distance
      variances += 1 / precision
    }
    commonOddsRatio = ratio
    uncorrected = sum
    statistic = max(0, sum - distances * distances / variances)
    informativeStrata = informative.count
  }

  /// The number of strata less one.
  public var degreesOfFreedom: Int { informativeStrata - 1 }

  /// The p-value with Tarone's correction.
  public var pValue: PValue {
    ChiSquaredDistribution.upperTail(statistic, df: Double(degreesOfFreedom))
  }

  /// The p-value without correction.
  public var uncorrectedPValue: PValue {
    ChiSquaredDistribution.upperTail(uncorrected, df: Double(degreesOfFreedom))
  }

  /// The cells that have the margins of a table and the odds ratio given.
  ///
  /// Solves (r - 1) a^2 - (r (n1 + m1) + n2 - m1) a + r n1 m1 = 0, by the root that does not cancel.
  private static func expectedCells(
    of table: ContingencyTable2x2, oddsRatio r: Double
  ) -> [Double] {
    let (n1, n2) = (Double(table.firstRow), Double(table.secondRow))
    let m1 = Double(table.firstColumn)
    let b = r * (n1 + m1) + (n2 - m1)
    let c = r * n1 * m1
    let root = (b * b - 4 * (r - 1) * c).squareRoot()
    let a = b > 0 ? 2 * c / (b + root) : (b - root) / (2 * (r - 1))
    return [a, n1 - a, m1 - a, n2 - m1 + a]
  }
}
