// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

/// Reads one factor of a coded table from its cells.
struct FactorReader {
  let id: String
  let entry: FactorCatalogue.Entry?

  func factor(
    _ column: CellColumn, _ rows: [Int]
  ) throws(CodedTableError) -> FactorColumn {
    var factor = FactorColumn(
      id: id, family: entry?.family ?? .context, origin: entry?.origin ?? .column,
      values: try values(column, rows))
    factor.reference = entry?.definition?.reference
    factor.isConfigured = entry?.definition != nil
    return factor
  }

  /// The cells as 1, 0 and missing.
  func flags(
    _ column: CellColumn, _ rows: [Int], name: String
  ) throws(CodedTableError) -> [Int8] {
    let values = column.levels.map(flag)
    return try rows.map { row throws(CodedTableError) in
      let code = column.codes[row]
      if code < 0 { return -1 }
      guard let value = values[Int(code)] else {
        throw .unreadableCell(row: row + 1, column: name, expected: "1, 0 or nothing")
      }
      return value
    }
  }

  private func values(
    _ column: CellColumn, _ rows: [Int]
  ) throws(CodedTableError) -> FactorColumn.Values {
    switch entry?.type ?? guessedType(column) {
    case .binary: return .binary(try flags(column, rows, name: id))
    case .categorical: return .categorical(column.text.reordered(by: rows))
    case .numeric:
      let numbers = column.levels.map { NumberCell.number($0) }
      return .numeric(
        try rows.map { row throws(CodedTableError) in
          let code = column.codes[row]
          if code < 0 { return .nan }
          guard let number = numbers[Int(code)] else {
            throw .unreadableCell(row: row + 1, column: id, expected: "a number, or nothing")
          }
          return number
        })
    }
  }

  private func guessedType(_ column: CellColumn) -> FactorType {
    if column.levels.allSatisfy({ $0 == "0" || $0 == "1" }) { return .binary }
    let isNumeric = column.levels.allSatisfy { NumberCell.number($0) != nil }
    return isNumeric && entry == nil ? .numeric : .categorical
  }

  private func flag(_ cell: String) -> Int8? {
    if cell == "1" { return 1 }
    if cell == "0" { return 0 }
    if let definition = entry?.definition {
      if definition.trueValues.contains(cell) { return 1 }
      if definition.falseValues.contains(cell) { return 0 }
    }
    return YesOrNo.reading(of: cell).map { $0 ? 1 : 0 }
  }
}
