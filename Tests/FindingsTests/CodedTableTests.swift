// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Configuration
import Deals
import Tagging
import Testing

@testable import Findings

struct `Coded table` {
  private func sample() -> (DealSet, [TaggedDeal]) {
    var deals = [
      Samples.deal(1, .won), Samples.deal(2, .lost, closed: nil), Samples.deal(3, .noDecision),
      Samples.deal(4, .open), Samples.deal(5, .excluded("Duplicate")),
    ]
    deals[0].amount = Money(tenThousandths: 125_050_000, currency: "EUR")
    deals[0].createdDate = CalendarDay("2026-07-01")
    deals[0].id = "=1+1"
    deals[1].id = "'quoted, \"twice\"\nnext"
    deals[0].notes = [
      Samples.note("early", date: "2026-07-01"), Samples.note("late", date: "2026-07-30"),
    ]
    deals[1].notes = [Samples.note("undated")]
    let columns = [
      Samples.column("Owner", .owner, ["Ann", "-Bob", "Ann", nil, " =x"]),
      Samples.column("Budget", .budget, ["Yes", "No", nil, "yes", nil]),
      Samples.column("Score", nil, ["1.5", "-2", "n/a", nil, "1e3"]),
      Samples.column("Industry", .industry, ["Steel", nil, "\u{FF1D}cmd", "Steel", "#x"]),
      Samples.column("Source", .source, ["Customer referral", "Webinar", "Cold call", "?", nil]),
    ]
    let tags = [
      Samples.tagged([Samples.tag("trust", .forUs, note: 1, phase: .beforeClose)], words: 2),
      Samples.tagged([
        Samples.tag("trust", .againstUs), Samples.tag("skeptic", .present, isEligible: false),
        Samples.tag("trust", .forUs, source: .field), Samples.tag("trust", .unresolved),
      ]),
      Samples.tagged(hasText: false), Samples.tagged(hasText: false),
      Samples.tagged(hasText: false),
    ]
    return (Samples.dealSet(deals, columns: columns), tags)
  }

  private var configuration: Configuration {
    var configuration = Configuration()
    configuration.factors = [
      .init(id: "score", column: "Score", family: .context, type: .numeric)
    ]
    configuration.strata = ["industry"]
    return configuration
  }

  @Test func `reads back as written, whatever the order of its rows`() throws {
    let (set, tags) = sample()
    let table = Samples.table(set, tags: tags, configuration: configuration)
    let bytes = CodedTableWriter(table).bytes()
    for reversed in [false, true] {
      let copy = try Samples.reread(bytes, configuration: configuration, reversed: reversed)
      #expect(CodedTableWriter(copy).bytes() == bytes)
      #expect(copy.factors.map(\.values).description == table.factors.map(\.values).description)
      #expect(copy.groupings == table.groupings)
    }
  }

