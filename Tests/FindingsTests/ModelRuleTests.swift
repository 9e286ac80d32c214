// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Statistics
import Testing

@testable import Findings

struct `Evidence rules of models` {
  /// Deals of ten reps in which a soft and a rational tag go with winning, each as strongly as asked.
  private func table(
    _ count: Int, soft: Double, rational: Double, seed: UInt64 = 1
  ) -> CodedTable {
    var random = RandomStream(seed: seed, replicate: 0)
    var deals = Synthetic()
    for index in 0..<count {
      let tags: [String: Int8] = [
        "trust.for_us": random.nextUniform() < 0.4 ? 1 : 0,
        "fear.against_us": random.nextUniform() < 0.2 ? 1 : 0,
        "need.for_us": random.nextUniform() < 0.5 ? 1 : 0,
      ]
      let chance =
        0.4 + soft * (Double(tags["trust.for_us"] ?? 0) - 0.4)
        + rational * (Double(tags["need.for_us"] ?? 0) - 0.5)
      deals.add(
        1, random.nextUniform() < chance ? .won : .lost, owner: "rep \(index % 10)",
        words: Int32(20 + random.nextIndex(below: 30)), tags: tags)
    }
    return deals.table
  }

  private func run(_ table: CodedTable) -> AnalysisResults {
    var options = AnalysisOptions()
    options.repeats = 1
    options.bootstraps = 4
    return Analysis.run(
      coded: table, configuration: Configuration(),
      codebook: CodebookStamp(id: "", version: "", sha256: ""), options: options
    ).results
  }

