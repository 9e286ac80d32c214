// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics

extension Scenario {
  /// The intervals, each with a truth that it should hold.
  static let intervals = proportionIntervals + ratioIntervals + sampleIntervals + otherIntervals

  private static let proportionIntervals: [Scenario] = [
    Scenario(.coverage, "Wilson", "rate .40") { count, random in
      Proportion(random.nextSuccesses(count, 0.4), of: count)?.wilson().contains(0.4)
    },
    Scenario(.coverage, "Wilson", "rate .08") { count, random in
      Proportion(random.nextSuccesses(count, 0.08), of: count)?.wilson().contains(0.08)
    },
    Scenario(.coverage, "Clopper-Pearson", "rate .40") { count, random in
      Proportion(random.nextSuccesses(count, 0.4), of: count)?.clopperPearson().contains(0.4)
    },
    Scenario(.coverage, "Newcombe", "rates .50 and .30") { count, random in
      try? RiskDifference(random.nextTable(count, 0.5, 0.3)).newcombe().contains(0.2)
    },
    Scenario(.coverage, "Miettinen-Nurminen", "rates .50 and .30") { count, random in
      try? RiskDifference(random.nextTable(count, 0.5, 0.3)).miettinenNurminen().contains(0.2)
    },
  ]

  private static let ratioIntervals: [Scenario] = [
    Scenario(.coverage, "odds ratio, Woolf", "rates .50 and .30") { count, random in
      OddsRatio(random.nextTable(count, 0.5, 0.3)).woolf()?.contains(7.0 / 3)
    },
    Scenario(.coverage, "odds ratio, conditional exact", "rates .50 and .30") { count, random in
      try? ConditionalOddsRatio(random.nextTable(count, 0.5, 0.3)).interval().contains(7.0 / 3)
    },
    Scenario(.coverage, "risk ratio, Katz", "rates .50 and .30") { count, random in
      RiskRatio(random.nextTable(count, 0.5, 0.3)).katz()?.contains(5.0 / 3)
    },
    Scenario(.coverage, "Mantel-Haenszel, RBG", "odds ratio 2 in four strata") { count, random in
      let strata = [0.2, 0.3, 0.5, 0.6].map { rate in
        random.nextTable(count / 4, 2 * rate / (1 + rate), rate)
      }
      return (try? StratifiedTables(strata))?.interval()?.contains(2)
    },
    Scenario(.coverage, "logistic, Wald", "slopes .8, -.5, 0") { count, random in
      let deals = RegressionDeals(count, slopes: [0.8, -0.5, 0], &random)
      let fit = try? LogisticRegression.fit(design: deals.design, outcome: deals.outcome)
      return fit?.coefficients[1].waldInterval().contains(0.8)
    },
    Scenario(.coverage, "Firth, profile", "slopes .8, -.5, 0") { count, random in
      let deals = RegressionDeals(count, slopes: [0.8, -0.5, 0], &random)
      let fit = try? FirthRegression.fit(design: deals.design, outcome: deals.outcome)
      guard let interval = try? fit?.profileInterval(ofTerm: 1) else { return nil }
      return (interval.low ?? -.infinity) <= 0.8 && 0.8 <= (interval.high ?? .infinity)
    },
  ]

  private static let sampleIntervals: [Scenario] = [
    Scenario(.coverage, "Welch", "exponential, means 1 and 2") { count, random in
      let first = random.nextExponentials(count / 2)
      let second = random.nextExponentials(count / 2).map { 2 * $0 }
      guard let interval = try? WelchTest(first, second).interval() else { return nil }
      return interval.low.double <= -1 && -1 <= interval.high.double
    },
    Scenario(.coverage, "Hodges-Lehmann", "exponential, shifted by 1") { count, random in
      let first = random.nextExponentials(count / 2).map { $0 + 1 }
      let second = random.nextExponentials(count / 2)
      return (try? HodgesLehmann(first, second))?.interval()?.contains(1)
    },
    Scenario(.coverage, "Cliff's delta", "normal, delta .521") { count, random in
      let first = random.nextNormals(count / 2).map { $0 + 1 }
      let second = random.nextNormals(count / 2)
      return (try? CliffsDelta(first, second))?.interval()?.contains(normalDelta)
    },
    Scenario(.coverage, "AUC, DeLong, log odds", "normal, area .760") { count, random in
      let cases = random.nextNormals(count / 2).map { $0 + 1 }
      let controls = random.nextNormals(count / 2)
      return AUC(cases: cases, controls: controls)?.logitInterval()?
        .contains((1 + normalDelta) / 2)
    },
    Scenario(.coverage, "bootstrap, percentile", "mean, exponential") { count, random in
      bootstrap(count, &random)?.percentile().contains(1)
    },
    Scenario(.coverage, "bootstrap, BCa", "mean, exponential") { count, random in
      bootstrap(count, &random)?.biasCorrectedAccelerated()?.contains(1)
    },
  ]

  private static let otherIntervals: [Scenario] = [
    Scenario(.coverage, "Kaplan-Meier, log(-log)", "a third unseen, share .5") { count, random in
      let subjects = TimedDeals.group(count, rates: [1], &random)
      return (try? KaplanMeier(subjects))?.interval(at: log(2))?.contains(0.5)
    },
    Scenario(.coverage, "Aalen-Johansen, log(-log)", "two causes, share .379") { count, random in
      let subjects = TimedDeals.group(count, rates: [0.6, 0.4], &random)
      let truth = 0.6 * (1 - exp(-1.0))
      return (try? AalenJohansen(subjects, cause: 1))?.interval(at: 1)?.contains(truth)
    },
    Scenario(.coverage, "kappa", "two coders, kappa .6") { count, random in
      var cells = [[0, 0], [0, 0]]
      for _ in 0..<count {
        let first = random.nextFlag(0.4)
        let second = random.nextFlag(0.6) ? first : random.nextFlag(0.4)
        cells[first ? 1 : 0][second ? 1 : 0] += 1
      }
      return (try? CohensKappa(ContingencyTable(cells)))?.interval()?.contains(0.6)
    },
  ]

  /// Cliff's delta of two normal distributions whose means are one deviation apart.
  private static let normalDelta = erf(0.5)

  private static func bootstrap(_ count: Int, _ random: inout RandomStream) -> Bootstrap? {
    let values = random.nextExponentials(count)
    return try? Bootstrap(count: count, replicates: 499, seed: random.next()) { indices in
      indices.reduce(0) { $0 + values[$1] } / Double(indices.count)
    }
  }
}
