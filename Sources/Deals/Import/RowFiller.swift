// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Configuration

/// Puts the cells of records into the columns and texts of a table.
struct RowFiller {
  private let mapping: HeaderMapping
  private let emptyWords: Set<String>
  private let noteKinds: [Note.Kind?]
  private let noteCount: Int

  /// Decides which columns are texts, which reasons, and which are coded.
  init(mapping: HeaderMapping, emptyWords: Set<String>) {
    self.mapping = mapping
    self.emptyWords = emptyWords
    var kinds = [Note.Kind?](repeating: nil, count: mapping.index.headers.count)
    for column in mapping.all(.text) { kinds[column] = .text }
    for column in mapping.all(.reason) { kinds[column] = .reason }
    noteKinds = kinds
    noteCount = kinds.count { $0 != nil }
  }

  /// A coder for each column that is coded.
  var emptyColumns: [ColumnCoder?] {
    noteKinds.map { $0 == nil ? ColumnCoder(emptyWords: emptyWords) : nil }
  }

  /// Takes a record as the next row.
  func append(_ record: CSVRecord, position: Int, to table: inout ExportTable) {
    var notes: [Note] = []
    notes.reserveCapacity(noteCount)
    for column in noteKinds.indices {
      if let kind = noteKinds[column] {
        let text = record.text(at: column)
        guard text.isBlankCell == false else { continue }
        notes.append(
          Note(
            field: mapping.index.names[column], kind: kind, text: text, file: table.fileIndex,
            line: record.line))
      } else {
        table.columns[column]?.append(cell: column, of: record)
      }
    }
    table.lines.append(record.line)
    table.positions.append(position)
    table.notes.append(notes)
  }
}
