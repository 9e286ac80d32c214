// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `The score test` {
  @Test func `of one yes/no column is Pearson's chi-squared`() throws {
    // Agresti, Categorical Data Analysis, aspirin and infarction, to a tenth: 19/1103, 10/1104.
    let column = (0..<2_207).map { $0 < 1_103 ? 1.0 : 0 }
    let outcome = (0..<2_207).map { $0 < 19 || (1_103..<1_113).contains($0) }
    let test = try ScoreTest(
      null: DesignMatrix(names: [], columns: [], rowCount: 2_207), outcome: outcome
    )
    let result = try #require(test.test([column]))
    let cells = (19.0, 1_084.0, 10.0, 1_094.0)
    let cross = cells.0 * cells.3 - cells.1 * cells.2
    #expect(agree(result.statistic, 2_207 * cross * cross / (1_103 * 1_104 * 29 * 2_178)))
    #expect(try #require(result.oneStepEstimate) > 0)
  }

  @Test(arguments: 0..<20)
  func `of the levels of a factor is the chi-squared of its table`(replicate: Int) throws {
    var random = RandomStream(seed: 121, replicate: replicate)
    let levels = (0..<90).map { _ in random.nextIndex(below: 4) }
    let outcome = (0..<90).map { _ in random.nextUniform() < 0.5 }
    let won = Double(outcome.count { $0 })
    var expected = 0.0
    for level in 0..<4 {
      let rows = levels.indices.filter { levels[$0] == level }
      let observed = Double(rows.count { outcome[$0] })
      let mean = Double(rows.count) * won / 90
      let other = Double(rows.count) - mean
      expected += (observed - mean) * (observed - mean) * (1 / mean + 1 / other)
    }
    let columns = (1..<4).map { level in levels.map { $0 == level ? 1.0 : 0 } }
    let empty = DesignMatrix(names: [], columns: [], rowCount: 90)
    let result = try #require(try ScoreTest(null: empty, outcome: outcome).test(columns))
    #expect(agree(result.statistic, expected) && result.degreesOfFreedom == 3)
  }

  @Test func `given strata is Mantel and Haenszel's, but for their variance`() throws {
    // With a null model of strata the score is Σ (a - E a), and its variance n/(n - 1) smaller.
    let strata = [(8, 2, 3, 7), (4, 6, 2, 10), (9, 1, 5, 5)]
    var column: [Double] = []
    var outcome: [Bool] = []
    var stratum: [Int] = []
    var score = 0.0
    var variance = 0.0
    for (index, cells) in strata.enumerated() {
      for (count, tag, won) in [
        (cells.0, 1.0, true), (cells.1, 1, false), (cells.2, 0, true), (cells.3, 0, false),
      ] {
        column += Array(repeating: tag, count: count)
        outcome += Array(repeating: won, count: count)
        stratum += Array(repeating: index, count: count)
      }
      let (tagged, plain) = (Double(cells.0 + cells.1), Double(cells.2 + cells.3))
      let (won, lost) = (Double(cells.0 + cells.2), Double(cells.1 + cells.3))
      let total = tagged + plain
      score += Double(cells.0) - tagged * won / total
      variance += tagged * plain * won * lost / (total * total * total)
    }
    let null = design((1..<3).map { level in stratum.map { $0 == level ? 1.0 : 0 } })
    let result = try #require(try ScoreTest(null: null, outcome: outcome).test([column]))
    #expect(agree(result.statistic, score * score / variance, to: 1e-10))
  }

  @Test func `has nothing to say of columns that the null model holds`() throws {
    let a: [Double] = [1, 2, 3, 4, 5, 6]
    let outcome = [true, false, true, false, true, true]
    let test = try ScoreTest(null: design([a]), outcome: outcome)
    #expect(test.test([a.map { 3 - 2 * $0 }]) == nil)
    #expect(test.test([]) == nil)
    let both = try #require(test.test([a, [1, 0, 0, 1, 0, 0]]))
    #expect(both.degreesOfFreedom == 1)
  }

  @Test func `stands on Firth's fit where the null model is separated`() throws {
    let a: [Double] = [0, 0, 0, 0, 1, 1, 1, 1]
    let outcome = [true, false, true, false, true, true, true, true]
    let test = try ScoreTest(null: design([a]), outcome: outcome)
    #expect(test.nullFit == .firth)
    let result = try #require(test.test([[1, 0, 1, 0, 1, 0, 1, 0]]))
    #expect(result.statistic.isFinite && result.degreesOfFreedom == 1)
    #expect(throws: RegressionError.oneOutcome) {
      try ScoreTest(null: design([a]), outcome: Array(repeating: true, count: 8))
    }
  }

  @Test func `robust to clusters agrees with the sum over clusters`() throws {
    var random = RandomStream(seed: 122, replicate: 0)
    let column = (0..<80).map { _ in random.nextSigned() }
    let outcome = (0..<80).map { _ in random.nextUniform() < 0.5 }
    let clusters = (0..<80).map { $0 / 2 }
    let empty = DesignMatrix(names: [], columns: [], rowCount: 80)
    let test = try ScoreTest(null: empty, outcome: outcome)
    let result = try #require(test.clusterRobustTest([column], clusters: clusters))
    let mean = column.reduce(0, +) / 80
    let rate = Double(outcome.count { $0 }) / 80
    let parts = (0..<40).map { cluster in
      [2 * cluster, 2 * cluster + 1].reduce(0.0) {
        $0 + (column[$1] - mean) * ((outcome[$1] ? 1 : 0) - rate)
      }
    }
    let total = parts.reduce(0, +)
    #expect(agree(result.statistic, total * total / parts.reduce(0) { $0 + $1 * $1 }))
    #expect(test.clusterRobustTest([column], clusters: Array(repeating: 0, count: 80)) == nil)
  }
}
