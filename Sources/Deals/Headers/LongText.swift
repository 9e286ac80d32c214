// SPDX-License-Identifier: Apache-2.0

import CSVIngest

/// Finds columns of free text by what is in them.
enum LongText {
  /// The columns whose filled cells are long on average, hold several words and seldom repeat.
  ///
  /// - Parameters:
  ///   - records: The first records of the export.
  ///   - index: Its header.
  /// - Returns: The columns, in the order of the file.
  static func columns(in records: [CSVRecord], of index: HeaderIndex) -> [Int] {
    index.headers.indices.filter { column in
      let cells = records.map { $0.text(at: column) }.filter { $0.isEmpty == false }
      guard cells.count >= 3, isNotReference(index.headers[column]) else { return false }
      let bytes = cells.reduce(0) { $0 + $1.utf8.count }
      let words = cells.reduce(0) { $0 + $1.split(separator: " ").count }
      return bytes >= 40 * cells.count && words >= 6 * cells.count
        && Set(cells).count * 2 > cells.count
    }
  }

  private static func isNotReference(_ header: String) -> Bool {
    Set(HeaderWord.tokens(header)).isDisjoint(with: ["address", "url", "link", "name", "street"])
  }
}
