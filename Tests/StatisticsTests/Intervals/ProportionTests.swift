// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `Intervals of proportions` {
  @Test(
    "agree with Newcombe (1998), Stat Med 17:857, table I",
    arguments: [
      (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611),
      (1, 29, 0.0061, 0.1718),
    ]
  )
  func single(x: Int, n: Int, low: Double, high: Double) throws {
    let interval = try #require(Proportion(x, of: n)).wilson()
    #expect(abs(interval.low - low) < 0.00005 && abs(interval.high - high) < 0.00005)
  }

  @Test(
    "agree with Newcombe (1998), Stat Med 17:873, table II",
    arguments: [
      (56, 70, 48, 80, 0.0524, 0.3339), (9, 10, 3, 10, 0.1705, 0.8090),
      (5, 56, 0, 29, -0.0381, 0.1926), (10, 10, 0, 10, 0.6075, 1),
    ]
  )
  func difference(x1: Int, n1: Int, x2: Int, n2: Int, low: Double, high: Double) throws {
    let first = try #require(Proportion(x1, of: n1))
    let second = try #require(Proportion(x2, of: n2))
    let interval = RiskDifference(first, second).newcombe()
    #expect(abs(interval.low - low) < 0.00005 && abs(interval.high - high) < 0.00005)
    let turned = RiskDifference(second, first).newcombe()
    #expect(agree(turned.low, -interval.high) && agree(turned.high, -interval.low))
  }

  @Test(arguments: 0..<100)
  func `hold the estimate and mirror with failures`(replicate: Int) throws {
    var random = RandomStream(seed: 19, replicate: replicate)
    let n = 1 + random.nextIndex(below: 60)
    let x = random.nextIndex(below: n + 1)
    let proportion = try #require(Proportion(x, of: n))
    let mirror = try #require(Proportion(n - x, of: n))
    for (one, other) in [
      (proportion.wilson(), mirror.wilson()),
      (proportion.wilsonCorrected(), mirror.wilsonCorrected()),
      (proportion.clopperPearson(), mirror.clopperPearson()),
    ] {
      #expect(one.low <= proportion.estimate && proportion.estimate <= one.high)
      #expect(abs(one.low - (1 - other.high)) < 1e-10)
    }
  }

  @Test func `solve the score equation`() throws {
    let proportion = try #require(Proportion(37, of: 100))
    for bound in [proportion.wilson().low, proportion.wilson().high] {
      let z = abs(0.37 - bound) / (bound * (1 - bound) / 100).squareRoot()
      #expect(agree(z, NormalDistribution.z95))
    }
    let exact = proportion.clopperPearson()
    let upper = BinomialDistribution.upperTail(37, of: 100, rate: exact.low).probability
    let lower = BinomialDistribution.lowerTail(37, of: 100, rate: exact.high).probability
    #expect(agree(upper, 0.025, to: 1e-9) && agree(lower, 0.025, to: 1e-9))
    #expect(Proportion(0, of: 0) == nil)
  }

  @Test(arguments: [(56, 70, 48, 80), (9, 10, 3, 10), (5, 56, 0, 29), (10, 10, 0, 10)])
  func `end where the score test of a difference stops rejecting`(
    x1: Int, n1: Int, x2: Int, n2: Int
  ) throws {
    let first = try #require(Proportion(x1, of: n1))
    let second = try #require(Proportion(x2, of: n2))
    let interval = RiskDifference(first, second).miettinenNurminen()
    for bound in [interval.low, interval.high] where abs(bound) < 1 {
      #expect(abs(abs(ScoreByGrid.z(first, second, bound)) - NormalDistribution.z95) < 1e-2)
    }
    #expect(interval.contains(first.estimate - second.estimate))
  }
}

/// The score statistic of a difference, its restricted rates found on a grid.
private enum ScoreByGrid {
  static func z(_ first: Proportion, _ second: Proportion, _ difference: Double) -> Double {
    let low = max(0, -difference)
    let high = min(1, 1 - difference)
    let rates = (1..<4_000).map { low + (high - low) * Double($0) / 4_000 }
    let best =
      rates.max {
        likelihood(first, second, $0, difference)
          < likelihood(first, second, $1, difference)
      } ?? low
    let other = best + difference
    let (n1, n2) = (Double(first.trials), Double(second.trials))
    let variance =
      (other * (1 - other) / n1 + best * (1 - best) / n2) * (n1 + n2) / (n1 + n2 - 1)
    return (first.estimate - second.estimate - difference) / variance.squareRoot()
  }

  private static func likelihood(
    _ first: Proportion, _ second: Proportion, _ rate: Double, _ difference: Double
  ) -> Double {
    SaddlePoint.binomialLogarithm(
      Double(first.successes), of: Double(first.trials), p: rate + difference,
      q: 1 - rate - difference
    )
      + SaddlePoint.binomialLogarithm(
        Double(second.successes), of: Double(second.trials), p: rate, q: 1 - rate
      )
  }
}
