// SPDX-License-Identifier: Apache-2.0

/// Counts of any number of groups (rows) by any number of outcomes (columns).
public struct ContingencyTable: Hashable, Sendable {
  /// The counts, row by row; all rows have the same length.
  public let rows: [[Int]]

  /// Creates a table.
  ///
  /// - Precondition: There are at least one row and one column, all rows have the same length, and
  ///   no count is negative.
  public init(_ rows: [[Int]]) {
    precondition(
      !rows.isEmpty && rows.allSatisfy { !$0.isEmpty && $0.count == rows[0].count },
      "a table needs rows of one length"
    )
    precondition(rows.allSatisfy { $0.allSatisfy { $0 >= 0 } }, "counts must not be negative")
    self.rows = rows
  }

  /// Creates a table of two rows and two columns.
  public init(_ table: ContingencyTable2x2) {
    self.init([[table.a, table.b], [table.c, table.d]])
  }

  /// The number of columns.
  public var columnCount: Int { rows[0].count }
  /// The sums of the rows.
  public var rowSums: [Int] { rows.map { $0.reduce(0, +) } }
  /// The sums of the columns.
  public var columnSums: [Int] {
    (0..<columnCount).map { column in rows.reduce(0) { $0 + $1[column] } }
  }
  /// The number of observations.
  public var total: Int { rowSums.reduce(0, +) }

  /// The counts expected if rows and columns were independent; `nil` where a margin is empty.
  public var expected: [[Double]]? {
    let rowSums = rowSums
    let columnSums = columnSums
    guard !rowSums.contains(0), !columnSums.contains(0) else { return nil }
    let total = Double(total)
    return rowSums.map { row in columnSums.map { Double(row) * (Double($0) / total) } }
  }

  /// The table as one of two by two, if it is.
  public var twoByTwo: ContingencyTable2x2? {
    guard rows.count == 2, columnCount == 2 else { return nil }
    return ContingencyTable2x2(rows[0][0], rows[0][1], rows[1][0], rows[1][1])
  }
}
