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
    /// Why the rows are no deals, where that was guessed.
    var notDeals: ImportError?
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
      let headers = index.looksLikeData ? [] : index.headers.filter { $0.isEmpty == false }
      let error = ImportError(
        file: input.name, line: record.line, reason: .noOutcomeColumn(found: headers))
      guard
        var guess = otherKind(of: index, preamble: preamble) ?? list(mapping, preamble: preamble)
      else { throw error }
      guess.notDeals = error
      return guess
    }
    return Found(
      recognition: recognition, mapping: mapping, kind: kind, preamble: preamble)
  }

  /// A kind other than deals whose telling columns the header has, where none is configured.
  private func otherKind(of index: HeaderIndex, preamble: [Int]) -> Found? {
    guard input.isConfigured == false, index.looksLikeData == false else { return nil }
    for kind in [ExportKind.history, .referrals, .surveys, .activities, .contacts] {
      let mapping = try? HeaderMapping(
        index, source: input.source, kind: kind, preset: .generic, file: input.name)
      guard let mapping, let telling = KindWords.telling(of: kind, in: mapping) else { continue }
      var recognition = PresetRecognition(configured: .generic)
      recognition.reason = "no column of outcomes, but one of \(telling)"
      return Found(recognition: recognition, mapping: mapping, kind: kind, preamble: preamble)
    }
    return nil
  }

  /// A list such as products or sales teams: no ids, no dates, and a name for every column.
  private func list(_ mapping: HeaderMapping, preamble: [Int]) -> Found? {
    let index = mapping.index
    let isDeals = [Role.id, .closeDate, .createdDate].contains { mapping.first($0) != nil }
    guard input.isConfigured == false, isDeals == false, index.looksLikeData == false,
      index.headers.count > 1, index.nameless.isEmpty,
      let asList = try? HeaderMapping(
        index, source: input.source, kind: .contacts, preset: .generic, file: input.name)
    else { return nil }
    var recognition = PresetRecognition(configured: .generic)
    recognition.reason =
      "a list without outcomes, ids and dates, joined by a column that deals have"
    return Found(
      recognition: recognition, mapping: asList, kind: .contacts, preamble: preamble)
  }
}
