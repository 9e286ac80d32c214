// SPDX-License-Identifier: Apache-2.0

import Configuration
import Foundation
import Statistics
import Testing

@testable import Findings

@Suite(.enabled(if: Bohanec.isAtHand, "DEAL_FORENSICS_DATA does not hold the data of Bohanec"))
struct `The 448 deals of Bohanec` {
  private func close(_ found: Double?, _ expected: Any?) -> Bool {
    guard let found, let expected = expected as? Double else { return false }
    return abs(found - expected) <= 1e-8 * max(1, abs(expected))
  }

  @Test(arguments: [false, true])
  func `models and both block tests agree with firth json`(dropsDuplicates: Bool) throws {
    let reference = try #require(
      try Bohanec.json("firth.json")[dropsDuplicates ? "deduplicated_365_rows" : "all_448_rows"]
        as? [String: Any])
    let (blocks, outcome) = try Bohanec.blocks(
      Bohanec.configuration, dropsDuplicates: dropsDuplicates)
    for (name, wanted) in [
      ("rational", [.rational]), ("soft", [.soft]), ("combined", [.rational, .soft]),
    ] as [(String, Set<ModelBlocks.Block>)] {
      let (design, owners) = blocks.design(wanted)
      let expected = try #require(reference[name] as? [String: Any])
      #expect(outcome.count == expected["n"] as? Int)
      #expect(design.names.count == expected["df"] as? Int)
      #expect(design.terms == expected["terms"] as? [String])
      let fit = try FirthRegression.fit(design: design, outcome: outcome)
      let estimates = expected["estimate"] as? [Double] ?? []
      let errors = expected["std_error"] as? [Double] ?? []
      #expect(estimates.count == fit.coefficients.count)
      for (term, value) in zip(fit.coefficients, zip(estimates, errors)) {
        #expect(close(term.estimate, value.0), "\(name) \(term.term)")
        #expect(close(term.standardError, value.1), "\(name) \(term.term)")
      }
      #expect(close(fit.penalisedLogLikelihood, expected["penalised_log_likelihood"]))
      guard wanted.count > 1 else { continue }
      for (name, block) in [
        ("soft_given_rational", ModelBlocks.Block.soft), ("rational_given_soft", .rational),
      ] {
        let expected = try #require(reference[name] as? [String: Any])
        let test = try fit.penalisedLikelihoodRatioTest(
          dropping: owners.indices.filter { owners[$0] == block })
        #expect(close(test.statistic, expected["statistic"]))
        #expect(test.degreesOfFreedom == expected["df"] as? Int)
        let p = try #require(expected["p_value"] as? Double)
        #expect(abs(test.pValue.probability - p) <= 1e-8 * p)
      }
    }
  }

  @Test func `every categorical test agrees with the reference`() throws {
    let all = try #require(
      try Bohanec.json("reference.json")["all_448_rows"] as? [String: Any])
    let expected = try #require(all["categorical"] as? [String: [String: Any]])
    var configuration = Configuration()
    configuration.factors = expected.keys.sortedByBytes().map {
      .init(id: $0, column: $0, family: .context, type: .categorical)
    }
    let results = try Bohanec.run(configuration).results
    #expect(results.caseFlow.won == 227)
    #expect(results.caseFlow.lost == 221)
    for (name, reference) in expected {
      let factor = try #require(results.factors.first { $0.id == name })
      #expect(close(factor.test.statistic, reference["chi2"]), "\(name)")
      #expect(factor.test.df == reference["df"] as? Int)
      let p = try #require(reference["p"] as? Double)
      #expect(abs((factor.test.pValue ?? 0) - p) <= 1e-8 * p, "\(name)")
      #expect(close(factor.effect?.estimate, reference["cramers_v"]), "\(name)")
      let levels = try #require(reference["levels"] as? [String: [String: Any]])
      #expect(factor.levels?.map(\.level) == levels.keys.sortedByBytes())
      for level in factor.levels ?? [] {
        #expect(level.won == levels[level.level]?["won"] as? Int)
        #expect(level.lost == levels[level.level]?["lost"] as? Int)
      }
    }
  }

  @Test(arguments: [(false, 1.351, 0.605, 3.016), (true, 1.348, 0.603, 3.012)])
  func `rule 28: referrals turn round within client type, with no evidence either way`(
    merged: Bool, ratio: Double, low: Double, high: Double
  ) throws {
    var client = Configuration.FactorDefinition(
      id: "Client", column: "Client", family: .context, type: .categorical)
    if merged { client.merge = ["New or past": ["New", "Past"]] }
    var configuration = Configuration()
    configuration.factors = [client]
    configuration.strata = ["Client"]
    let output = try Bohanec.run(configuration)
    let referred = try #require(output.results.factors.first { $0.id == "referred" })
    #expect(abs((referred.oddsRatioSample?.estimate ?? 0) - 0.275) < 0.0005)
    let stratum = try #require(referred.stratified.first)
    #expect(abs((stratum.oddsRatio.estimate ?? 0) - ratio) < 0.0005)
    #expect(abs((stratum.oddsRatio.confLow ?? 0) - low) < 0.0005)
    #expect(abs((stratum.oddsRatio.confHigh ?? 0) - high) < 0.0005)
    #expect(stratum.reversal)
    let lens = try #require(output.lenses.first { $0.id == "referrals" })
    #expect(lens.notes.contains("no evidence either way"))
  }

  @Test func `rule 15: no column is named a leak`() throws {
    let table = Samples.table(try Bohanec.dealSet(), configuration: Bohanec.configuration)
    #expect(table.notes.leaks.isEmpty)
    #expect(table.notes.suspects.isEmpty)
  }

  @Test func `rule 23: the worked case of 365 distinct deals`() throws {
    var configuration = Configuration()
    configuration.factors =
      ["Authority", "Budgt_alloc", "Needs_def"].map {
        .init(id: $0, column: $0, family: .rational, type: .categorical)
      }
      + ["Client", "Posit_statm", "Att_t_client"].map {
        .init(id: $0, column: $0, family: .soft, type: .categorical)
      }
    let results = try Bohanec.run(configuration, dropsDuplicates: true).results
    let increment = try #require(results.increment)
    #expect(abs(increment.softGivenRational.statistic - 97.96887) < 5e-6)
    #expect(increment.softGivenRational.df == 7)
    #expect(abs(increment.rationalGivenSoft.statistic - 10.63885) < 5e-6)
    #expect(increment.rationalGivenSoft.df == 7)
    #expect(increment.softGivenRational.decision?.pGlobal == nil)
    #expect((increment.softGivenRational.decision?.pValue ?? 1) <= 0.001)
    // One repeat of the folds here; twenty give .514 and .783.
    #expect(abs((results.models.rational?.aucCv ?? 0) - 0.514) < 0.03)
    #expect(abs((results.models.combined?.aucCv ?? 0) - 0.783) < 0.02)
    #expect(abs((increment.explainedShare?.soft.estimate ?? 0) - 0.92) < 0.01)
    #expect(results.shouldHaveWon == nil)
  }

  @Test func `the coded table gives the same factors, models, increment and shuffle`() throws {
    var configuration = Configuration()
    configuration.factors = [
      .init(id: "Authority", column: "Authority", family: .rational, type: .categorical),
      .init(id: "Client", column: "Client", family: .soft, type: .categorical),
    ]
    configuration.strata = ["Client"]
    let first = try Bohanec.run(configuration)
    let copy = try Samples.reread(
      CodedTableWriter(first.coded).bytes(), configuration: configuration, reversed: true)
    var options = AnalysisOptions()
    options.repeats = 1
    options.bootstraps = 2
    let second = Analysis.run(
      coded: copy, configuration: configuration,
      codebook: CodebookStamp(id: "test", version: "1", sha256: ""), options: options)
    #expect(first.results.factors == second.results.factors)
    #expect(first.results.models == second.results.models)
    #expect(first.results.increment == second.results.increment)
    #expect(first.results.shuffle == second.results.shuffle)
  }
}
