// SPDX-License-Identifier: Apache-2.0

import Configuration
import Testing

struct `A forensics.yaml` {
  private func problem(_ text: String) throws -> String {
    let error = try #require(throws: ConfigurationError.self) {
      try LoadedConfiguration.read(text, file: "forensics.yaml")
    }
    return error.message
  }

  private static let full = """
    company: {names: [Acme, Acme Cloud]}
    competitors: [Globex]
    sources:
      - files: exports/opportunities-*.csv
        kind: deals
        preset: auto
        columns:
          id: Deal ID
          outcome: Status
          text: [Notes, Description]
          close_date: Closed
        date_format: dd/MM/yyyy
        decimal: ","
    outcome:
      won: [Won]
      lost: [Lost, Loss]
      no_decision: [Closed Lost - No Decision]
      exclude: [Duplicate]
    factors:
      - {id: attitude, column: Att_t_client, family: soft, type: categorical, reference: Unknown}
      - {id: client, column: Client, family: context, type: categorical, merge: {New or past: [New, Past]}}
      - {id: budget, column: Budget, family: rational, type: binary, "true": ["Yes", "1"], false: [No]}
    fiscal_year_start: 4
    strata: [industry, client]
    cluster: owner
    hypotheses:
      - {id: h1, claim: "They win more", factor: motivation.for_us, direction: higher, registered: 2026-07-01, n: 300, delta: 0.15}
    duplicates: drop
    rates: {EUR: 1.08}
    redact: [names, emails]
    missing: [n/a]
    limits: {field_bytes: 1000}
    """

  @Test func `gives every setting that it states`() throws {
    let loaded = try LoadedConfiguration.read(Self.full, file: "forensics.yaml")
    let configuration = loaded.configuration
    #expect(configuration.companyNames == ["Acme", "Acme Cloud"])
    #expect(configuration.competitors == ["Globex"])
    let source = try #require(configuration.sources.first)
    #expect(source.files == ["exports/opportunities-*.csv"])
    #expect(source.columns[.text] == ["Notes", "Description"])
    #expect(source.columns[.outcome] == ["Status"])
    #expect(source.dateFormat == "dd/MM/yyyy")
    #expect(source.decimal == ",")
    #expect(configuration.outcome.noDecision == ["Closed Lost - No Decision"])
    #expect(configuration.factors.map(\.id) == ["attitude", "client", "budget"])
    #expect(configuration.factors[0].reference == "Unknown")
    #expect(configuration.factors[1].merge == ["New or past": ["New", "Past"]])
    #expect(configuration.factors[2].trueValues == ["Yes", "1"])
    #expect(configuration.factors[2].falseValues == ["No"])
    #expect(configuration.fiscalYearStart == 4)
    #expect(configuration.strata == ["industry", "client"])
    #expect(configuration.cluster == "owner")
    let hypothesis = try #require(configuration.hypotheses.first)
    #expect(hypothesis.registered == CalendarDay("2026-07-01"))
    #expect(hypothesis.sampleSize == 300)
    #expect(hypothesis.smallestEffect == 0.15)
    #expect(configuration.duplicates == .drop)
    #expect(configuration.rates == ["EUR": 1.08])
    #expect(configuration.redact == [.names, .emails])
    #expect(configuration.missing == ["n/a"])
    #expect(configuration.limits.fieldBytes == 1000)
    #expect(configuration.limits.columns == 10_000)
  }

  @Test(arguments: ["", "# nothing\n", "\u{FEFF}", "\u{FEFF}strata:\r\n"])
  func `may be empty, which means the defaults`(text: String) throws {
    #expect(try LoadedConfiguration.read(text, file: "f").configuration == Configuration())
  }

  @Test(arguments: [
    ("sorces: []\n", "forensics.yaml:1:1: unknown key 'sorces'; did you mean 'sources'?"),
    (
      "sources:\n  - preset: salesforce-raport\n",
      "forensics.yaml:2:13: unknown word 'salesforce-raport'; did you mean 'salesforce-report'?"
    ),
    (
      "sources:\n  - columns: {ownr: Rep}\n",
      "forensics.yaml:2:15: unknown key 'ownr'; did you mean 'owner'?"
    ),
    (
      "sources:\n  - columns: {owner: [A, B]}\n",
      "forensics.yaml:2:22: a list where one header for 'owner' should stand"
    ),
    (
      "sources:\n  - date_format: dd-MM\n",
      "forensics.yaml:2:18: 'dd-MM' where auto or a pattern such as dd/MM/yyyy should stand"
    ),
    ("strata: {a: b}\n", "forensics.yaml:1:9: a mapping where a list should stand"),
    (
      "fiscal_year_start: 13\n",
      "forensics.yaml:1:20: '13' where a whole number from 1 to 12 should stand"
    ),
    (
      "factors:\n  - {id: a, column: A, family: soft}\n",
      "forensics.yaml:2:5: a factor has no 'type'; add 'type: ...'"
    ),
    (
      "factors:\n  - {id: a, column: A, family: soft, type: numeric, reference: x}\n",
      "forensics.yaml:2:53: 'reference' has no meaning for a numeric factor; remove it"
    ),
    (
      "factors:\n  - &x {id: a, column: A, family: soft, type: numeric}\n",
      "forensics.yaml:2:5: an anchor (&) or alias (*); write the value out"
    ),
    (
      "rates: {euro: 1}\n",
      "forensics.yaml:1:9: 'euro' where a currency code such as EUR should stand"
    ),
    (
      "rates: {EUR: 0x1}\n",
      "forensics.yaml:1:14: '0x1' where a number greater than zero, such as 1.08 should stand"
    ),
    (
      "outcome: {won: [Won], lost: [won]}\n",
      "forensics.yaml:1:30: 'won' is also defined at forensics.yaml:1:17; remove one or rename it"
    ),
    (
      "hypotheses:\n  - {id: h, claim: c, factor: f, direction: up}\n",
      "forensics.yaml:2:45: unknown word 'up'; write one of higher, lower"
    ),
    (
      "hypotheses:\n"
        + "  - {id: h, claim: c, factor: f, direction: lower, registered: 2026-02-30}\n",
      "forensics.yaml:2:64: '2026-02-30' where a day such as 2026-07-01 should stand"
    ),
    ("a: 1\nb: 2\n", knownKeys),
  ])
  func `is refused with place and remedy`(text: String, message: String) throws {
    #expect(try problem(text) == message)
  }

  private static let knownKeys =
    "forensics.yaml:1:1: unknown key 'a'; known are company, competitors, sources, outcome, "
    + "factors, fiscal_year_start, strata, cluster, hypotheses, duplicates, rates, redact, "
    + "missing, limits"

  @Test func `refuses two factors of one id`() throws {
    let line = "  - {id: a, column: A, family: soft, type: numeric}\n"
    #expect(
      try problem("factors:\n" + line + line)
        == "forensics.yaml:3:5: id 'a' stands twice; ids must differ")
  }

  @Test(arguments: ["<script>", "=1+1", "../x", "a b", ""])
  func `refuses ids that could act elsewhere`(id: String) throws {
    let text = "factors:\n  - {id: \"\(id)\", column: A, family: soft, type: numeric}\n"
    #expect(try problem(text).contains("should stand"))
  }

  @Test func `is listed with the origin of every setting`() throws {
    let loaded = try LoadedConfiguration.read(Self.full, file: "forensics.yaml")
    let settings = ConfigurationListing(loaded).settings
    func setting(_ name: String) throws -> ConfigurationListing.Setting {
      try #require(settings.first { $0.name == name })
    }
    #expect(try setting("sources[0].columns.text").value == "[Notes, Description]")
    #expect(try setting("sources[0].columns.text").origin == "forensics.yaml:10")
    #expect(try setting("fiscal_year_start").origin == "forensics.yaml:23")
    #expect(try setting("limits.columns").origin == "default")
    #expect(try setting("factors[2].true").value == "[Yes, \"1\"]")
    #expect(try setting("factors[2].true").origin == "forensics.yaml:22")
    #expect(Set(settings.map(\.name)).count == settings.count)
  }
}
