// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics

extension Scenario {
  /// The tests, each with a truth that it should leave alone.
  static let tests = tableTests + stratumTests + sampleTests + timeTests + modelTests

  private static func rejects(_ pValue: PValue?) -> Bool? {
    pValue.map { $0.probability <= 0.05 }
  }

  private static let tableTests: [Scenario] = [
    Scenario(.size, "Fisher", "rates .40") { count, random in
      rejects(FisherExactTest(random.nextTable(count, 0.4, 0.4)).pValue())
    },
    Scenario(.size, "Fisher, mid-p", "rates .40") { count, random in
      rejects(FisherExactTest(random.nextTable(count, 0.4, 0.4)).midPValue())
    },
    Scenario(.size, "Boschloo", "rates .40", largest: 60) { count, random in
      rejects(try? BoschlooTest.pValue(random.nextTable(count, 0.4, 0.4)))
    },
    Scenario(.size, "chi-square", "rates .40") { count, random in
      let table = ContingencyTable(random.nextTable(count, 0.4, 0.4))
      return rejects((try? ChiSquareTest(table))?.pValue)
    },
    Scenario(.size, "Cochran-Armitage", "three groups, rates .40") { count, random in
      let groups = (0..<3).compactMap { _ in
        Proportion(random.nextSuccesses(count / 3, 0.4), of: count / 3)
      }
      return rejects((try? CochranArmitageTest(groups))?.pValue)
    },
  ]

  private static let stratumTests: [Scenario] = [
    Scenario(.size, "Mantel-Haenszel", "four strata, rates .2 to .6") { count, random in
      let tables = [0.2, 0.3, 0.5, 0.6].map { random.nextTable(count / 4, $0, $0) }
      return rejects((try? StratifiedTables(tables))?.pValue())
    },
    Scenario(.size, "Breslow-Day, Tarone", "odds ratio 2 in four strata") { count, random in
      let tables = [0.2, 0.3, 0.5, 0.6].map {
        random.nextTable(count / 4, 2 * $0 / (1 + $0), $0)
      }
      guard let strata = try? StratifiedTables(tables) else { return nil }
      return rejects((try? BreslowDayTest(strata))?.pValue)
    },
  ]

  private static let sampleTests: [Scenario] = [
    Scenario(.size, "Mann-Whitney", "exponential") { count, random in
      let (first, second) = (
        random.nextExponentials(count / 2), random.nextExponentials(count / 2)
      )
      return rejects((try? MannWhitneyTest(first, second))?.pValue())
    },
    Scenario(.size, "Mann-Whitney, five values", "equal chances") { count, random in
      let values = (0..<count).map { _ in Double(random.nextIndex(below: 5)) }
      let half = count / 2
      return rejects(
        (try? MannWhitneyTest(Array(values[..<half]), Array(values[half...])))?.pValue()
      )
    },
    Scenario(.size, "Welch", "normal, deviations 1 and 3") { count, random in
      let (first, second) = (
        random.nextNormals(count / 3), random.nextNormals(count - count / 3).map { 3 * $0 }
      )
      return rejects((try? WelchTest(first, second))?.pValue())
    },
    Scenario(.size, "Kruskal-Wallis", "three groups, exponential") { count, random in
      let groups = (0..<3).map { _ in random.nextExponentials(count / 3) }
      return rejects((try? KruskalWallisTest(groups))?.pValue)
    },
    Scenario(.size, "permutation of means", "exponential, B = 199") { count, random in
      let (first, second) = (
        random.nextExponentials(count / 2), random.nextExponentials(count / 2)
      )
      let test = try? TwoSamplePermutationTest(
        first, second, replicates: 199, seed: random.next()
      )
      return rejects(test?.pValue)
    },
    Scenario(.size, "paired areas, DeLong", "two scores of equal worth") { count, random in
      let outcome = (0..<count).map { _ in random.nextFlag(0.4) }
      let shared = outcome.map { ($0 ? 1 : 0) + random.nextNormal() }
      let first = shared.map { $0 + random.nextNormal() }
      let second = shared.map { $0 + random.nextNormal() }
      let pair = PairedAUC(first: first, second: second, outcome: outcome)
      return rejects(pair?.deviate.map(NormalDistribution.twoSided))
    },
  ]

  private static let timeTests: [Scenario] = [
    Scenario(.size, "log-rank", "two groups alike, a third unseen") { count, random in
      let groups = (0..<2).map { _ in TimedDeals.group(count / 2, rates: [1], &random) }
      return rejects((try? LogRankTest(groups))?.pValue)
    },
    Scenario(.size, "Gray", "two groups alike, two causes") { count, random in
      let groups = (0..<2).map { _ in TimedDeals.group(count / 2, rates: [0.6, 0.4], &random) }
      return rejects((try? GrayTest(groups, cause: 1))?.pValue)
    },
  ]

  private static let modelTests: [Scenario] = [
    Scenario(.size, "likelihood ratio", "slopes 0, -.5, .5") { count, random in
      let deals = RegressionDeals(count, slopes: [0, -0.5, 0.5], &random)
      guard
        let full = try? LogisticRegression.fit(design: deals.design, outcome: deals.outcome),
        let less = try? LogisticRegression.fit(
          design: deals.design.selecting(columns: [1, 2]), outcome: deals.outcome
        )
      else { return nil }
      let test = LikelihoodRatioTest(
        logLikelihood: full.logLikelihood, restrictedLogLikelihood: less.logLikelihood,
        degreesOfFreedom: 1
      )
      return rejects(test.pValue)
    },
    Scenario(.size, "penalised likelihood ratio", "slopes 0, -.5, .5") { count, random in
      let deals = RegressionDeals(count, slopes: [0, -0.5, 0.5], &random)
      let fit = try? FirthRegression.fit(design: deals.design, outcome: deals.outcome)
      return rejects((try? fit?.penalisedLikelihoodRatioTest(dropping: [0]))?.pValue)
    },
    Scenario(.size, "score", "slopes 0, -.5, .5") { count, random in
      let deals = RegressionDeals(count, slopes: [0, -0.5, 0.5], &random)
      let null = deals.design.selecting(columns: [1, 2])
      let test = try? ScoreTest(null: null, outcome: deals.outcome)
      return rejects(test?.test([deals.design.columns[0]])?.pValue)
    },
    Scenario(.size, "permutation of a block", "slopes 0, -.5, .5, B = 199") { count, random in
      let deals = RegressionDeals(count, slopes: [0, -0.5, 0.5], &random)
      let permutation = try? ResidualPermutation(
        null: deals.design.selecting(columns: [1, 2]), outcome: deals.outcome,
        seed: random.next(), replicates: 199
      )
      guard let permutation else { return nil }
      let columns = [deals.design.columns[0]]
      return rejects(BlockPermutationTest(columns: columns, permutation: permutation)?.pValue)
    },
  ]
}
