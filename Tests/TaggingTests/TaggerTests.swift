// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Testing

@testable import Tagging

struct `The tagger` {
  @Test(arguments: [
    ("They trust us.", ["trust.for_us"]),
    ("they TRUSTED our people", ["trust.for_us"]),
    ("They don't trust us", ["trust.against_us"]),
    ("Nobody trusts us there", ["trust.against_us"]),
    ("not without trusting us", ["trust.for_us"]),
    ("no doubt they trust us", ["trust.for_us"]),
    ("not only do they trust us", ["trust.for_us"]),
    ("no hurry but they trust us", ["trust.for_us"]),
    ("no budget cut", []),
    ("budget was finally approved", ["budget.for_us"]),
    ("budget was not approved", ["budget.against_us"]),
    ("budget approved, money found", ["budget.for_us", "budget.for_us"]),
    ("budget. Approved by nobody", []),
    ("budget but approved", []),
    ("money was missing", []),
    ("decision maker was missing", ["authority.against_us"]),
    ("not worried about budget", ["budget.for_us"]),
    ("if they trusted us", []),
    ("They trust us?", []),
    ("“Why would they trust your people?”", ["trust.for_us"]),
    ("no hurry and the CFO trusts us", ["trust.for_us"]),
    ("no hurry and they trust us", ["trust.for_us"]),
    ("without being asked she trusts us", ["trust.for_us"]),
    ("if they call: they trust us", ["trust.for_us"]),
    ("plan: they trust us", []),
    ("in the plan they trust us", ["trust.for_us"]),
    ("nobody says it is not approved", ["budget.against_us"]),
    ("any idea if they trust us", []),
    ("they used to trust us", []),
    ("I trust us to win", []),
    ("my gut says they trust us", []),
    ("another customer trusts us", []),
    ("confidentiality notice: they trust us", []),
    ("a zero trust us policy", []),
    ("straight with them", ["trust.for_us"]),
    ("straight with them by phone", []),
    ("very reliable", ["skeptic.present"]),
    ("reliability questions; sceptical", ["skeptic.present", "skeptic.present"]),
    ("existing relationship", ["trust.unresolved"]),
    ("Next steps:\n- they trust us\n- budget approved\n\nThey trust us", ["trust.for_us"]),
  ])
  func `reads the direction out of the words around`(text: String, expected: [String]) throws {
    #expect(try SmallCodebook.tags(in: text) == expected)
  }

  @Test func `hears the buyer between quotation marks`() throws {
    #expect(try SmallCodebook.tags(in: "“I trust you”, he said") == ["trust.for_us"])
    #expect(try SmallCodebook.tags(in: "“we trust us”") == [])
    #expect(try SmallCodebook.tags(in: "we trust you") == [])
  }

