// SPDX-License-Identifier: Apache-2.0

import CSVIngest

/// Codes the cells of one column by their distinct values while they are read.
struct ColumnCoder {
  /// The distinct values, in order of first sight.
  private(set) var levels: [String] = []
  /// The index of each row's value; -1 where the cell is empty.
  private(set) var codes: [Int32] = []
  private var index: [String: Int32] = [:]

  /// Takes the cell of the next row; an empty text is an empty cell.
  mutating func append(_ text: String) {
    guard text.isEmpty == false else {
      codes.append(-1)
      return
    }
    if let code = index[text] {
      codes.append(code)
    } else {
      let code = Int32(levels.count)
      index[text] = code
      levels.append(text)
      codes.append(code)
    }
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
