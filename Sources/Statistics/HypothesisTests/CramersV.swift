// SPDX-License-Identifier: Apache-2.0

/// The strength of the association of rows and columns, from 0 to 1.
///
/// - Note: Cramér (1946), *Mathematical Methods of Statistics*, section 21.9; not bias-corrected.
public enum CramersV {
  /// The statistic of a table.
  ///
  /// - Throws: `zeroMargin` where a row or a column is empty; `noVariation` where there is only one
  ///   row or column.
  public static func estimate(_ table: ContingencyTable) throws(UndefinedStatistic) -> Double {
    let test = try ChiSquareTest(table)
    let smaller = min(table.rows.count, table.columnCount) - 1
    return min(1, (test.statistic / Double(table.total) / Double(smaller)).squareRoot())
  }
}
