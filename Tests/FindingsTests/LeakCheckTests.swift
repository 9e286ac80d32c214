// SPDX-License-Identifier: Apache-2.0

import Configuration
import Testing

@testable import Deals
@testable import Findings

struct `The check for leaks` {
  private func verdicts(
    _ columns: [DealColumn], won: Int = 40, lost: Int = 60, mapping: [Role: [String]] = [:]
  ) -> [LeakCheck.Verdict] {
    let deals = (1...(won + lost)).map { Samples.deal($0, $0 <= won ? .won : .lost) }
    return LeakCheck(
      deals: Samples.dealSet(deals, columns: columns, mapping: mapping), period: .all
    ).verdicts()
  }

  private func column(_ header: String, _ role: Role? = nil, _ runs: (Int, String?)...)
    -> DealColumn
  {
    Samples.column(header, role, runs.flatMap { Array(repeating: $0.1, count: $0.0) })
  }

  @Test(arguments: [
    "Loss Reason", "closed_lost_reason", "Probability (%)", "close_value", "Actual Revenue",
  ])
  func `rule 15: a leak by name is found whatever it holds`(header: String) {
    #expect(verdicts([column(header, nil, (100, nil))]).map(\.kind) == [.leak])
  }

  @Test(arguments: ["Reason for contact", "Amount", "Source", "Closed by", "Win themes"])
  func `rule 15: an honest name is no leak`(header: String) {
    #expect(verdicts([column(header, nil, (100, nil))]).isEmpty)
  }

  @Test func `rule 15: mapped reasons leak, and a stage beside a status`() {
    let stage = column("Stage", .stage, (50, "A"), (50, "B"))
    let status = column("Status", .status, (40, "Won"), (60, "Lost"))
    let found = verdicts([stage, status], mapping: [.reason: ["Why"]])
    #expect(found.map(\.header) == ["Stage", "Why"])
    #expect(verdicts([stage]).isEmpty)
  }

  @Test func `rule 15: a column filled for one outcome only leaks`() {
    let leak = verdicts([column("X", nil, (40, nil), (20, "a"), (40, nil))])
    #expect(leak.map(\.kind) == [.leak])
    #expect(leak.first?.detail == "filled in 0 of 40 won and 20 of 60 not won deals")
  }

  @Test func `rule 15: luck in a column that is seldom filled is no leak`() {
    // Filled in 0 of 40 and 6 of 60: one-sided, but p is .08.
    #expect(verdicts([column("X", nil, (40, nil), (6, "a"), (54, nil))]).isEmpty)
  }

  @Test func `rule 15: zero counts as blank`() {
    let leak = verdicts([
      column("X", .amount, (20, "100"), (20, "250"), (50, "0"), (10, "0.00"))
    ])
    #expect(leak.map(\.kind) == [.leak])
    #expect(leak.first?.detail.hasPrefix("with 0 counted as blank") == true)
  }

  @Test func `rule 15: values that separate outcomes leak, from eight of the rarer on`() {
    let numbers = Samples.column(
      "Score", nil, (1...100).map { $0 <= 38 || $0 > 98 ? "\(200 - $0)" : "\(100 - $0)" })
    #expect(verdicts([numbers]).map(\.kind) == [.leak])
    let few = Samples.column("Score", nil, (1...100).map { "\($0)" })
    #expect(verdicts([few], won: 7, lost: 93).isEmpty)
    #expect(verdicts([few], won: 8, lost: 92).map(\.kind) == [.leak])
  }

  @Test func `rule 15: a gap of fill and a one-sided level are suspect`() {
    let gap = verdicts([
      column("X", nil, (30, "a"), (10, nil), (20, "a"), (40, nil))
    ])
    #expect(gap.map(\.kind) == [.suspect])
    let level = verdicts([column("X", nil, (25, "a"), (30, "b"), (25, "c"), (20, "b"))])
    #expect(level.map(\.kind) == [.suspect])
  }

  @Test func `rule 15: id, text and outcome columns are not checked`() {
    let roles: [Role] = [.id, .text, .outcome, .status]
    let columns = roles.map { column($0.rawValue, $0, (40, "a"), (60, nil)) }
    #expect(verdicts(columns).isEmpty)
  }

  @Test(arguments: [(15, LeakCheck.Verdict.Kind.leak), (14, .suspect), (3, .suspect), (2, nil)])
  func `rule 15: a column changed once the deal is closed leaks, or is suspect`(
    changes: Int, expected: LeakCheck.Verdict.Kind?
  ) throws {
    let closed = try #require(CalendarDay("2026-08-01"))
    var set = Samples.dealSet(
      (1...100).map { Samples.deal($0, $0 <= 40 ? .won : .lost) },
      columns: [column("Next Move", nil, (100, "a"))])
    set.changes = (0..<100).map { index in
      // The last deals are lost ones; all others were changed on the day before the close.
      let days = index >= 100 - changes ? 0 : -1
      return FieldChange(
        deal: index, date: CalendarDay(daysSinceEpoch: closed.daysSinceEpoch + days),
        field: "Next_Move__c", old: nil, new: "a", author: nil)
    }
    let found = LeakCheck(deals: set, period: .all).verdicts()
    #expect(found.map(\.kind) == [expected].compactMap { $0 })
    if let first = found.first {
      #expect(first.detail.contains("0 of 40 won and \(changes) of 60 not won"))
    }
  }
}
