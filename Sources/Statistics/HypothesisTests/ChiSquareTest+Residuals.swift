// SPDX-License-Identifier: Apache-2.0

extension ChiSquareTest {
  /// How far each count lies from what independence expects, in standard deviations.
  ///
  /// Adjusted for the margins, so that each is standard normal if rows and columns are independent; 0
  /// where a margin holds all observations.
  ///
  /// - Note: Haberman (1973), *Biometrics* 29:205.
  public var standardisedResiduals: [[Double]] {
    let total = Double(table.total)
    let rowShares = table.rowSums.map { Double($0) / total }
    let columnShares = table.columnSums.map { Double($0) / total }
    return table.rows.indices.map { row in
      columnShares.indices.map { column in
        let count = expected[row][column]
        let variance = count * (1 - rowShares[row]) * (1 - columnShares[column])
        guard variance > 0 else { return 0 }
        return (Double(table.rows[row][column]) - count) / variance.squareRoot()
      }
    }
  }
}
