// SPDX-License-Identifier: Apache-2.0

/// The header of an export: unique names for its columns, and a way to find them.
struct HeaderIndex {
  /// The header cells, trimmed, line breaks inside them as spaces.
  let headers: [String]
  /// A name for each column that no other has: the header, else `column 8`, else `Status (2)`.
  let names: [String]

  private let byHeader: [String: [Int]]
  private let byTwin: [String: [Int]]
  private let byKey: [String: [Int]]

  /// Indexes header cells.
  init(_ cells: [String]) {
    let headers = cells.map { cell in
      cell.split { $0.isNewline }.joined(separator: " ").trimmedCell
    }
    self.headers = headers
    var names: [String] = []
    var used: [String: Int] = [:]
    for (index, header) in headers.enumerated() {
      let name = header.isEmpty ? "column \(index + 1)" : header
      let count = (used[name] ?? 0) + 1
      used[name] = count
      names.append(count == 1 ? name : "\(name) (\(count))")
    }
    self.names = names
    func grouped(_ key: (String) -> String) -> [String: [Int]] {
      Dictionary(grouping: headers.indices.filter { headers[$0].isEmpty == false }) {
        key(headers[$0])
      }
    }
    byHeader = grouped { $0 }
    byTwin = grouped(HeaderWord.twinKey)
    byKey = grouped(HeaderWord.key)
  }

  /// The first column that the configuration means by a name.
  func column(named name: String) -> Int? {
    let name = name.trimmedCell
    return byHeader[name]?.first ?? byTwin[HeaderWord.twinKey(name)]?.first
      ?? names.firstIndex(of: name)
  }

  /// The columns that a word of a preset means, in the order of the file.
  func columns(matching word: String) -> [Int] {
    columns(withKey: HeaderWord.key(word))
  }

  /// The columns that a word of a preset means, by the key of the word.
  func columns(withKey key: String) -> [Int] {
    byKey[key] ?? byKey["deal" + key] ?? byKey["opportunity" + key] ?? []
  }

  /// The columns that share a header with one, itself included.
  func twins(of column: Int) -> [Int] {
    byTwin[HeaderWord.twinKey(headers[column])] ?? [column]
  }

  /// The width without nameless columns at the end, which a record may lack.
  var leastWidth: Int { (headers.lastIndex { $0.isEmpty == false } ?? -1) + 1 }

  /// The columns without a header.
  var nameless: [Int] { headers.indices.filter { headers[$0].isEmpty } }

  /// The later ones of equal headers.
  var repeated: [Int] {
    byTwin.values.flatMap { $0.dropFirst() }.sorted()
  }

  /// Whether the cells look like a record, not like names of columns.
  var looksLikeData: Bool {
    let filled = headers.filter { $0.isEmpty == false }
    let values = filled.filter { cell in
      AmountReading(cell) != nil || DateReading(cell) != .unreadable || cell.contains("@")
    }
    return values.count * 3 >= max(filled.count, 1)
  }
}
