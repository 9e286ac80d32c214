// SPDX-License-Identifier: Apache-2.0

import Configuration

/// The records of one export as they were read, before any value is understood.
struct ExportTable {
  /// Where it came from, with the counts so far.
  var file: ImportedFile
  /// The index of the file.
  let fileIndex: Int
  /// The entry of the configuration that it falls to.
  let source: Configuration.Source
  /// What its columns are read as.
  var mapping: HeaderMapping
  /// The cells of each column, coded; `nil` where the column is text or reason, or has no name and
  /// no content.
  var columns: [ColumnCoder?]
  /// The physical line of each row.
  var lines: [Int] = []
  /// The position of each row among the records of the file, counted from 0.
  var positions: [Int] = []
  /// The texts of each row.
  var notes: [[Note]] = []
  /// The records that became no row.
  var issues: [RowIssue] = []
  /// What the reader should know.
  var warnings: [ImportWarning] = []
  /// Why its rows are no deals, where that was guessed.
  var notDeals: ImportError?
  /// Rows that repeat an earlier one in every cell and were dropped as configured.
  var droppedDuplicates = 0

  /// The value of a cell; `nil` where it is empty or the column is not coded.
  func value(_ column: Int?, row: Int) -> String? {
    guard let column, let coder = columns[column] else { return nil }
    return coder.value(ofRow: row)
  }

  /// Leaves out columns that have neither a header nor a filled cell, such as a delimiter at the end
  /// of every line makes.
  mutating func dropNamelessEmptyColumns() {
    for column in mapping.index.nameless where columns[column]?.levels.isEmpty == true {
      columns[column] = nil
    }
  }

  /// How its dates are written: the pattern of the configuration, and what is assumed without one
  /// and without evidence.
  ///
  /// - Throws: `ImportError` where `date_format` is no pattern.
  func dateForm() throws(ImportError) -> (pattern: DatePattern?, assumed: DayMonthOrder) {
    let assumed: DayMonthOrder = file.delimiter == ";" ? .dayFirst : .monthFirst
    let format = source.dateFormat
    if format == "auto" { return (nil, assumed) }
    guard let pattern = DatePattern(format) else {
      throw ImportError(file: file.name, reason: .badDateFormat(format))
    }
    return (pattern, assumed)
  }

  /// Takes note of something that the reader should know.
  mutating func warn(_ message: String) {
    warnings.append(ImportWarning(file: fileIndex, message: message))
  }
}
