// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `Permutation within strata` {
  @Test(arguments: 0..<20)
  func `keeps the values of each stratum, and lone rows where they are`(replicate: Int) {
    let strata = [3, 1, 3, 2, 1, 3, 9]
    let permutation = StratifiedPermutation(strata: strata, seed: 4)
    let moved = permutation.shuffled(Array(0..<7), replicate: replicate)
    for stratum in Set(strata) {
      let rows = strata.indices.filter { strata[$0] == stratum }
      #expect(Set(rows.map { moved[$0] }) == Set(rows))
    }
    #expect(moved == permutation.shuffled(Array(0..<7), replicate: replicate))
  }

  @Test func `reaches every order about equally often`() {
    let permutation = StratifiedPermutation(strata: [0, 0, 0], seed: 5)
    var counts: [[Int]: Int] = [:]
    for replicate in 0..<6_000 {
      counts[permutation.shuffled([1, 2, 3], replicate: replicate), default: 0] += 1
    }
    // 1,000 each, standard deviation 29.
    #expect(counts.count == 6 && counts.values.allSatisfy { abs($0 - 1_000) < 130 })
  }

  @Test func `centres values within strata`() {
    let permutation = StratifiedPermutation(strata: [0, 1, 0, 1, 2], seed: 0)
    #expect(permutation.centred([1, 5, 3, 9, 7]) == [-1, -2, 1, 2, 0])
  }
}

struct `The permutation test of a block` {
  static func null(_ rows: Int) -> DesignMatrix {
    DesignMatrix(names: [], columns: [], rowCount: rows)
  }

  @Test func `agrees with all orders of a small sample`() throws {
    // Ranks 1...8 against four wins: 70 equally likely sets of winners.
    let column: [Double] = [1, 2, 3, 4, 5, 6, 7, 8]
    let outcome = [false, false, true, false, false, true, true, true]
    let observed = abs(24 - 18.0)
    var reached = 0
    for set in 0..<256 where set.nonzeroBitCount == 4 {
      let sum = (0..<8).reduce(0.0) { $0 + (set >> $1 & 1 == 1 ? column[$1] : 0) }
      reached += abs(sum - 18) >= observed ? 1 : 0
    }
    let exact = Double(reached) / 70
    let permutation = try ResidualPermutation(
      null: Self.null(8), outcome: outcome, seed: 6, replicates: 9_999
    )
    let block = try #require(BlockPermutationTest(columns: [column], permutation: permutation))
    let global = try #require(GlobalScoreTest(columns: [column], permutation: permutation))
    let error = (exact * (1 - exact) / 9_999).squareRoot()
    #expect(abs(block.pValue.probability - exact) < 4 * error)
    #expect(block.pValue == global.pValue && block.degreesOfFreedom == 1)
  }

  @Test func `does not depend on the coordinates of the block`() throws {
    var random = RandomStream(seed: 131, replicate: 0)
    let columns = random.nextColumns(3, rows: 60)
    let outcome = (0..<60).map { _ in random.nextUniform() < 0.5 }
    let strata = (0..<60).map { $0 % 4 }
    let permutation = try ResidualPermutation(
      null: design([columns[2]]), outcome: outcome, strata: strata, seed: 7, replicates: 199
    )
    let plain = try #require(
      BlockPermutationTest(columns: [columns[0], columns[1]], permutation: permutation)
    )
    let turned = try #require(
      BlockPermutationTest(
        columns: [
          zip(columns[0], columns[1]).map { $0 - 3 * $1 + 5 },
          zip(columns[1], columns[2]).map { 1e4 * $0 + 2 * $1 }, columns[0], columns[2],
        ], permutation: permutation
      )
    )
    #expect(agree(plain.statistic, turned.statistic, to: 1e-9))
    #expect(plain.pValue == turned.pValue && turned.degreesOfFreedom == 2)
  }

  @Test func `sees nothing in what differs between strata alone`() throws {
    let strata = (0..<40).map { $0 / 10 }
    var random = RandomStream(seed: 132, replicate: 0)
    let outcome = strata.map { random.nextUniform() < 0.2 + 0.2 * Double($0) }
    let permutation = try ResidualPermutation(
      null: Self.null(40), outcome: outcome, strata: strata, seed: 8, replicates: 99
    )
    let column = strata.map(Double.init)
    #expect(BlockPermutationTest(columns: [column], permutation: permutation) == nil)
    #expect(GlobalScoreTest(columns: [column], permutation: permutation) == nil)
    #expect(BlockPermutationTest(columns: [], permutation: permutation) == nil)
  }

  @Test func `finds an effect, and rejects the null at its level`() throws {
    var random = RandomStream(seed: 133, replicate: 0)
    let strata = (0..<120).map { $0 % 6 }
    let x = (0..<120).map { _ in random.nextSigned() }
    let clear = x.map { random.nextUniform() < LogisticCurve.probability(4 * $0) }
    let strong = try ResidualPermutation(
      null: Self.null(120), outcome: clear, strata: strata, seed: 9, replicates: 199
    )
    #expect(BlockPermutationTest(columns: [x], permutation: strong)?.pValue.probability == 0.005)

    var rejections = 0
    for _ in 0..<100 {
      let outcome = strata.map { random.nextUniform() < 0.1 + 0.15 * Double($0) }
      let tag = strata.map { random.nextUniform() < 0.1 + 0.15 * Double($0) ? 1.0 : 0 }
      let permutation = try ResidualPermutation(
        null: Self.null(120), outcome: outcome, strata: strata, seed: 10, replicates: 99
      )
      let test = try #require(BlockPermutationTest(columns: [tag], permutation: permutation))
      rejections += test.pValue.probability <= 0.05 ? 1 : 0
    }
    // 5 expected, standard deviation 2.2; ignoring strata would reject most.
    #expect(rejections <= 12)
  }

  @Test func `of many columns adds up their squared scores`() throws {
    let column: [Double] = [1, 0, 0, 1, 1, 0]
    let other: [Double] = [0, 0, 1, 1, 0, 0]
    let outcome = [true, false, false, true, false, true]
    let permutation = try ResidualPermutation(
      null: Self.null(6), outcome: outcome, seed: 11, replicates: 19
    )
    let test = try #require(GlobalScoreTest(columns: [column, other], permutation: permutation))
    // Scores Σ (x - mean) (y - 1/2): 0.5 and 0.
    #expect(agree(test.statistic, 0.125) && test.columnCount == 2)
  }
}

struct `The shuffle of outcomes` {
  @Test func `counts hits as on a fair draw`() {
    // A hit if the first row won: half of all orders of two wins in four rows.
    let result = OutcomeShuffle(
      outcome: [true, true, false, false], strata: [0, 0, 0, 0], seed: 12
    ) { $0[0] ? 1 : 0 }
    #expect(result.observedHits == 1 && result.replicates == 999)
    #expect(abs(result.expectedHits - 0.5) < 0.07)
    let reached = (result.expectedHits * 999).rounded()
    #expect(agree(result.pValue.probability, (reached + 1) / 1_000))
  }

  @Test func `keeps outcomes within strata`() {
    let result = OutcomeShuffle(
      outcome: [true, true, false, false], strata: [0, 0, 1, 1], seed: 13, replicates: 50
    ) { $0[0] && $0[1] ? 3 : 0 }
    #expect(result.observedHits == 3 && result.expectedHits == 3)
    #expect(result.pValue == .one)
  }
}
