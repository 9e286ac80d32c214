// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Statistics
import Testing

@testable import Findings

/// Each test fails when the rule that it names is broken.
struct `Evidence rules of factors` {
  /// A tag in 20 of 60 won and 5 of 60 not won deals.
  private func strong(owner: (Int) -> String? = { _ in nil }) -> Synthetic {
    var deals = Synthetic()
    for group in 0..<4 {
      deals.add(5, .won, owner: owner(group), tags: ["trust.for_us": 1])
      deals.add(10, .won, owner: owner(group), tags: ["trust.for_us": 0])
      deals.add(group == 0 ? 2 : 1, .lost, owner: owner(group), tags: ["trust.for_us": 1])
      deals.add(group == 0 ? 13 : 14, .noDecision, owner: owner(group), tags: ["trust.for_us": 0])
    }
    return deals
  }

  @Test func `rule 1: no decision counts with lost, and is counted by itself`() throws {
    let factor = try #require(Synthetic.factors(strong().table)["trust.for_us"])
    #expect(
      factor.table
        == PresenceTable(presentWon: 20, presentLost: 5, absentWon: 40, absentLost: 55))
    #expect(factor.noDecision == NoDecisionCounts(present: 0, absent: 55))
    #expect(factor.decision.finding)
  }

  @Test func `rule 2: a sign that turns with deals without text is marked coverage`() throws {
    var deals = strong()
    // Many won deals without text: with them the tag is rarer among won deals.
    deals.add(400, .won, words: -1, tags: ["trust.for_us": -1])
    let factor = try #require(Synthetic.factors(deals.table)["trust.for_us"])
    #expect(factor.missing == 400)
    #expect(factor.decision.marks.contains("coverage"))
    let plain = try #require(Synthetic.factors(strong().table)["trust.for_us"])
    #expect(!plain.decision.marks.contains("coverage"))
  }

  @Test func `rule 3: more than 20 per cent missing brings worst-case bounds`() throws {
    var deals = strong()
    deals.add(20, .won, words: -1, tags: ["trust.for_us": -1])
    deals.add(20, .lost, words: -1, tags: ["trust.for_us": -1])
    let factor = try #require(Synthetic.factors(deals.table)["trust.for_us"])
    let bounds = try #require(factor.worstCaseBounds)
    #expect(bounds.confHigh == 40.0 / 45 - 40.0 / 115)
    #expect(bounds.confLow == 20.0 / 45 - 60.0 / 115)
    #expect(Synthetic.factors(strong().table)["trust.for_us"]?.worstCaseBounds == nil)
  }

  @Test func `rule 4: a finding that rests on copies is none`() throws {
    var deals = Synthetic()
    deals.add(8, .won, tags: ["trust.for_us": 1])
    deals.add(24, .won, tags: ["trust.for_us": 0])
    deals.add(2, .lost, tags: ["trust.for_us": 1])
    deals.add(30, .lost, tags: ["trust.for_us": 0])
    let honest = try #require(Synthetic.factors(deals.table)["trust.for_us"])
    #expect(!honest.decision.finding)
    deals.add(14, .won, tags: ["trust.for_us": 1], copyOf: 1)
    let copied = try #require(Synthetic.factors(deals.table)["trust.for_us"])
    #expect((copied.decision.qValue ?? 1) <= 0.05)
    #expect(!copied.decision.finding)
    #expect(copied.decision.marks.contains("duplicates"))
  }

  @Test func `rule 8: a difference that early notes do not show is marked late evidence`() throws {
    var deals = Synthetic()
    for lead: Int8 in [0, 1] {
      var some = Synthetic()
      some.add(20, .won, tags: ["trust.for_us": 1], leads: ["trust.for_us": lead])
      some.add(40, .won, tags: ["trust.for_us": 0], leads: ["trust.for_us": 0])
      some.add(5, .lost, tags: ["trust.for_us": 1], leads: ["trust.for_us": 1])
      some.add(55, .lost, tags: ["trust.for_us": 0], leads: ["trust.for_us": 0])
      let factor = try #require(Synthetic.factors(some.table)["trust.for_us"])
      #expect(factor.decision.marks.contains("late evidence") == (lead == 0))
      deals = some
    }
    #expect(deals.table.count == 120)
  }

  @Test func `rule 8: a factor without any early note is late evidence, unless nothing is dated`()
    throws
  {
    var deals = Synthetic()
    let lead: [String: Int8] = ["trust.for_us": -1]
    deals.add(20, .won, tags: ["trust.for_us": 1], leads: lead)
    deals.add(40, .won, tags: ["trust.for_us": 0], leads: lead)
    deals.add(5, .lost, tags: ["trust.for_us": 1], leads: lead)
    deals.add(55, .lost, tags: ["trust.for_us": 0], leads: lead)
    var table = deals.table
    table.closeDays = table.closeDays.map { _ in 20_000 }
    let dated = try #require(Synthetic.factors(table)["trust.for_us"])
    #expect(dated.decision.marks.contains("late evidence"))
    table.closeDays = table.closeDays.map { _ in nil }
    let unclosed = try #require(Synthetic.factors(table)["trust.for_us"])
    #expect(!unclosed.decision.marks.contains("late evidence"))
    table.closeDays = table.closeDays.map { _ in 20_000 }
    table.notes.undated = ["trust.for_us"]
    let undated = try #require(Synthetic.factors(table)["trust.for_us"])
    #expect(!undated.decision.marks.contains("late evidence"))
  }

  @Test func `rule 8: what is known only at the close is never a finding`() throws {
    var table = strong().table
    table.notes.barred = ["trust.for_us"]
    let factor = try #require(Synthetic.factors(table)["trust.for_us"])
    #expect((factor.decision.qValue ?? 1) <= 0.05)
    #expect(!factor.decision.finding)
  }

  @Test func `rule 9: a codebook of the user is marked`() throws {
    var options = AnalysisOptions()
    options.codebookIsBuiltIn = false
    let factor = try #require(
      Synthetic.factors(strong().table, options: options)["trust.for_us"])
    #expect(factor.decision.marks.contains("codebook not registered"))
  }

  @Test func `rule 10: what reps explain is no finding`() throws {
    var deals = Synthetic()
    // Rep A tags and wins, rep B does neither; within each the tag says nothing.
    deals.add(32, .won, owner: "A", tags: ["trust.for_us": 1])
    deals.add(8, .won, owner: "A", tags: ["trust.for_us": 0])
    deals.add(8, .lost, owner: "A", tags: ["trust.for_us": 1])
    deals.add(2, .lost, owner: "A", tags: ["trust.for_us": 0])
    deals.add(2, .won, owner: "B", tags: ["trust.for_us": 1])
    deals.add(8, .won, owner: "B", tags: ["trust.for_us": 0])
    deals.add(8, .lost, owner: "B", tags: ["trust.for_us": 1])
    deals.add(32, .lost, owner: "B", tags: ["trust.for_us": 0])
    let factor = try #require(Synthetic.factors(deals.table)["trust.for_us"])
    #expect((factor.test.pValue ?? 1) < 1e-3)
    #expect((factor.decision.pAdj ?? 0) > 0.9)
    #expect(factor.decision.pValue == factor.decision.pAdj)
    #expect(!factor.decision.finding)
  }

  @Test func `rule 10: what note length explains is no finding`() throws {
    var deals = Synthetic()
    // Won deals have longer notes, and long notes have the tag.
    for (words, won, lost) in [(100, 60, 20), (20, 20, 60)] as [(Int32, Int, Int)] {
      let present = words == 100 ? 3 : 1
      deals.add(won * present / 4, .won, words: words, tags: ["trust.for_us": 1])
      deals.add(won * (4 - present) / 4, .won, words: words, tags: ["trust.for_us": 0])
      deals.add(lost * present / 4, .lost, words: words, tags: ["trust.for_us": 1])
      deals.add(lost * (4 - present) / 4, .lost, words: words, tags: ["trust.for_us": 0])
    }
    let factor = try #require(Synthetic.factors(deals.table)["trust.for_us"])
    #expect((factor.test.pValue ?? 1) < 0.01)
    #expect((factor.decision.pAdj ?? 0) > 0.9)
    #expect(!factor.decision.finding)
    let ratio = try #require(factor.adjustedForLength?.oddsRatio.estimate)
    #expect(abs(ratio - 1) < 0.05)
  }

  @Test func `rule 10: reps with few deals or one outcome share a stratum`() {
    let reps: [Int32] = [0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 2, -1]
    let won =
      [true, false, true, false, true, true, false, true, false] + Array(repeating: true, count: 6)
    let strata = RepStrata(reps, isWon: won)
    #expect(strata.codes == [1, 1, 1, 1, 1] + Array(repeating: 0, count: 10))
    #expect(strata.count == 2)
    #expect(strata.named == 3)
  }

  @Test func `rule 12: eligibility looks at margins only`() throws {
    for won in [0, 4, 5, 10] {
      var deals = Synthetic()
      deals.add(won, .won, tags: ["trust.for_us": 1])
      deals.add(10 - won, .lost, tags: ["trust.for_us": 1])
      deals.add(40 - won, .won, tags: ["trust.for_us": 0])
      deals.add(30 + won, .lost, tags: ["trust.for_us": 0])
      let factor = try #require(Synthetic.factors(deals.table)["trust.for_us"])
      #expect(factor.decision.pValue != nil, "\(won)")
    }
    var rare = Synthetic()
    rare.add(4, .won, tags: ["trust.for_us": 1])
    rare.add(40, .won, tags: ["trust.for_us": 0])
    rare.add(40, .lost, tags: ["trust.for_us": 0])
    let factor = try #require(Synthetic.factors(rare.table)["trust.for_us"])
    #expect(factor.test.pValue != nil)
    #expect(factor.test.qValue == nil)
    #expect(factor.decision.pValue == nil)
    #expect(factor.warnings.contains { $0.hasPrefix("not tested: present in fewer than 5") })
  }

  @Test func `rule 12: small levels are pooled by their deals, never by their outcomes`() {
    let cells = CodedText(
      Array(repeating: "A", count: 30) + Array(repeating: "B", count: 12)
        + Array(repeating: "C", count: 9) + ["D"])
    let pooled = PooledLevels(cells, fewest: 10)
    #expect(pooled.reference == "A")
    #expect(pooled.names == ["B", "(other)"])
    #expect(pooled.dummies.map { $0.reduce(0, +) } == [12, 10])
  }

  @Test func `rule 14: the family's level counts tested factors only`() throws {
    var deals = Synthetic()
    for group in 0..<2 {
      let outcome = group == 0 ? DealOutcome.won : .lost
      deals.add(20, outcome, tags: ["trust.for_us": 1, "fear.for_us": 1, "need.for_us": 0])
      deals.add(40, outcome, tags: ["trust.for_us": 0, "fear.for_us": 0, "need.for_us": 0])
    }
    let factor = try #require(Synthetic.factors(deals.table)["trust.for_us"])
    let expected = FisherPower(present: 40, absent: 80, alpha: 0.025)
      .minimumDetectableRise(from: 0.5)
    #expect(factor.minimumDetectableDifferenceFamily == expected)
    #expect((factor.minimumDetectableDifference ?? 1) < (expected ?? 0))
  }

  @Test func `rule 15: a leak is in no family and never a finding`() throws {
    var table = strong().table
    table.notes.leaks = ["Notes": ["trust.for_us"]]
    let factor = try #require(Synthetic.factors(table)["trust.for_us"])
    #expect(factor.test.qValue == nil)
    #expect(factor.decision.pValue == nil)
    #expect(!factor.decision.finding)
    #expect(factor.decision.marks == ["leak", "one rep"] || factor.decision.marks == ["leak"])
  }

  @Test func `rule 16: rational and soft factors are corrected apart`() throws {
    var deals = Synthetic()
    for group in 0..<2 {
      let outcome = group == 0 ? DealOutcome.won : .lost
      deals.add(group == 0 ? 35 : 5, outcome, tags: ["need.for_us": 1, "trust.for_us": 0])
      deals.add(group == 0 ? 12 : 22, outcome, tags: ["need.for_us": 0, "trust.for_us": 1])
      deals.add(group == 0 ? 13 : 33, outcome, tags: ["need.for_us": 0, "trust.for_us": 0])
    }
    let factors = Synthetic.factors(deals.table)
    let soft = try #require(factors["trust.for_us"])
    #expect(soft.test.qValue == soft.test.pValue)
    #expect(soft.test.qFamily == "soft")
    #expect(factors["need.for_us"]?.test.qFamily == "rational")
  }

  @Test func `rule 20: a factor that one rep carries is marked`() throws {
    let shared = try #require(
      Synthetic.factors(strong(owner: { "rep \($0)" }).table)["trust.for_us"])
    #expect(!shared.decision.marks.contains("one rep"))
    let alone = try #require(
      Synthetic.factors(strong(owner: { _ in "rep" }).table)["trust.for_us"])
    #expect(alone.decision.marks.contains("one rep"))
    #expect(alone.decision.finding)
  }

  @Test func `section 9: small samples print counts and no p`() throws {
    var deals = Synthetic()
    deals.add(9, .won, tags: ["trust.for_us": 1])
    deals.add(20, .lost, tags: ["trust.for_us": 0])
    let factor = try #require(Synthetic.factors(deals.table)["trust.for_us"])
    #expect(factor.test.pValue != nil)
    #expect(factor.test.qValue == nil)
    #expect(factor.decision.pAdj == nil)
    #expect(!factor.decision.finding)
  }
}
