// SPDX-License-Identifier: Apache-2.0

/// Why a file cannot be read as a coded table.
public enum CodedTableError: Error, Equatable, Sendable {
  /// A column of every coded table is not in the header.
  case missingColumn(String)
  /// A name stands twice in the header.
  case duplicateColumn(String)
  /// A row has another number of cells than the header.
  case cellCount(row: Int, found: Int, expected: Int)
  /// A cell cannot be what its column holds.
  case unreadableCell(row: Int, column: String, expected: String)

  /// What is wrong and what would be right, without cell contents.
  public var message: String {
    switch self {
    case .missingColumn(let name):
      "no column '\(name)'; a coded table is what `tag --format csv` or deals.csv holds"
    case .duplicateColumn(let name):
      "the column '\(name)' stands twice in the header; leave one of them out"
    case .cellCount(let row, let found, let expected):
      "row \(row): \(found) cells; the header has \(expected)"
    case .unreadableCell(let row, let column, let expected):
      "row \(row): \(column): cannot be read; write \(expected)"
    }
  }
}