  @Test func `holds every deal, with automatic and text factors`() {
    let (set, tags) = sample()
    let table = Samples.table(set, tags: tags, configuration: configuration)
    #expect(table.count == 5)
    #expect(
      table.factors.map(\.id) == [
        "amount_band", "budget", "cycle_days", "referred", "score", "skeptic.present",
        "source_kind", "trust.against_us", "trust.for_us",
      ])
    #expect(table.factor("budget")?.values == .binary([1, 0, -1, 1, -1]))
    #expect(table.factor("referred")?.values == .binary([1, 0, 0, 0, -1]))
    #expect(table.notes.barred == ["amount_band", "cycle_days"])
    #expect(table.notes.warnings.contains { $0.contains("score") && $0.contains("1 different") })
  }

  @Test func `what is known only at the close is barred even where the lines above are lost`()
    throws
  {
    let (set, tags) = sample()
    let table = Samples.table(set, tags: tags, configuration: configuration)
    let text = String(decoding: CodedTableWriter(table).bytes(), as: UTF8.self)
    let body = text.split(separator: "\n").drop { $0.hasPrefix("#") }.joined(separator: "\n") + "\n"
    let copy = try Samples.reread(Array(body.utf8), configuration: configuration)
    #expect(copy.notes.barred == ["amount_band", "cycle_days"])
    #expect(copy.notes.leaks.isEmpty)
  }

  @Test func `rule 2: a deal without eligible text is missing for text factors, not absent`() {
    let (set, tags) = sample()
    let table = Samples.table(set, tags: tags)
    #expect(table.factor("trust.for_us")?.values == .binary([1, 0, -1, -1, -1]))
    #expect(table.factor("skeptic.present")?.values == .binary([0, 0, -1, -1, -1]))
  }

  @Test func `rule 8: the lead column counts notes of 14 days before the close only`() {
    let (set, tags) = sample()
    let table = Samples.table(set, tags: tags)
    #expect(table.factor("trust.for_us")?.lead == [0, -1, -1, -1, -1])
    #expect(table.notes.undated == ["trust.against_us"])
  }

  @Test func `without a text column there is no text factor`() {
    let set = Samples.dealSet([Samples.deal(1, .won), Samples.deal(2, .lost)], mapping: [:])
    #expect(Samples.table(set).factors.isEmpty)
  }

  @Test func `a cell that opens a formula is guarded and read back`() throws {
    for text in [
      "=1", "+1", "-1", "@x", "\t=1", " =1", "\"=1", "'x", "\u{FF1D}1", "x", "a,b", "#1",
    ] {
      var cell: [UInt8] = []
      SpreadsheetGuard.append(text, to: &cell)
      let unquoted = String(decoding: cell, as: UTF8.self)
      let first = unquoted.unicodeScalars.first { $0 != "\"" }
      #expect((text == "x" || text == "a,b" || text == "#1") != (first == "'"), "\(text)")
    }
    #expect(SpreadsheetGuard.text(ofCell: "'=1") == "=1")
    #expect(SpreadsheetGuard.text(ofCell: "''x") == "'x")
  }

  @Test func `merge, missing and true lists of a configured factor are followed`() {
    let deals = (1...4).map { Samples.deal($0, .won) }
    let set = Samples.dealSet(
      deals, columns: [Samples.column("Client", nil, ["New", "Past", "Current", "Unknown"])])
    var merged = Configuration.FactorDefinition(
      id: "client", column: "Client", family: .context, type: .categorical)
    merged.merge = ["New or past": ["New", "Past"]]
    merged.missing = ["Unknown"]
    var binary = Configuration.FactorDefinition(
      id: "current", column: "Client", family: .context, type: .binary)
    binary.trueValues = ["Current"]
    var both = binary
    both.id = "both"
    both.falseValues = ["New"]
    var configuration = Configuration()
    configuration.factors = [merged, binary, both]
    let table = Samples.table(set, configuration: configuration)
    #expect(
      table.factor("client")?.values
        == .categorical(CodedText(["New or past", "New or past", "Current", nil])))
    #expect(table.factor("current")?.values == .binary([0, 0, 1, 0]))
    #expect(table.factor("both")?.values == .binary([0, -1, 1, -1]))
    #expect(table.notes.warnings.count == 1)
  }

  @Test func `a bad cell is named by row and column, without its contents`() {
    let base = "deal,order,outcome,owner,account,close_date,amount,currency,note_words"
    let error = #expect(throws: CodedTableError.self) {
      try Samples.reread(Array("\(base)\na,1,victory,,,,,,\n".utf8))
    }
    #expect(
      error?.message
        == "row 1: outcome: cannot be read; write won, lost, no_decision, open, excluded or unknown"
    )
    #expect(throws: CodedTableError.missingColumn("note_words")) {
      try Samples.reread(
        Array("deal,order,outcome,owner,account,close_date,amount,currency\n".utf8))
    }
  }
}

extension `Coded table` {
  @Test func `a written file is read as an export`() throws {
    var deals = Synthetic()
    deals.add(3, .won, owner: "A, \"B\"", tags: ["trust.for_us": 1, "need.for_us": -1])
    deals.add(2, .lost, owner: "=C", words: -1, tags: ["trust.for_us": -1, "need.for_us": 0])
    var table = deals.table
    table.notes.leaks = ["Why, \"now\"": ["need.for_us"]]
    table.notes.undated = ["trust.for_us"]
    let bytes = CodedTableWriter(table).bytes()
    let export = try ExportFile(bytes: bytes, name: "deals.csv")
    let copy = try CodedTableReader.read(
      export, configuration: Configuration(), drivers: []
    ).table
    #expect(CodedTableWriter(copy).bytes() == bytes)
    #expect(copy.notes.leaks == table.notes.leaks)
    #expect(copy.factors == table.factors)
  }
}
