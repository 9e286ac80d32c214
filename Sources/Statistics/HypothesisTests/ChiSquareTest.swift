// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Pearson's test of independence of the rows and columns of a table.
public struct ChiSquareTest: Sendable {
  /// What is done about the counts being whole numbers.
  public enum Correction: Hashable, Sendable {
    /// Nothing: the primary form.
    case none
    /// Yates's, of a two by two table, limited to the distance of observed and expected as in R.
    case yates
  }

  /// The table.
  public let table: ContingencyTable
  /// The statistic.
  public let statistic: Double
  /// (rows - 1) times (columns - 1).
  public let degreesOfFreedom: Int
  /// The expected counts, row by row.
  public let expected: [[Double]]

  /// Tests a table; one larger than two by two is never corrected.
  ///
  /// - Throws: `zeroMargin` where a row or a column is empty; `noVariation` where there is only one
  ///   row or column.
  /// - Note: Pearson (1900), *Philosophical Magazine* 50:157; Yates (1934), *JRSS Suppl* 1:217.
  public init(
    _ table: ContingencyTable, correction: Correction = .none
  ) throws(UndefinedStatistic) {
    guard let expected = table.expected else { throw .zeroMargin }
    guard table.rows.count > 1, table.columnCount > 1 else { throw .noVariation }
    let residuals = Self.residuals(table, expected)
    let isCorrected = correction == .yates && table.twoByTwo != nil
    var statistic = 0.0
    for (row, expectedRow) in zip(residuals, expected) {
      for (residual, count) in zip(row, expectedRow) {
        let distance = isCorrected ? max(0, abs(residual) - 0.5) : residual
        statistic += distance * (distance / count)
      }
    }
    self.table = table
    self.expected = expected
    self.statistic = statistic
    self.degreesOfFreedom = (table.rows.count - 1) * (table.columnCount - 1)
  }

  /// The probability of a statistic at least as large.
  public var pValue: PValue {
    ChiSquaredDistribution.upperTail(statistic, df: Double(degreesOfFreedom))
  }

  /// Observed less expected counts; of a two by two table from the determinant, which is exact.
  private static func residuals(
    _ table: ContingencyTable, _ expected: [[Double]]
  ) -> [[Double]] {
    guard let small = table.twoByTwo else {
      return zip(table.rows, expected).map { row, expectedRow in
        zip(row, expectedRow).map { Double($0) - $1 }
      }
    }
    let distance = small.determinant / Double(small.total)
    return [[distance, -distance], [-distance, distance]]
  }
}
