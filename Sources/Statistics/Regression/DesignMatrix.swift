// SPDX-License-Identifier: Apache-2.0

/// Named columns of numbers of equal length: the right side of a regression, without intercept.
public struct DesignMatrix: Sendable, Equatable {
  /// The name of the intercept, which every regression puts before the columns.
  public static let interceptName = "(Intercept)"

  /// The names of the columns.
  public let names: [String]
  /// The columns.
  public let columns: [[Double]]
  /// The number of rows.
  public let rowCount: Int

  /// Creates a design from its columns.
  ///
  /// - Parameters:
  ///   - names: One name for each column.
  ///   - columns: Columns of equal length.
  ///   - rowCount: The number of rows; needed only where there are no columns.
  /// - Precondition: names and columns agree in number, and columns in length.
  public init(names: [String], columns: [[Double]], rowCount: Int? = nil) {
    let rowCount = rowCount ?? columns.first?.count ?? 0
    precondition(names.count == columns.count, "a design needs one name for each column")
    precondition(
      columns.allSatisfy { $0.count == rowCount },
      "the columns of a design must have equal lengths"
    )
    self.names = names
    self.columns = columns
    self.rowCount = rowCount
  }

  /// The names of the coefficients: the intercept, then the columns.
  public var terms: [String] { [Self.interceptName] + names }

  /// The design of some of the rows, in the order given.
  public func selecting(rows: [Int]) -> DesignMatrix {
    DesignMatrix(
      names: names, columns: columns.map { column in rows.map { column[$0] } },
      rowCount: rows.count
    )
  }

  /// The design of some of the columns, in the order given.
  public func selecting(columns indices: [Int]) -> DesignMatrix {
    DesignMatrix(
      names: indices.map { names[$0] }, columns: indices.map { columns[$0] }, rowCount: rowCount
    )
  }

  /// The columns of this design, then those of another.
  ///
  /// - Precondition: both have the same number of rows.
  public func appending(_ other: DesignMatrix) -> DesignMatrix {
    precondition(rowCount == other.rowCount, "designs side by side must have the same rows")
    return DesignMatrix(
      names: names + other.names, columns: columns + other.columns, rowCount: rowCount
    )
  }

  /// The positions of the columns that are no combination of the intercept and earlier columns.
  public func independentColumns() -> [Int] {
    var kept: [Int] = []
    var span = OrthonormalSpan(rowCount: rowCount)
    _ = span.add(Array(repeating: 1, count: rowCount))
    for (index, column) in columns.enumerated() where span.add(column) {
      kept.append(index)
    }
    return kept
  }
}
