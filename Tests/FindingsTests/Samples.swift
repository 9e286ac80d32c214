// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Tagging

@testable import Findings

/// Deals made for tests.
enum Samples {
  static let trust = Driver(
    id: "trust", family: .soft, definition: "belief in us",
    directions: [.forUs, .againstUs])
  static let skeptic = Driver(
    id: "skeptic", family: .personality, definition: "doubts", directions: [.present])

  /// A file of deals with a text column.
  static func file(records: Int, mapping: [Role: [String]] = [.text: ["Notes"]]) -> ImportedFile {
    var file = ImportedFile(
      name: "q3.csv", sha256: "", kind: .deals, preset: "generic", presetReason: "",
      encoding: "utf-8", delimiter: ",", headers: [], mapping: mapping)
    file.records = records
    file.deals = records
    return file
  }

  static func deal(_ order: Int, _ outcome: DealOutcome, closed: String? = "2026-08-01") -> Deal {
    var deal = Deal(order: order, file: 0, line: order + 1, outcome: outcome)
    deal.closeDate = closed.flatMap { CalendarDay($0) }
    return deal
  }

  static func note(_ text: String, date: String? = nil) -> Note {
    Note(
      field: "Notes", kind: .text, text: text, date: date.flatMap { CalendarDay($0) }, file: 0,
      line: 2)
  }

  static func tag(
    _ driver: String, _ direction: Direction, note: Int = 0, phase: Phase = .undated,
    isEligible: Bool = true, source: DirectionSource = .text
  ) -> Tag {
    Tag(
      driver: driver, direction: direction, note: note, range: 0..<1, phase: phase,
      directionSource: source, isEligible: isEligible)
  }

  static func tagged(_ tags: [Tag] = [], words: Int = 10, hasText: Bool = true) -> TaggedDeal {
    TaggedDeal(tags: tags, hasEligibleText: hasText, eligibleWords: words)
  }

  static func column(_ header: String, _ role: Role? = nil, _ cells: [String?]) -> DealColumn {
    let text = CodedText(cells)
    return DealColumn(header: header, role: role, levels: text.levels, codes: text.codes)
  }

  static func dealSet(
    _ deals: [Deal], columns: [DealColumn] = [], mapping: [Role: [String]] = [.text: ["Notes"]]
  ) -> DealSet {
    DealSet(
      deals: deals, columns: columns, issues: [],
      files: [file(records: deals.count, mapping: mapping)], warnings: [])
  }

  static func table(
    _ set: DealSet, tags: [TaggedDeal]? = nil, configuration: Configuration = Configuration(),
    drivers: [Driver] = [trust, skeptic], period: Period = .all
  ) -> CodedTable {
    CodedTableBuilder(
      deals: set, tags: tags ?? set.deals.map { _ in tagged(hasText: false) },
      configuration: configuration, drivers: drivers,
      codebook: CodebookStamp(id: "test", version: "1", sha256: "abc")
    ).table(period: period)
  }

  /// Reads back what a writer wrote, rows in reverse where asked.
  static func reread(
    _ bytes: [UInt8], configuration: Configuration = Configuration(),
    drivers: [Driver] = [trust, skeptic], reversed: Bool = false
  ) throws -> CodedTable {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: true)
    let comments = lines.prefix { $0.hasPrefix("#") }.map(String.init)
    let body = text.unicodeScalars.dropFirst(
      comments.reduce(0) { $0 + $1.unicodeScalars.count + 1 })
    var records = csv(String(String.UnicodeScalarView(body)))
    let header = records.removeFirst()
    if reversed { records.reverse() }
    var reader = try CodedTableReader(
      comments: comments, header: header, configuration: configuration, drivers: drivers)
    for record in records { try reader.add(record) }
    return try reader.table()
  }

  /// The records of CSV in the form that the writer uses.
  static func csv(_ text: String, delimiter: Unicode.Scalar = ",") -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = String.UnicodeScalarView()
    var isQuoted = false
    var previousQuote = false
    for scalar in text.unicodeScalars {
      if isQuoted {
        if scalar == "\"" {
          isQuoted = false
          previousQuote = true
        } else {
          cell.append(scalar)
        }
        continue
      }
      switch scalar {
      case "\"":
        if previousQuote { cell.append(scalar) }
        isQuoted = true
      case delimiter, "\n":
        record.append(String(cell))
        cell = .init()
        if scalar == "\n" {
          records.append(record)
          record = []
        }
      default: cell.append(scalar)
      }
      previousQuote = false
    }
    return records
  }
}
