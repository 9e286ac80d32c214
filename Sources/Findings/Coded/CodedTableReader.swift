// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Configuration
import Deals
import Tagging

/// Reads a coded table, record by record.
///
/// The rows may come in any order; the column `order` restores it. Factors are found by id.
public struct CodedTableReader {
  private let configuration: Configuration
  private let catalogue: FactorCatalogue
  private let preamble: CodedTablePreamble
  private let header: [String]
  private let base: [String: Int]
  private var columns: [CellColumn]

  /// Prepares to read the records below a header.
  ///
  /// `comments` are the lines above the header that start with `#`; `drivers` are those of the
  /// codebook in force.
  ///
  /// - Throws: `CodedTableError` where the header is not that of a coded table.
  public init(
    comments: [String], header: [String], configuration: Configuration, drivers: [Driver]
  ) throws(CodedTableError) {
    self.configuration = configuration
    self.header = header.map(SpreadsheetGuard.text(ofCell:))
    preamble = CodedTablePreamble(lines: comments)
    catalogue = FactorCatalogue(
      configuration: configuration, drivers: drivers, lines: preamble.kinds)
    var positions: [String: Int] = [:]
    for (index, name) in self.header.enumerated()
    where positions.updateValue(index, forKey: name) != nil {
      throw .duplicateColumn(name)
    }
    for name in CodedTableWriter.baseColumns where positions[name] == nil {
      throw .missingColumn(name)
    }
    base = positions
    columns = header.map { _ in CellColumn() }
  }

  /// Takes up one record.
  public mutating func add(_ record: [String]) throws(CodedTableError) {
    guard record.count == header.count else {
      throw .cellCount(
        row: (columns.first?.codes.count ?? 0) + 1, found: record.count, expected: header.count)
    }
    for index in columns.indices { columns[index].add(record[index]) }
  }

  /// Takes up one record of an export.
  mutating func add(_ record: CSVRecord) throws(CodedTableError) {
    guard record.cellCount == header.count else {
      throw .cellCount(
        row: (columns.first?.codes.count ?? 0) + 1, found: record.cellCount, expected: header.count)
    }
    for index in columns.indices { columns[index].add(record.bytes(at: index)) }
  }

  /// The table of all records taken up.
  public func table() throws(CodedTableError) -> CodedTable {
    let unsorted = try orders()
    let labels = texts("deal").map { $0 ?? "" }
    let rows = unsorted.indices.sorted { first, second in
      unsorted[first] != unsorted[second]
        ? unsorted[first] < unsorted[second] : labels[first].precedesInBytes(labels[second])
    }
    let factors = try self.factors(rows)
    var notes = preamble.notes
    notes.warnings = factors.warnings
    notes.barred = Set(notes.barred).union(
      factors.columns.map(\.id).filter(DerivedFactors.knownAtClose.contains)
    ).sortedByBytes()
    return CodedTable(
      deals: rows.map { labels[$0] },
      order: rows.map { unsorted[$0] },
      outcomes: try outcomes(rows),
      owners: text("owner").reordered(by: rows),
      accounts: text("account").reordered(by: rows),
      closeDays: try parsed("close_date", rows, "yyyy-MM-dd") { cell in
        CalendarDay(cell).flatMap { Int32(exactly: $0.daysSinceEpoch) }
      },
      amounts: try parsed(
        "amount", rows, "a decimal number of up to four decimals", ExactMoney.tenThousandths),
      currencies: text("currency").reordered(by: rows),
      noteWords: try parsed("note_words", rows, "a whole number, or nothing") { Int32($0) }
        .map { $0 ?? -1 },
      factors: factors.columns,
      groupings: groupings(rows),
      duplicateOf: try duplicates(rows),
      notes: notes
    )
  }

  private func orders() throws(CodedTableError) -> [Int] {
    let column = columns[base["order"] ?? 0]
    let numbers = column.levels.map { Int($0) }
    var orders: [Int] = []
    for (row, code) in column.codes.enumerated() {
      guard code >= 0, let number = numbers[Int(code)] else {
        throw .unreadableCell(row: row + 1, column: "order", expected: "a whole number")
      }
      orders.append(number)
    }
    return orders
  }

  private func outcomes(_ rows: [Int]) throws(CodedTableError) -> [DealOutcome] {
    try parsed("outcome", rows, "won, lost, no_decision, open, excluded or unknown") { cell in
      switch cell {
      case "won": .won
      case "lost": .lost
      case "no_decision": .noDecision
      case "open": .open
      case "excluded": .excluded("excluded")
      case "unknown": .unknown
      default: nil
      }
    }.map { $0 ?? .unknown }
  }

