// SPDX-License-Identifier: Apache-2.0

/// Counts of two groups (rows) by two outcomes (columns): `a`, `b` over `c`, `d`.
public struct ContingencyTable2x2: Hashable, Sendable {
  /// First row, first column: present and won.
  public let a: Int
  /// First row, second column: present and not won.
  public let b: Int
  /// Second row, first column: absent and won.
  public let c: Int
  /// Second row, second column: absent and not won.
  public let d: Int

  /// Creates a table, row by row.
  ///
  /// - Precondition: No count is negative, and their sum fits an integer.
  public init(_ a: Int, _ b: Int, _ c: Int, _ d: Int) {
    precondition(
      a >= 0 && b >= 0 && c >= 0 && d >= 0,
      "counts must not be negative, but the table is \(a), \(b), \(c), \(d)"
    )
    self.a = a
    self.b = b
    self.c = c
    self.d = d
  }

  /// The number of observations.
  public var total: Int { a + b + c + d }
  /// The sum of the first row.
  public var firstRow: Int { a + b }
  /// The sum of the second row.
  public var secondRow: Int { c + d }
  /// The sum of the first column.
  public var firstColumn: Int { a + c }
  /// The sum of the second column.
  public var secondColumn: Int { b + d }
  /// Whether a row or a column is empty.
  public var hasZeroMargin: Bool {
    firstRow == 0 || secondRow == 0 || firstColumn == 0 || secondColumn == 0
  }

  /// The table with its rows exchanged.
  public var rowsSwapped: ContingencyTable2x2 { ContingencyTable2x2(c, d, a, b) }
  /// The table with its columns exchanged.
  public var columnsSwapped: ContingencyTable2x2 { ContingencyTable2x2(b, a, d, c) }
  /// The table with rows and columns exchanged.
  public var transposed: ContingencyTable2x2 { ContingencyTable2x2(a, c, b, d) }
}