  @Test func `rule 17: text enters as scores, with note length on both sides`() throws {
    let results = run(table(120, soft: 0.4, rational: 0.2))
    let length = ["note_length", "note_length_squared"]
    #expect(
      results.models.rational?.terms.map(\.term) == ["(Intercept)", "rational.for"] + length)
    #expect(
      results.models.combined?.terms.map(\.term)
        == ["(Intercept)", "rational.for", "soft.for", "soft.against"] + length)
    #expect(results.increment?.softGivenRational.df == 2)
    #expect(results.increment?.rationalGivenSoft.df == 1)
  }

  @Test func `rule 17: a score counts distinct drivers, not tags or directions`() {
    var deals = Synthetic()
    deals.add(
      1, .won,
      tags: [
        "trust.for_us": 1, "fear.against_us": 1, "fear.toward_rival": 1, "doubt.against_us": 1,
        "hope.toward_status_quo": 1, "need.for_us": 1,
      ])
    let sample = Sample(deals.table, period: .all, cluster: nil)
    let scores = TextScores(sample).columns([0])
    #expect(scores.first { $0.name == "soft.for" }?.values == [1])
    #expect(scores.first { $0.name == "soft.against" }?.values == [3])
    #expect(scores.first { $0.name == "rational.for" }?.values == [1])
  }

  @Test func `rules 18 and 19: the smaller of two permutation tests is doubled`() throws {
    let increment = try #require(run(table(150, soft: 0.5, rational: 0.1)).increment)
    let decision = try #require(increment.softGivenRational.decision)
    let scores = try #require(decision.pScores)
    let global = try #require(decision.pGlobal)
    #expect(decision.pValue == min(1, 2 * min(scores, global)))
    #expect(decision.replicates == 1_999)
    #expect(scores <= 0.01)
    #expect(increment.rationalGivenSoft.decision == nil)
  }

  @Test func `rule 18: what differs between reps alone does not count as soft`() throws {
    var deals = Synthetic()
    var random = RandomStream(seed: 4, replicate: 0)
    for index in 0..<200 {
      // Half of the reps tag and win more; within a rep the tag says nothing.
      let isHigh = index % 10 < 5
      let chance = isHigh ? 0.75 : 0.25
      deals.add(
        1, random.nextUniform() < chance ? .won : .lost, owner: "rep \(index % 10)",
        words: Int32(20 + random.nextIndex(below: 30)),
        tags: [
          "trust.for_us": random.nextUniform() < chance ? 1 : 0,
          "need.for_us": random.nextUniform() < 0.5 ? 1 : 0,
        ])
    }
    let increment = try #require(run(deals.table).increment)
    #expect(increment.softGivenRational.pValue < 0.001)
    #expect((increment.softGivenRational.decision?.pValue ?? 0) > 0.05)
  }

  @Test func `rule 21: a gain takes thirty deals of the rarer outcome, a test twenty`() {
    var wins = 0
    func cut(_ wanted: Int) -> CodedTable {
      var table = table(240, soft: 0.3, rational: 0.2)
      wins = 0
      for row in table.outcomes.indices where table.outcomes[row] == .won {
        wins += 1
        if wins > wanted { table.outcomes[row] = .lost }
      }
      return table
    }
    #expect(run(cut(30)).increment?.aucCvGain != nil)
    #expect(run(cut(29)).increment != nil)
    #expect(run(cut(29)).increment?.aucCvGain == nil)
    #expect(run(cut(19)).increment == nil)
    #expect(run(cut(19)).models.rational != nil)
    #expect(run(cut(9)).models.rational == nil)
  }

  @Test func `rule 22: a share is given only where soft factors add`() {
    #expect(run(table(200, soft: 0.5, rational: 0.2)).increment?.explainedShare != nil)
    let none = run(table(200, soft: 0, rational: 0.4)).increment
    #expect(none != nil)
    #expect(none?.explainedShare == nil)
  }

  @Test func `rule 24: the list needs a rational model that tells won from lost`() {
    let strong = run(table(400, soft: 0, rational: 0.75))
    #expect(strong.shouldHaveWon != nil)
    #expect(strong.shouldHaveWon?.allSatisfy { $0.probability >= 0.6 } == true)
    let weak = run(table(400, soft: 0.5, rational: 0))
    #expect(weak.shouldHaveWon == nil)
    #expect(weak.warnings.contains { $0.hasPrefix("no list of deals we should have won") })
    #expect(run(table(70, soft: 0, rational: 0.75)).shouldHaveWon == nil)
  }

  @Test func `design 8: an empty rational cell is a level of its own`() throws {
    var deals = Synthetic()
    for group in 0..<2 {
      let outcome = group == 0 ? DealOutcome.won : .lost
      deals.add(20, outcome, words: -1, tags: ["need": 1])
      deals.add(15, outcome, words: -1, tags: ["need": 0])
      deals.add(6, outcome, words: -1, tags: ["need": -1])
    }
    var table = deals.table
    table.factors[0].isConfigured = true
    var configuration = Configuration()
    configuration.factors = [
      .init(id: "need", column: "Need", family: .rational, type: .binary)
    ]
    let sample = Sample(table, period: .all, cluster: nil)
    let blocks = ModelBlocks(sample, configuration: configuration, excluded: [])
    #expect(blocks.design([.rational]).matrix.names == ["need", "need=(blank)"])
    #expect(
      ModelBlocks(sample, configuration: configuration, excluded: ["need"]).has(.rational) == false)
  }

  @Test func `rule 4: copies and deals of one account are one group`() {
    var deals = Synthetic()
    deals.add(2, .won)
    deals.add(1, .won, copyOf: 1)
    deals.add(2, .lost)
    var table = deals.table
    table.accounts = CodedText([nil, "x", nil, "x", nil])
    let sample = Sample(table, period: .all, cluster: nil)
    #expect(ModelGroups(sample, positions: [0, 1, 2, 3, 4]).groups == [0, 1, 0, 1, 2])
  }

  @Test func `rule 16: the shuffle line keeps what rep and length explain`() throws {
    var deals = Synthetic()
    for (words, won, lost) in [(100, 60, 20), (20, 20, 60)] as [(Int32, Int, Int)] {
      for id in 0..<8 where id >= 0 {
        let tags = Dictionary(
          uniqueKeysWithValues: (0..<4).map {
            ("d\($0).for_us", Int8(words == 100 ? 1 : id == $0 ? 1 : 0))
          })
        deals.add(won / 8, .won, words: words, tags: tags)
        deals.add(lost / 8, .lost, words: words, tags: tags)
      }
    }
    let table = deals.table
    let sample = Sample(table, period: .all, cluster: nil)
    let line = try #require(
      ShuffleAnalysis(sample, factors: table.factors, seed: 1).line())
    #expect(line.observedHits == 4)
    #expect(line.expectedHits > 3.9)
    #expect(line.pValue > 0.5)
    #expect(line.replicates == 999)
  }

  @Test func `rule 20: without reps it is said once that p may be too small`() {
    var deals = Synthetic()
    for tag: Int8 in [0, 1] {
      for outcome in [DealOutcome.won, .lost] {
        deals.add(30, outcome, words: 20, tags: ["trust.for_us": tag, "need.for_us": tag])
        deals.add(10, outcome, words: 30, tags: ["trust.for_us": tag, "need.for_us": 1 - tag])
      }
    }
    let results = run(deals.table)
    #expect(results.increment?.softGivenRational.decision?.pScores != nil)
    #expect(results.warnings.count { $0.hasPrefix("rep unknown") } == 1)
  }

  @Test func `section 8: a shuffle line that does not exist is null with a warning`() {
    var deals = Synthetic()
    deals.add(9, .won, tags: ["trust.for_us": 1])
    deals.add(20, .lost, tags: ["trust.for_us": 0])
    let results = run(deals.table)
    #expect(results.shuffle == nil)
    #expect(results.warnings.contains { $0.hasPrefix("no shuffle line: ") })
    #expect(!run(table(120, soft: 0.4, rational: 0.2)).warnings.contains { $0.contains("shuffle") })
  }
}
