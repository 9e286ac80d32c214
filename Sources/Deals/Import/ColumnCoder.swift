// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Foundation

/// Codes the cells of one column by their distinct values while they are read.
///
/// Cells that differ in the padding around them only, or in how Unicode composes the same letters,
/// have the same value. A text is made of a cell only where its bytes are seen for the first time.
struct ColumnCoder {
  /// The distinct values, in order of first sight.
  private(set) var levels: [String] = []
  /// The index of each row's value; -1 where the cell is empty.
  private(set) var codes: [Int32] = []
  private let emptyWords: Set<String>
  private var spellings = CellNumbering()
  private var codeOfSpelling: [Int32] = []

  /// Creates a column without rows.
  ///
  /// - Parameter emptyWords: Values that count as an empty cell.
  init(emptyWords: Set<String>) {
    self.emptyWords = emptyWords
  }

  /// Takes a cell of the record of the next row.
  mutating func append(cell: Int, of record: CSVRecord) {
    guard record.byteCount(at: cell) > 0 else {
      codes.append(-1)
      return
    }
    let spelling = spellings.number(of: record.bytes(at: cell))
    if spelling == codeOfSpelling.count {
      codeOfSpelling.append(-1)
      codeOfSpelling[spelling] = code(ofNew: record.text(at: cell), spelling: spelling)
    }
    codes.append(codeOfSpelling[spelling])
  }

  private mutating func code(ofNew text: String, spelling: Int) -> Int32 {
    let value = text.trimmedCell
    guard value.isEmpty == false, emptyWords.contains(value) == false else { return -1 }
    let isPlain = value.utf8.allSatisfy { $0 < 0x80 }
    let composed = isPlain ? value : value.precomposedStringWithCanonicalMapping
    let number = spellings.number(of: composed.utf8.span)
    if number < codeOfSpelling.count, number != spelling { return codeOfSpelling[number] }
    let code = Int32(levels.count)
    levels.append(value)
    if number == codeOfSpelling.count { codeOfSpelling.append(code) }
    return code
  }

  /// Forgets how cells were spelled, once the last one was taken.
  mutating func finish() {
    spellings = CellNumbering()
    codeOfSpelling = []
  }

  /// The value of a row; `nil` where its cell is empty.
  func value(ofRow row: Int) -> String? {
    codes[row] < 0 ? nil : levels[Int(codes[row])]
  }

  /// The distinct values with the number of rows that hold each.
  var cells: [(text: String, count: Int)] {
    var counts = [Int](repeating: 0, count: levels.count)
    for code in codes where code >= 0 { counts[Int(code)] += 1 }
    return zip(levels, counts).map { (text: $0, count: $1) }
  }

  /// The number of rows whose cell is not empty.
  var filled: Int { codes.count { $0 >= 0 } }
}
