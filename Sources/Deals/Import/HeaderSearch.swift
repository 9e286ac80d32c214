// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Configuration

/// Finds the header of an export, which may stand below lines of preamble.
struct HeaderSearch {
  /// The preset in force, why, and the mapping of the header.
  struct Found {
    var recognition: PresetRecognition
    var mapping: HeaderMapping
    /// What the rows are.
    var kind: ExportKind
    /// Lines of records above the header.
    var preamble: [Int]
  }

  /// How many records below the first are tried.
  private static let depth = 20

  let input: ExportInput

  /// Maps the first record, or else the first of those below it that maps.
  func search(_ reader: CSVReader) throws(ImportError) -> Found {
    let first = reader.header
    let failure: ImportError
    do throws(ImportError) {
      return try map(first, preamble: [])
    } catch {
      failure = error
    }
    if case .ambiguousColumn = failure.reason { throw failure }
    var passed = [first.line]
    while passed.count <= Self.depth, let row = try next(reader) {
      switch row {
      case .rejected(let rejection): passed.append(rejection.line)
      case .record(let record):
        if let found = try? map(record, preamble: passed),
          found.mapping.index.looksLikeData == false, found.mapping.columns.count > 1
        {
          reader.adoptHeader(record)
          return found
        }
        passed.append(record.line)
      }
    }
    throw failure
  }

  private func next(_ reader: CSVReader) throws(ImportError) -> CSVRow? {
    do { return try reader.next() } catch { throw ImportError(error) }
  }

  private func map(_ record: CSVRecord, preamble: [Int]) throws(ImportError) -> Found {
    let index = HeaderIndex(record.texts)
    let kind = input.isConfigured ? input.source.kind : .deals
    let recognition =
      CRMPreset.named(input.source.preset).map { PresetRecognition(configured: $0) }
      ?? PresetRecognition(headers: index.headers)
    let mapping = try HeaderMapping(
      index, source: input.source, kind: kind, preset: recognition.preset, file: input.name)
    if kind == .deals, mapping.hasOutcome == false {
      let found = index.looksLikeData ? [] : index.headers.filter { $0.isEmpty == false }
      throw ImportError(file: input.name, line: record.line, reason: .noOutcomeColumn(found: found))
    }
    return Found(
      recognition: recognition, mapping: mapping, kind: kind, preamble: preamble)
  }
}
