// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Configuration

/// What happens to a record that cannot be used.
public enum BadRowPolicy: String, Sendable, CaseIterable {
  case reject, fail
}

/// Reads one export into a table, in one pass.
struct TableReader {
  private let input: ExportInput
  private let onBadRow: BadRowPolicy
  private let reader: CSVReader
  private let preset: CRMPreset
  private let dropsDuplicates: Bool
  private let emptyWords: Set<String>
  private var table: ExportTable
  private var sample: [(record: CSVRecord, position: Int)] = []
  private var sampleBytes = 0
  private var filler: RowFiller?
  private var seen: Set<[String]> = []

  /// How much is looked at before it is known which columns hold long texts.
  private static let sampleRows = 200
  private static let sampleLimit = 8 << 20

  /// Opens an export and finds its header.
  init(
    _ input: ExportInput, configuration: Configuration, fileIndex: Int, onBadRow: BadRowPolicy
  ) throws(ImportError) {
    self.input = input
    self.onBadRow = onBadRow
    dropsDuplicates = configuration.duplicates == .drop && input.source.kind == .deals
    let limits = CSVLimits(
      fieldBytes: configuration.limits.fieldBytes, recordBytes: configuration.limits.recordBytes,
      columns: configuration.limits.columns)
    do { reader = try CSVReader(input.open(), limits: limits) } catch { throw ImportError(error) }
    let found = try HeaderSearch(input: input).search(reader)
    preset = found.recognition.preset
    emptyWords = preset.emptyMarks.union(configuration.missing)
    let file = ImportedFile(
      name: input.name, sha256: "", kind: found.kind, preset: preset.name,
      presetReason: found.recognition.reason, encoding: reader.encoding.rawValue,
      delimiter: reader.dialect.delimiterText, headers: found.mapping.index.headers, mapping: [:])
    table = ExportTable(
      file: file, fileIndex: fileIndex, source: input.source, mapping: found.mapping, columns: [])
    table.notDeals = found.notDeals
    for line in found.preamble { refuse(line: line, reason: "above the header") }
  }

  /// Reads every record.
  mutating func read() throws(ImportError) -> ExportTable {
    while let row = try next() {
      switch row {
      case .rejected(let rejection):
        refuse(line: rejection.line, reason: rejection.reason.message)
        try stopIfAsked()
      case .record(let record): try take(record)
      }
    }
    startFilling()
    for column in table.columns.indices { table.columns[column]?.finish() }
    table.file.sha256 = reader.sha256
    table.file.mapping = table.mapping.headersByRole
    table.file.rejected = table.issues.count
    table.dropNamelessEmptyColumns()
    warn()
    return table
  }

  private func next() throws(ImportError) -> CSVRow? {
    do { return try reader.next() } catch { throw ImportError(error) }
  }

  private mutating func take(_ record: CSVRecord) throws(ImportError) {
    let width = table.mapping.index.headers.count
    if FurnitureRow.isFooter(
      record, deciding: table.mapping.decidingColumns, width: width, preset: preset)
    {
      refuse(line: record.line, reason: "footer")
    } else if isHeader(record) {
      refuse(line: record.line, reason: "the header again")
    } else if record.cellCount > width || record.cellCount < table.mapping.index.leastWidth {
      let count = record.cellCount
      refuse(
        line: record.line,
        reason: "\(count) \(count == 1 ? "cell" : "cells") where the header has \(width)")
      try stopIfAsked()
    } else if dropsDuplicates, table.mapping.first(.id) == nil,
      seen.insert(record.texts).inserted == false
    {
      table.file.records += 1
      table.droppedDuplicates += 1
    } else {
      keep(record)
    }
  }

  private mutating func keep(_ record: CSVRecord) {
    let position = table.file.records
    table.file.records += 1
    if filler != nil {
      filler?.append(record, position: position, to: &table)
      return
    }
    sample.append((record, position))
    sampleBytes += (0..<record.cellCount).reduce(0) { $0 + record.byteCount(at: $1) }
    if sample.count >= Self.sampleRows || sampleBytes > Self.sampleLimit { startFilling() }
  }

  private mutating func startFilling() {
    guard filler == nil else { return }
    if table.mapping.isConfigured(.text) == false, table.file.kind == .deals {
      for column in LongText.columns(in: sample.map(\.record), of: table.mapping.index) {
        table.mapping.takeText(column)
      }
    }
    let filler = RowFiller(mapping: table.mapping, emptyWords: emptyWords)
    table.columns = filler.emptyColumns
    for row in sample { filler.append(row.record, position: row.position, to: &table) }
    sample = []
    self.filler = filler
  }

  private func isHeader(_ record: CSVRecord) -> Bool {
    let headers = table.mapping.index.headers
    guard record.cellCount == headers.count, headers.count > 1 else { return false }
    return headers.indices.allSatisfy { record.text(at: $0).trimmedCell == headers[$0] }
  }

  private mutating func refuse(line: Int, reason: String) {
    table.file.records += 1
    table.issues.append(RowIssue(file: table.fileIndex, line: line, reason: reason))
  }

  private func stopIfAsked() throws(ImportError) {
    guard onBadRow == .fail, let issue = table.issues.last else { return }
    throw ImportError(file: input.name, line: issue.line, reason: .rejectedRow(issue.reason))
  }

  private mutating func warn() {
    let index = table.mapping.index
    if reader.strayQuotes > 0 {
      let quotes = reader.strayQuotes == 1 ? "1 quote" : "\(reader.strayQuotes) quotes"
      table.warn("\(quotes) inside unquoted cells taken as text")
    }
    if reader.replacedNulls > 0 {
      let nulls =
        reader.replacedNulls == 1 ? "1 NUL character" : "\(reader.replacedNulls) NUL characters"
      table.warn("\(nulls) replaced by U+FFFD; no text contains any")
    }
    for column in index.nameless where table.columns[column] != nil {
      table.warn("column \(column + 1) has no header; it is called '\(index.names[column])'")
    }
    for column in index.repeated {
      table.warn(
        "the header '\(index.headers[column])' stands more than once; the first column has it, "
          + "column \(column + 1) is called '\(index.names[column])'")
    }
  }
}
