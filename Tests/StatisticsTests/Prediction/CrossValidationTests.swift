// SPDX-License-Identifier: Apache-2.0

import Synchronization
import Testing

@testable import Statistics

struct `Cross-validation` {
  static func outcome(_ count: Int, seed: UInt64) -> [Bool] {
    var random = RandomStream(seed: seed, replicate: 0)
    return (0..<count).map { _ in random.nextUniform() < 0.4 }
  }

  @Test(arguments: 0..<10)
  func `deals rows of each outcome out evenly`(repetition: Int) {
    let outcome = Self.outcome(103, seed: 111)
    let plan = CrossValidation(outcome: outcome, seed: 5)
    let foldOfRow = plan.foldOfRow(repetition: repetition)
    for isWon in [true, false] {
      let counts = (0..<10).map { fold in
        outcome.indices.count { outcome[$0] == isWon && foldOfRow[$0] == fold }
      }
      #expect((counts.max() ?? 0) - (counts.min() ?? 0) <= 1, "\(counts)")
    }
    let sizes = plan.splits(repetition: repetition).map(\.test.count)
    #expect(sizes.reduce(0, +) == 103 && (sizes.max() ?? 0) - (sizes.min() ?? 0) <= 2)
    #expect(foldOfRow != plan.foldOfRow(repetition: repetition + 1))
  }

  @Test(arguments: 0..<10)
  func `never tears a group apart`(repetition: Int) {
    let outcome = Self.outcome(120, seed: 112)
    let groups = (0..<120).map { $0 < 30 ? 0 : $0 % 40 }
    let plan = CrossValidation(outcome: outcome, groups: groups, folds: 5, seed: 6)
    let foldOfRow = plan.foldOfRow(repetition: repetition)
    for group in 0..<40 {
      let folds = Set(groups.indices.filter { groups[$0] == group }.map { foldOfRow[$0] })
      #expect(folds.count <= 1)
    }
    for split in plan.splits(repetition: repetition) {
      #expect(split.training.count + split.test.count == 120)
      #expect(Set(split.training).isDisjoint(with: split.test))
    }
  }

  @Test func `gives the same whatever the number of jobs`() throws {
    let outcome = Self.outcome(60, seed: 113)
    var random = RandomStream(seed: 113, replicate: 1)
    let data = design(random.nextColumns(2, rows: 60))
    let plan = CrossValidation(outcome: outcome, folds: 5, repeats: 6, seed: 7)
    let alone = try plan.firth { _ in data }
    let together = try plan.firth(jobs: 3) { _ in data }
    #expect(alone == together)
  }

  @Test func `shows a design step nothing but the training rows`() throws {
    let outcome = Self.outcome(40, seed: 114)
    let plan = CrossValidation(outcome: outcome, folds: 4, repeats: 2, seed: 8)
    let seen = Mutex<[[Int]]>([])
    _ = try plan.firth { training in
      seen.withLock { $0.append(training) }
      return DesignMatrix(names: [], columns: [], rowCount: 40)
    }
    let expected = (0..<2).flatMap { plan.splits(repetition: $0).map(\.training) }
    #expect(seen.withLock { $0 } == expected)
  }

  @Test func `predicts the training mean from no columns`() throws {
    let outcome = Self.outcome(50, seed: 115)
    let plan = CrossValidation(outcome: outcome, folds: 5, repeats: 1, seed: 9)
    let predictions = try plan.firth { _ in
      DesignMatrix(names: [], columns: [], rowCount: 50)
    }
    for split in plan.splits(repetition: 0) {
      let mean = Double(split.training.count { outcome[$0] }) / Double(split.training.count)
      for row in split.test {
        #expect(agree(predictions.probabilities[0][row], mean))
      }
    }
  }

  @Test func `leaves out columns that a fold cannot tell apart`() throws {
    let outcome = Self.outcome(40, seed: 116)
    var rare = Array(repeating: 0.0, count: 40)
    rare[3] = 1
    let data = design([rare, rare])
    let predictions = try CrossValidation(outcome: outcome, repeats: 2, seed: 10).firth { _ in
      data
    }
    #expect(predictions.probabilities.allSatisfy { $0.allSatisfy { $0 > 0 && $0 < 1 } })
  }

  @Test func `reports the first failure in the order of folds`() {
    let plan = CrossValidation(outcome: [true, false, true, false], folds: 2, repeats: 3, seed: 1)
    #expect(throws: RegressionError.collinear(column: "1 0")) {
      try plan.run(jobs: 2) { split throws(RegressionError) in
        guard split.repetition == 0 else {
          throw .collinear(column: "\(split.repetition) \(split.fold)")
        }
        return split.test.map { _ in 0.5 }
      }
    }
  }
}

struct `Out-of-fold predictions` {
  static let outcome = [true, true, false, false, true, false]
  static let first = OutOfFoldPredictions(
    probabilities: [[0.9, 0.8, 0.1, 0.2, 0.7, 0.6], [0.9, 0.3, 0.1, 0.6, 0.2, 0.4]],
    outcome: outcome
  )
  static let second = OutOfFoldPredictions(
    probabilities: [[0.5, 0.6, 0.4, 0.7, 0.3, 0.2], [0.4, 0.3, 0.6, 0.2, 0.7, 0.1]],
    outcome: outcome
  )

  @Test func `average areas over repeats, not scores`() throws {
    // Repeat 1 ranks all nine pairs rightly; repeat 2 five of them (one tie none).
    #expect(agree(try #require(Self.first.auc), (1 + 5.0 / 9) / 2))
    let averaged = try #require(AUC(scores: Self.first.meanProbabilities, outcome: Self.outcome))
    #expect(averaged.estimate != Self.first.auc)
  }

  @Test func `gain what the areas differ by, with the mean paired variance`() throws {
    let gain = try #require(Self.first.gain(over: Self.second))
    let areas = (try #require(Self.first.auc), try #require(Self.second.auc))
    #expect(agree(gain.estimate, areas.0 - areas.1))
    var variance = 0.0
    for repetition in 0..<2 {
      let pair = try #require(
        PairedAUC(
          first: Self.first.probabilities[repetition],
          second: Self.second.probabilities[repetition], outcome: Self.outcome
        )
      )
      variance += try #require(pair.variance) / 2
    }
    let half = NormalDistribution.z95 * variance.squareRoot()
    #expect(agree(gain.interval.high - gain.estimate, half))
    #expect(try #require(Self.first.gain(over: Self.first)).estimate == 0)
  }

  @Test func `score by Brier and by likelihood within repeats`() throws {
    let single = OutOfFoldPredictions(probabilities: [[0.5, 0.5]], outcome: [true, false])
    #expect(agree(try #require(single.brierScore), 0.25))
    #expect(agree(try #require(single.logLikelihood), -1.386_294_361_119_890_6))
    #expect(single.calibrationSlope == nil)
  }
}