  private func duplicates(_ rows: [Int]) throws(CodedTableError) -> [Int?] {
    guard base[CodedTableWriter.duplicateColumn] != nil else { return rows.map { _ in nil } }
    return try parsed(CodedTableWriter.duplicateColumn, rows, "a whole number, or nothing") {
      Int($0)
    }
  }

  private func texts(_ name: String) -> [String?] {
    let column = columns[base[name] ?? 0]
    let levels = column.levels.map(SpreadsheetGuard.text(ofCell:))
    return column.codes.map { $0 < 0 ? nil : levels[Int($0)] }
  }

  private func text(_ name: String) -> CodedText {
    columns[base[name] ?? 0].text
  }

  private func parsed<Value>(
    _ name: String, _ rows: [Int], _ expected: String, _ read: (String) -> Value?
  ) throws(CodedTableError) -> [Value?] {
    let column = columns[base[name] ?? 0]
    let values = column.levels.map(read)
    var cells: [Value?] = []
    cells.reserveCapacity(rows.count)
    for row in rows {
      let code = column.codes[row]
      let value = code < 0 ? nil : values[Int(code)]
      guard code < 0 || value != nil else {
        throw .unreadableCell(row: row + 1, column: name, expected: expected)
      }
      cells.append(value)
    }
    return cells
  }

  private func groupings(_ rows: [Int]) -> [CodedTable.Grouping] {
    header.filter { $0.hasSuffix(CodedTableWriter.groupSuffix) }.sortedByBytes().map { name in
      CodedTable.Grouping(
        name: String(name.dropLast(CodedTableWriter.groupSuffix.count)),
        values: text(name).reordered(by: rows))
    }
  }

  private func factors(
    _ rows: [Int]
  ) throws(CodedTableError) -> (columns: [FactorColumn], warnings: [String]) {
    var factors: [FactorColumn] = []
    var warnings: [String] = []
    for name in header where isFactor(name) {
      let column = columns[base[name] ?? 0]
      let entry = catalogue[name]
      if entry == nil {
        warnings.append(
          "column '\(name)': neither the configuration nor the codebook knows it; "
            + "it is taken for context")
      }
      let reader = FactorReader(id: name, entry: entry)
      var factor = try reader.factor(column, rows)
      let leadName = name + CodedTableWriter.leadSuffix
      if let lead = base[leadName] {
        factor.lead = try reader.flags(columns[lead], rows, name: leadName)
      }
      factors.append(factor)
    }
    return (factors.sorted { $0.id.precedesInBytes($1.id) }, warnings)
  }

  private func isFactor(_ name: String) -> Bool {
    !CodedTableWriter.baseColumns.contains(name) && name != CodedTableWriter.duplicateColumn
      && !name.hasSuffix(CodedTableWriter.leadSuffix)
      && !name.hasSuffix(CodedTableWriter.groupSuffix)
  }
}

/// The cells of one column, coded as they are met.
struct CellColumn {
  private(set) var levels: [String] = []
  private(set) var codes: [Int32] = []
  private var index: [String: Int32] = [:]

  /// The code of each cell of one byte, of which binary columns consist; -1 for those not met.
  private var codeOfByte = [Int32](repeating: -1, count: 256)

  /// Takes up a cell as bytes.
  mutating func add(_ bytes: Span<UInt8>) {
    if bytes.count == 1 {
      let byte = bytes[0]
      if codeOfByte[Int(byte)] < 0 {
        add(String(decoding: [byte], as: UTF8.self))
        codeOfByte[Int(byte)] = codes[codes.count - 1]
      } else {
        codes.append(codeOfByte[Int(byte)])
      }
      return
    }
    var copy: [UInt8] = []
    copy.reserveCapacity(bytes.count)
    for index in bytes.indices { copy.append(bytes[index]) }
    add(String(decoding: copy, as: UTF8.self))
  }

  /// Takes up a cell.
  mutating func add(_ cell: String) {
    guard !cell.isEmpty else {
      codes.append(-1)
      return
    }
    if let code = index[cell] {
      codes.append(code)
    } else {
      let code = Int32(levels.count)
      index[cell] = code
      levels.append(cell)
      codes.append(code)
    }
  }

  /// The cells as text, with the guard against formulas taken away.
  var text: CodedText {
    CodedText(levels: levels.map(SpreadsheetGuard.text(ofCell:)), codes: codes)
  }
}
