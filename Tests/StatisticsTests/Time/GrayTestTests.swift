// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics
import Testing

struct `Gray's test` {
  /// The R package cmprsk, `cuminc(bmtcrr$ftime, bmtcrr$Status, bmtcrr$D)`, as printed in tutorials of
  /// the package: 2.8623325 (p .09067592) for relapse, 0.4481279 (p .50322531) for death.
  @Test(arguments: [(1, 2.8623325, 0.09067592), (2, 0.4481279, 0.50322531)])
  func `agrees with its author's program on transplants`(
    cause: Int, statistic: Double, probability: Double
  ) throws {
    let groups = [
      try Transplants.subjects(Transplants.lymphoblastic),
      try Transplants.subjects(Transplants.myeloid),
    ]
    #expect(groups.map(\.count) == [73, 104])
    let test = try GrayTest(groups, cause: cause)
    #expect(abs(test.statistic - statistic) < 6e-8)
    #expect(abs(test.pValue.probability - probability) < 6e-9)
    #expect(test.degreesOfFreedom == 1)
  }

  private func groups(_ count: Int, seed: UInt64) throws -> [[ObservedTime]] {
    var random = RandomStream(seed: seed, replicate: 0)
    return try (0..<count).map { group in
      try (0..<30 + 5 * group).map { _ in
        try #require(
          ObservedTime(
            exit: Double(1 + random.nextIndex(below: 20)), cause: random.nextIndex(below: 3)
          )
        )
      }
    }
  }

  @Test(arguments: UInt64(0)..<20)
  func `does not depend on the order of groups, nor on the unit of time`(seed: UInt64) throws {
    let groups = try groups(3, seed: seed)
    let expected = try GrayTest(groups, cause: 1).statistic
    let turned = try GrayTest([groups[2], groups[0], groups[1]], cause: 1).statistic
    #expect(abs(turned - expected) <= 1e-9 * (1 + expected))
    let scaled = try groups.map { group in
      try group.map { try #require(ObservedTime(exit: 30 * $0.exit, cause: $0.cause)) }
    }
    #expect(try GrayTest(scaled, cause: 1).statistic == expected)
  }

  @Test(arguments: UInt64(0)..<20)
  func `does not depend on how other causes are numbered`(seed: UInt64) throws {
    let groups = try groups(2, seed: seed)
    let renumbered = try groups.map { group in
      try group.map {
        try #require(ObservedTime(exit: $0.exit, cause: $0.cause == 2 ? 7 : $0.cause))
      }
    }
    let expected = try GrayTest(groups, cause: 1).statistic
    #expect(try GrayTest(renumbered, cause: 1).statistic == expected)
  }

  /// Without other causes the incidence is one minus the survival, and the scores are the same; only
  /// the variance is estimated in another way.
  @Test func `is close to the log-rank test where there is one cause`() throws {
    for seed in UInt64(0)..<10 {
      let single = try groups(2, seed: seed).map { group in
        try group.map { try #require(ObservedTime(exit: $0.exit, cause: min($0.cause, 1))) }
      }
      let gray = try GrayTest(single, cause: 1).statistic
      let logRank = try LogRankTest(single).statistic
      #expect(abs(gray - logRank) < 0.15 * (0.1 + logRank), "\(gray) and \(logRank)")
    }
  }

  @Test func `is zero for groups that are copies`() throws {
    let group = try #require(try groups(1, seed: 5).first)
    #expect(abs(try GrayTest([group, group], cause: 1).statistic) < 1e-20)
  }

  @Test func `does not exist without the cause or with an empty group`() throws {
    let group = [try #require(ObservedTime(exit: 1, cause: 2))]
    #expect(throws: UndefinedStatistic.noVariation) { try GrayTest([group, group], cause: 1) }
    #expect(throws: UndefinedStatistic.emptyGroup) { try GrayTest([group, []], cause: 1) }
    #expect(throws: UndefinedStatistic.tooFewObservations(needed: 2)) {
      try GrayTest([group], cause: 1)
    }
  }
}
