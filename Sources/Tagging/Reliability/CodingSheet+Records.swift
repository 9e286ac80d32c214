// SPDX-License-Identifier: Apache-2.0

/// Why a coding sheet cannot be read.
public struct CodingSheetError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The first row is not the header of a coding sheet.
    case notASheet
    /// A cell is neither empty nor `for`, `against` or both.
    case unknownCode(column: String)
    /// A row has no number of texts that it stands for.
    case noWeight
  }

  /// The record, counted from 1 with the header.
  public let record: Int
  /// What is wrong.
  public let reason: Reason

  /// One line that says what is wrong and what would be right, without cell contents.
  public var message: String {
    switch reason {
    case .notASheet:
      "record \(record): not the header of a coding sheet; keep the first row as it was drawn"
    case .unknownCode(let column):
      "record \(record): \(column): not a code; write for, against, both or nothing"
    case .noWeight:
      "record \(record): represents: not a number; keep the column as it was drawn"
    }
  }
}

extension CodingSheet {
  private static let fixedColumns = ["item", "represents", "kind", "text", "done"]

  /// The sheet as records of a CSV file, with the header first.
  public var records: [[String]] {
    [Self.fixedColumns + drivers]
      + rows.map { row in
        [
          row.item, String(row.represents), row.isReason ? "reason" : "note", row.text,
          row.codes == nil ? "" : "x",
        ]
          + drivers.map { driver in
            let sides = (row.codes ?? []).filter { $0.driver == driver }.map(\.side)
            return sides.count == 2 ? "both" : sides.first?.rawValue ?? ""
          }
      }
  }

  /// Reads a sheet back.
  ///
  /// - Parameter records: The records of a CSV file, with the header first.
  /// - Throws: The first record that cannot be understood.
  public init(records: [[String]]) throws(CodingSheetError) {
    guard let header = records.first,
      Array(header.prefix(Self.fixedColumns.count)) == Self.fixedColumns
    else { throw CodingSheetError(record: 1, reason: .notASheet) }
    drivers = Array(header.dropFirst(Self.fixedColumns.count))
    rows = []
    for (index, record) in records.enumerated().dropFirst() {
      guard record.count == header.count, let represents = Double(record[1]), represents > 0 else {
        throw CodingSheetError(record: index + 1, reason: .noWeight)
      }
      var codes: Set<SignedDriver> = []
      for (driver, cell) in zip(drivers, record.dropFirst(Self.fixedColumns.count)) {
        for side in try Self.sides(of: cell, column: driver, record: index + 1) {
          codes.insert(SignedDriver(driver: driver, side: side))
        }
      }
      let isDone = record[4].contains { !$0.isWhitespace } || !codes.isEmpty
      rows.append(
        Row(
          item: record[0], represents: represents, isReason: record[2] == "reason",
          text: record[3], codes: isDone ? codes : nil))
    }
  }

  private static func sides(
    of cell: String, column: String, record: Int
  ) throws(CodingSheetError) -> [SignedDriver.Side] {
    switch cell.lowercased().filter({ !$0.isWhitespace }) {
    case "": return []
    case "for", "f", "+": return [.for]
    case "against", "a", "-": return [.against]
    case "both", "for,against", "for/against", "+-", "+/-": return [.for, .against]
    default: throw CodingSheetError(record: record, reason: .unknownCode(column: column))
    }
  }
}
