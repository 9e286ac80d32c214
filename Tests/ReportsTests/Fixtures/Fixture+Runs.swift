// SPDX-License-Identifier: Apache-2.0

import Configuration
import Findings

@testable import Reports

extension Fixture {
  /// A quarter in which everything may be printed.
  static func quarter() -> ReportInput {
    let context = [
      Factors.categorical(
        "source_kind", "context",
        [("outbound", 31, 72), ("people", 52, 58), ("referral", 48, 59)], q: 0.018,
        finding: true),
      Factors.numeric("cycle_days", "context", q: 0.02, finding: false),
      Factors.binary(
        "skeptic.present", "personality", PresenceTable(22, 40, 109, 149), q: 0.33,
        finding: false),
      referred(reversal: false),
    ]
    var results = results(
      flow(won: 131, lost: 142, noDecision: 47), soft() + rational() + context)
    results.models = models()
    results.increment = increment(p: 0.0005)
    results.shouldHaveWon = [
      SurpriseLoss(deal: "0144", probability: 0.78, tags: ["fear.against_us", "trust.for_us"]),
      SurpriseLoss(deal: "0209", probability: 0.66, tags: []),
    ]
    results.shuffle = ShuffleLine(
      replicates: 999, observedHits: 6, expectedHits: 0.71, pValue: 0.002)
    results.hypotheses = [
      HypothesisVerdict(id: "h1", verdict: "supported", detail: "+21.8 points, n reached"),
      HypothesisVerdict(id: "h2", verdict: "cannot tell", detail: "about 210 more deals needed"),
    ]
    results.artefacts = [
      Artefact(
        check: "suspect", subject: "Next Step", detail: "filled in 71% of won, 38% of lost")
    ]
    results.warnings = ["Amount: 14 cells hold no amount"]
    let claims = [
      Configuration.Hypothesis(
        id: "h1", claim: "Deals with an advocate win more", factor: "advocacy.for_us",
        direction: .higher),
      Configuration.Hypothesis(
        id: "h2", claim: "Safety wins", factor: "security.for_us", direction: .higher),
    ]
    return ReportInput(
      results: results, evidence: quotes, company: "Tarnfield Systems", claims: claims)
  }

  /// Fewer than 20 deals: counts and quotes alone.
  static func tinyQuarter() -> ReportInput {
    let factors = [
      Factors.binary(
        "advocacy.for_us", "soft", PresenceTable(4, 1, 3, 6), q: nil, finding: false),
      Factors.binary("budget", "rational", PresenceTable(5, 4, 2, 3), q: nil, finding: false),
    ]
    return ReportInput(
      results: results(flow(won: 7, lost: 6, noDecision: 1), factors), evidence: quotes)
  }

  /// 5 to 9 of the rarer outcome: intervals without a test.
  static func smallQuarter() -> ReportInput {
    let factors = [
      Factors.binary(
        "advocacy.for_us", "soft", PresenceTable(5, 6, 3, 26), q: nil, finding: false),
      Factors.binary("budget", "rational", PresenceTable(6, 14, 2, 18), q: nil, finding: false),
    ]
    return ReportInput(
      results: results(flow(won: 8, lost: 28, noDecision: 4), factors), evidence: quotes)
  }

  /// No text column: BANT alone, by level.
  static func columnsOnly() -> ReportInput {
    let factors = [
      Factors.categorical(
        "authority", "rational", [("High", 61, 40), ("Low", 20, 81), ("Mid", 50, 68)],
        q: 0.000_01, finding: true)
    ]
    return ReportInput(results: results(flow(won: 131, lost: 142, noDecision: 47), factors))
  }

  /// No BANT column, and no soft factor that passes.
  static func notesOnly() -> ReportInput {
    let factors = [
      Factors.binary(
        "security.for_us", "soft", PresenceTable(10, 12, 22, 36), q: 0.61, finding: false),
      Factors.binary(
        "trust.for_us", "soft", PresenceTable(12, 10, 20, 38), q: 0.2, finding: false,
        missing: 9),
    ]
    return ReportInput(results: results(flow(won: 32, lost: 40, noDecision: 8), factors))
  }

  /// A column that tells the outcome.
  static func leaking() -> ReportInput {
    let leak = Factors.binary(
      "close_value", "context", PresenceTable(131, 0, 0, 189), q: nil, finding: false,
      origin: "column", marks: ["leak"])
    var results = results(flow(won: 131, lost: 142, noDecision: 47), soft() + [leak])
    results.artefacts = [
      Artefact(
        check: "leak", subject: "Close Value", detail: "0 in 189 of 189 lost deals, never in won")
    ]
    return ReportInput(results: results, evidence: quotes)
  }

  /// A factor that turns round within strata.
  static func reversing() -> ReportInput {
    let results = results(
      flow(won: 131, lost: 142, noDecision: 47), soft() + rational() + [referred(reversal: true)])
    return ReportInput(results: results, evidence: quotes)
  }

  /// A header without rows.
  static func nothing() -> ReportInput {
    ReportInput(results: results(CaseFlow(), []))
  }

  // MARK: Parts

  private static func referred(reversal: Bool) -> FactorResult {
    var factor = Factors.binary(
      "referred", "context", PresenceTable(34, 58, 97, 131), q: 0.44, finding: false,
      origin: "derived")
    factor.stratified = [
      StratifiedEffect(
        by: "client",
        oddsRatio: Estimate(
          estimate: 1.65, confLow: 1.17, confHigh: 2.32, method: "mantel-haenszel"),
        pValue: 0.004, reversal: reversal)
    ]
    return factor
  }

  private static func models() -> Models {
    func model(_ df: Int, _ auc: Double, _ brier: Double) -> ModelResult {
      ModelResult(
        n: 320, df: df, penalisedLogLikelihood: -201.25, aucCv: auc, brierCv: brier,
        terms: [
          ModelTerm(
            term: "(Intercept)", estimate: -0.4, stdError: 0.12, pValue: nil, oddsRatio: 0.67,
            confLow: nil, confHigh: 0.9)
        ])
    }
    return Models(
      rational: model(6, 0.612, 0.231), soft: model(4, 0.694, 0.214),
      combined: model(8, 0.722, 0.207))
  }

  private static func increment(p: Double) -> Increment {
    Increment(
      softGivenRational: BlockTest(
        statistic: 31.42, df: 2, pValue: 1.5e-7,
        decision: BlockDecision(pScores: p, pGlobal: p, pValue: p, replicates: 1999)),
      rationalGivenSoft: BlockTest(statistic: 9.8, df: 4, pValue: 0.044, decision: nil),
      aucCvGain: Estimate(
        estimate: 0.11, confLow: 0.062, confHigh: 0.158, method: "paired-delong"),
      explainedShare: nil)
  }
}
