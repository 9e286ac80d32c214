// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `Shapley's shares` {
  @Test func `of the glove game are as published`() {
    // Osborne & Rubinstein (1994): one left glove, two right ones: 2/3, 1/6, 1/6.
    let values: [Double] = (0..<8).map { $0 & 1 == 1 && $0 & 6 != 0 ? 1 : 0 }
    let parts = ShapleyShares.parts(values)
    #expect(zip(parts, [2.0 / 3, 1.0 / 6, 1.0 / 6]).allSatisfy { abs($0 - $1) < 1e-15 })
  }

  @Test(arguments: 0..<5)
  func `agree with the mean over all orders, and add up`(players: Int) {
    var random = RandomStream(seed: 141, replicate: players)
    let values = (0..<(1 << players)).map { _ in random.nextSigned() }
    var sums = Array(repeating: 0.0, count: players)
    func gains(_ present: Int, _ weight: Double) {
      let absent = (0..<players).filter { present >> $0 & 1 == 0 }
      for player in absent {
        let next = present | 1 << player
        sums[player] += weight / Double(absent.count) * (values[next] - values[present])
        gains(next, weight / Double(absent.count))
      }
    }
    gains(0, 1)
    let parts = ShapleyShares.parts(values)
    #expect(zip(parts, sums).allSatisfy { abs($0 - $1) < 1e-13 })
    #expect(abs(parts.reduce(0, +) - (values[values.count - 1] - values[0])) < 1e-13)
  }
}

struct `Explained shares` {
  private func sample(_ effects: [Double], rows: Int) -> (data: DesignMatrix, outcome: [Bool]) {
    var random = RandomStream(seed: 142, replicate: rows)
    let columns = random.nextColumns(effects.count, rows: rows)
    let outcome = (0..<rows).map { row in
      let logOdds = effects.indices.reduce(0.0) { $0 + effects[$1] * columns[$1][row] }
      return random.nextUniform() < LogisticCurve.probability(logOdds)
    }
    return (design(columns), outcome)
  }

  @Test func `of two blocks follow the formula of their likelihood ratios`() throws {
    let (data, outcome) = sample([2, 1, 1.5, 0.5], rows: 150)
    let shares = try #require(
      try ExplainedShares(design: data, blocks: [[2, 3], [0, 1]], outcome: outcome)
    )
    let fit = try FirthRegression.fit(design: data, outcome: outcome)
    let all = try fit.penalisedLikelihoodRatioTest(dropping: [0, 1, 2, 3]).statistic
    let first = all - (try fit.penalisedLikelihoodRatioTest(dropping: [0, 1]).statistic)
    let second = all - (try fit.penalisedLikelihoodRatioTest(dropping: [2, 3]).statistic)
    let expected = ((first - 2) + (all - 4) - (second - 2)) / (2 * (all - 4))
    #expect(agree(shares.estimates[0], expected, to: 1e-8))
    #expect(agree(shares.estimates.reduce(0, +), 1))
    #expect(shares.intervals == nil)
  }

  @Test func `go to the block that has the effect, with an interval for any number of jobs`() throws
  {
    let (data, outcome) = sample([3, 0], rows: 80)
    let clusters = (0..<80).map { $0 / 2 }
    func shares(_ jobs: Int) throws -> ExplainedShares? {
      try ExplainedShares(
        design: data, blocks: [[0], [1]], outcome: outcome,
        resampling: .init(clusters: clusters, seed: 3, replicates: 40, jobs: jobs)
      )
    }
    let alone = try #require(try shares(1))
    #expect(alone.estimates[0] > 0.9)
    let interval = try #require(alone.intervals)[0]
    #expect(interval.contains(alone.estimates[0]) && interval.low > 0.5)
    #expect(try shares(3) == alone)
  }

  @Test func `do not exist where nothing is explained`() throws {
    let outcome = (0..<40).map { $0 % 2 == 0 }
    let column = (0..<40).map { Double($0 / 2 % 2) }
    #expect(
      try ExplainedShares(design: design([column]), blocks: [[0]], outcome: outcome) == nil)
  }
}
