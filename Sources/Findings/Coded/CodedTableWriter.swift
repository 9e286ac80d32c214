// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

/// Writes the coded table as CSV.
public struct CodedTableWriter {
  /// The columns before the factors.
  static let baseColumns = [
    "deal", "order", "outcome", "owner", "account", "close_date", "amount", "currency",
    "note_words",
  ]
  /// The column of exact duplicates, written only where there are any.
  static let duplicateColumn = "duplicate_of@row"
  /// The end of the name of a column with the lead-time values of a factor.
  static let leadSuffix = "@lead"
  /// The end of the name of a column that is no factor and that deals are grouped by.
  static let groupSuffix = "@group"

  let table: CodedTable
  private let hasDuplicates: Bool
  private let groupings: [CodedTable.Grouping]

  /// Prepares to write a table.
  public init(_ table: CodedTable) {
    self.table = table
    groupings = table.groupings.filter(\.isWritten)
    hasDuplicates = table.duplicateOf.contains { $0 != nil }
  }

  /// Writes the lines above the header, the header and every row, in pieces of some rows.
  public func write(to sink: ([UInt8]) throws -> Void) rethrows {
    var buffer = preamble() + header()
    for row in 0..<table.count {
      append(row: row, to: &buffer)
      if buffer.count > 1 << 16 {
        try sink(buffer)
        buffer.removeAll(keepingCapacity: true)
      }
    }
    try sink(buffer)
  }

  /// The whole file.
  public func bytes() -> [UInt8] {
    var all: [UInt8] = []
    write { all += $0 }
    return all
  }

  private func preamble() -> [UInt8] {
    Array(CodedTablePreamble(table).lines.flatMap { $0.utf8 + [newline] })
  }

  private func header() -> [UInt8] {
    var names = Self.baseColumns
    for factor in table.factors {
      names.append(factor.id)
      if factor.lead != nil { names.append(factor.id + Self.leadSuffix) }
    }
    names += groupings.map { $0.name + Self.groupSuffix }
    if hasDuplicates { names.append(Self.duplicateColumn) }
    var line: [UInt8] = []
    for (index, name) in names.enumerated() {
      if index > 0 { line.append(comma) }
      SpreadsheetGuard.append(name, to: &line)
    }
    return line + [newline]
  }

  private func append(row: Int, to line: inout [UInt8]) {
    SpreadsheetGuard.append(table.deals[row], to: &line)
    add(String(table.order[row]), to: &line)
    add(table.outcomes[row].word, to: &line)
    add(text: table.owners[row], to: &line)
    add(text: table.accounts[row], to: &line)
    add(table.closeDays[row].map { CalendarDay(daysSinceEpoch: Int($0)).description }, to: &line)
    add(table.amounts[row].map(ExactMoney.text), to: &line)
    add(text: table.currencies[row], to: &line)
    add(table.noteWords[row] < 0 ? nil : String(table.noteWords[row]), to: &line)
    for factor in table.factors { append(factor, row: row, to: &line) }
    for grouping in groupings { add(text: grouping.values[row], to: &line) }
    if hasDuplicates { add(table.duplicateOf[row].map { String($0) }, to: &line) }
    line.append(newline)
  }

  private func append(_ factor: FactorColumn, row: Int, to line: inout [UInt8]) {
    switch factor.values {
    case .binary(let cells): add(flag: cells[row], to: &line)
    case .categorical(let cells): add(text: cells[row], to: &line)
    case .numeric(let cells):
      add(cells[row].isNaN ? nil : NumberCell.text(cells[row]), to: &line)
    }
    if let lead = factor.lead { add(flag: lead[row], to: &line) }
  }

  private func add(flag: Int8, to line: inout [UInt8]) {
    line.append(comma)
    if flag >= 0 { line.append(UInt8(ascii: "0") + UInt8(flag)) }
  }

  private func add(_ plain: String?, to line: inout [UInt8]) {
    line.append(comma)
    if let plain { line += plain.utf8 }
  }

  private func add(text: String?, to line: inout [UInt8]) {
    line.append(comma)
    if let text { SpreadsheetGuard.append(text, to: &line) }
  }

  private let comma = UInt8(ascii: ",")
  private let newline = UInt8(ascii: "\n")
}
