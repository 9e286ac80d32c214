// SPDX-License-Identifier: Apache-2.0

import Deals
import Statistics
import Testing

@testable import Findings

struct `The score test beside rep and note length` {
  /// Deals of four reps with lengths, outcomes and a factor drawn at random.
  private func table(seed: UInt64) -> CodedTable {
    var random = RandomStream(seed: seed, replicate: 0)
    var deals = Synthetic()
    for index in 0..<160 {
      let rep = random.nextIndex(below: 4)
      let words = Int32(5 + random.nextIndex(below: 80))
      let isWon = random.nextUniform() < 0.2 + 0.1 * Double(rep) + Double(words) / 250
      let tag: Int8 = random.nextUniform() < 0.1 + Double(words) / 150 ? 1 : 0
      deals.add(
        1, isWon ? .won : .lost, owner: "rep \(rep)", words: words, tags: ["trust.for_us": tag],
        levels: ["level": ["a", "b", "c"][index % 3]])
    }
    return deals.table
  }

  @Test(arguments: 0..<20)
  func `agrees with the score test of a design with a column for each rep`(seed: Int) throws {
    let sample = Sample(table(seed: UInt64(seed)), period: .all, cluster: nil)
    let all = Array(0..<sample.count)
    let length = sample.logLength
    let model = try #require(NullModel(sample, positions: all, length: length))
    guard case .binary(let cells)? = sample.table.factor("trust.for_us")?.values else { return }
    let tag = cells.map { Double($0) }
    let ours = try #require(model.test([tag]))
    let reps = (1..<Int32(sample.reps.count)).map { rep in
      sample.reps.codes.map { $0 == rep ? 1.0 : 0 }
    }
    let columns = Array(reps.dropFirst()) + [length, length.map { $0 * $0 }]
    let design = DesignMatrix(names: columns.indices.map { "c\($0)" }, columns: columns)
    let other = try #require(
      try Statistics.ScoreTest(null: design, outcome: sample.isWon).test([tag]))
    #expect(abs(ours.statistic - other.statistic) <= 1e-7 * max(1, other.statistic))
    #expect(ours.df == other.degreesOfFreedom)
  }

  @Test func `columns are tested without note length, levels with one less than there are`() throws
  {
    let sample = Sample(table(seed: 3), period: .all, cluster: nil)
    let model = try #require(
      NullModel(sample, positions: Array(0..<sample.count), length: nil))
    guard case .categorical(let cells)? = sample.table.factor("level")?.values else { return }
    let pooled = PooledLevels(sample.categorical(cells), fewest: 10)
    let test = try #require(model.test(pooled.dummies))
    #expect(test.df == 2)
    let gathered = EvidenceGatherer(sample, seed: 1).evidence(
      try #require(sample.table.factor("level")), replicate: 0)
    #expect(gathered.adjusted == test.pValue)
  }

  @Test func `a factor that is a rep cannot be judged`() throws {
    var deals = Synthetic()
    deals.add(15, .won, owner: "A", tags: ["trust.for_us": 1])
    deals.add(10, .lost, owner: "A", tags: ["trust.for_us": 1])
    deals.add(10, .won, owner: "B", tags: ["trust.for_us": 0])
    deals.add(25, .lost, owner: "B", tags: ["trust.for_us": 0])
    let factor = try #require(Synthetic.factors(deals.table)["trust.for_us"])
    #expect(factor.decision.pValue == nil)
    #expect(!factor.decision.finding)
  }

  @Test func `draws of levels have the expected mean`() {
    var random = RandomStream(seed: 5, replicate: 0)
    let draw = HypergeometricDraw(sample: 12, marked: 30, population: 70)
    var sum = 0
    for _ in 0..<20_000 { sum += draw.next(&random) }
    #expect(abs(Double(sum) / 20_000 - 12 * 30.0 / 70) < 0.03)
  }
}
