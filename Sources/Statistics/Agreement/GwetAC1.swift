// SPDX-License-Identifier: Apache-2.0

/// Agreement of two coders beyond chance, with a chance that does not grow with rare categories.
///
/// - Note: Gwet (2008), *British Journal of Mathematical and Statistical Psychology* 61:29.
public enum GwetAC1 {
  /// The coefficient: rows are the categories of the first coder, columns those of the second.
  ///
  /// - Throws: `emptyGroup` where nothing was coded; `noVariation` where there is one category.
  /// - Precondition: The table has as many rows as columns.
  public static func estimate(_ table: ContingencyTable) throws(UndefinedStatistic) -> Double {
    precondition(
      table.rows.count == table.columnCount, "two coders share one list of categories"
    )
    guard table.total > 0 else { throw .emptyGroup }
    guard table.columnCount > 1 else { throw .noVariation }
    let n = Double(table.total)
    let agreeing = table.rows.indices.reduce(0) { $0 + table.rows[$1][$1] }
    let chance = zip(table.rowSums, table.columnSums).reduce(0.0) { sum, pair in
      let share = Double(pair.0 + pair.1) / (2 * n)
      return sum + share * (1 - share)
    }
    let expected = chance / Double(table.columnCount - 1)
    return (Double(agreeing) / n - expected) / (1 - expected)
  }
}