  @Test func `lets a reason column resolve what its text leaves open`() throws {
    let text = "They had an existing relationship"
    #expect(
      try SmallCodebook.tags(in: text, field: "Loss Reason", kind: .reason)
        == ["trust.toward_rival"])
    #expect(
      try SmallCodebook.tags(in: text, field: "win_reason", kind: .reason) == ["trust.for_us"])
  }

  @Test func `knows rivals by name and our own row's name before them`() throws {
    let rivals = ["Globex Ltd; Initech", "Acme"]
    #expect(
      try SmallCodebook.tags(in: "they trust Globex", rivals: rivals) == ["trust.toward_rival"])
    #expect(
      try SmallCodebook.tags(in: "they trust Acme's people", rivals: rivals)
        == ["trust.toward_rival"])
    #expect(
      try SmallCodebook.tags(in: "they trust Acme's people", rivals: rivals, company: "Acme Inc.")
        == ["trust.for_us"])
  }

  @Test func `finds no evidence in the name of the account`() throws {
    let text = "Port Authority sent a form"
    #expect(try SmallCodebook.tags(in: text) == ["authority.for_us"])
    #expect(try SmallCodebook.tags(in: text, account: "Port Authority") == [])
  }

  @Test func `quotes the bytes of the cell`() throws {
    let text = "Ça va – “the café” trusted our people."
    let tagger = Tagger(codebook: try SmallCodebook.codebook())
    let note = Note(field: "Notes", kind: .text, text: text, file: 0, line: 0)
    let tag = try #require(tagger.tag(TaggableDeal(notes: [note])).tags.first)
    let quote = String(decoding: Array(text.utf8)[tag.range], as: UTF8.self)
    #expect(quote == "trusted our people")
  }

  @Test func `sees every word of a very long sentence`() throws {
    for position in 0..<150 {
      var words = Array(repeating: "filler", count: 150)
      words.insert(contentsOf: ["they", "trust", "our", "people"], at: position)
      #expect(
        try SmallCodebook.tags(in: words.joined(separator: " ")) == ["trust.for_us"],
        "at \(position)")
    }
  }

  @Test func `says why a match is no tag`() throws {
    let tagger = Tagger(codebook: try SmallCodebook.codebook())
    let text = "If they trust us. No budget frozen. They don't trust us."
    let note = Note(field: "Notes", kind: .text, text: text, file: 0, line: 0)
    let explanations = tagger.explain(TaggableDeal(notes: [note]))
    #expect(explanations.map(\.reason) == ["hypothetical", "negated", "negated"])
    let triggers = explanations.map { explanation in
      explanation.trigger.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) }
    }
    #expect(triggers == ["If", "No", "n't"])
    #expect(explanations.map(\.direction) == [nil, nil, .againstUs])
    #expect(explanations.map(\.pattern) == ["trust~ {us}", "budget (cut|frozen)", "trust~ {us}"])
  }
}

struct `The timeline of notes` {
  private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

  @Test func `bars what was written once the result was known`() throws {
    let tagger = Tagger(
      codebook: try SmallCodebook.codebook(), names: FileWideNames(rivals: ["Globex"]))
    func note(_ text: String, _ date: String?, _ kind: Note.Kind = .text) throws -> Note {
      Note(
        field: "Notes", kind: kind, text: text, date: try date.map(day), file: 0, line: 0)
    }
    let deal = TaggableDeal(
      notes: [
        try note("They trust us", "2026-01-05"), try note("If they went with Globex", "2026-01-06"),
        try note("They trust us", "2026-01-07"), try note("They went with Globex", "2026-01-08"),
        try note("They trust us", "2026-01-09"), try note("They trust us", "2026-02-09"),
        try note("They trust us", nil), try note("They trust us", nil, .reason),
      ], closeDate: try day("2026-01-31"))
    let tagged = tagger.tag(deal)
    let tags = tagged.tags.sorted { $0.note < $1.note }
    #expect(tags.map(\.note) == [0, 2, 4, 5, 6, 7])
    #expect(tags.map(\.isEligible) == [true, true, false, false, true, false])
    #expect(
      tags.map(\.phase)
        == [.beforeClose, .beforeClose, .beforeClose, .afterClose, .undated, .reasonField])
    #expect(tagged.eligibleWords == 3 + 5 + 3 + 3)
    #expect(tagged.hasEligibleText)
  }
}

struct `The tagger is blind` {
  @Test func `to the outcome, the reason and the deal's own competitor`() throws {
    var deal = Deal(order: 1, file: 0, line: 2, outcome: .won)
    deal.notes = [
      Note(field: "Notes", kind: .text, text: "They trust Globex", file: 0, line: 2),
      Note(field: "Reason", kind: .reason, text: "existing relationship", file: 0, line: 2),
    ]
    deal.fields = [.account: "Port Authority", .competitor: "Globex", .stage: "Closed Lost"]
    let tagger = Tagger(
      codebook: try SmallCodebook.codebook(), names: FileWideNames(rivals: ["Globex"]))
    let tags = tagger.tag(TaggableDeal(deal)).tags.filter { $0.phase != .reasonField }
    #expect(tags.map(\.direction) == [.towardRival])
    for outcome in [DealOutcome.lost, .noDecision, .open, .unknown, .excluded("Duplicate")] {
      var other = deal
      other.outcome = outcome
      other.fields = [.account: "Port Authority"]
      other.notes.removeLast()
      #expect(tagger.tag(TaggableDeal(other)).tags == tags)
    }
  }
}
