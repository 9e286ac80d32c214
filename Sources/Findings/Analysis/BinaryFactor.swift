// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics

/// The estimates of a binary factor.
struct BinaryFactor {
  let counts: BinaryCounts

  /// Fills in what a binary factor has besides its test and decision.
  func describe(_ result: inout FactorResult) {
    let table = counts.table
    result.table = PresenceTable(
      presentWon: table.a, presentLost: table.b, absentWon: table.c, absentLost: table.d)
    result.noDecision = NoDecisionCounts(
      present: counts.presentNoDecision, absent: counts.absentNoDecision)
    result.winRatePresent = Self.winRate(won: table.a, of: table.firstRow)
    result.winRateAbsent = Self.winRate(won: table.c, of: table.secondRow)
    result.riskDifference = riskDifference
    result.oddsRatio = firthOddsRatio
    result.oddsRatioSample = sampleOddsRatio
    if result.winRatePresent?.estimate == nil { result.warnings.append("no deal has it") }
    if result.winRateAbsent?.estimate == nil { result.warnings.append("no deal lacks it") }
    if result.oddsRatio?.estimate == nil {
      result.warnings.append("no odds ratio: a margin of its table is empty")
    } else if result.oddsRatioSample?.confLow == nil {
      result.warnings.append("no interval of the sample odds ratio: a cell of its table is empty")
    }
  }

  /// A win rate with Wilson's interval.
  static func winRate(won: Int, of deals: Int) -> Estimate {
    let proportion = Proportion(won, of: deals)
    let interval = proportion?.wilson()
    return Estimate(
      estimate: proportion?.estimate, confLow: interval?.low, confHigh: interval?.high,
      method: "wilson")
  }

  private var riskDifference: Estimate {
    let difference = try? RiskDifference(counts.table)
    let interval = difference?.newcombe()
    return Estimate(
      estimate: difference?.estimate, confLow: interval?.low, confHigh: interval?.high,
      method: "newcombe-hybrid-score")
  }

  private var sampleOddsRatio: Estimate {
    let ratio = OddsRatio(counts.table)
    let interval = ratio.woolf()
    return Estimate(
      estimate: ratio.estimate.flatMap { $0.isFinite ? $0 : nil }, confLow: interval?.low,
      confHigh: interval?.high, method: "woolf")
  }

  /// By Firth's penalty, on the four cells as weighted rows.
  private var firthOddsRatio: Estimate {
    let table = counts.table
    guard !table.hasZeroMargin else {
      return Estimate(estimate: nil, confLow: nil, confHigh: nil, method: "firth-profile")
    }
    return FirthEffect(
      columns: [[1, 1, 0, 0]], outcome: [true, false, true, false],
      weights: [table.a, table.b, table.c, table.d].map(Double.init)
    ).estimate
  }
}

/// The odds ratio of the first column of a Firth regression.
struct FirthEffect {
  /// The odds ratio with its profile-likelihood interval.
  let estimate: Estimate
  /// Of the penalised likelihood-ratio test.
  let pValue: Double?

  /// Fits a regression of weighted rows.
  init(columns: [[Double]], outcome: [Bool], weights: [Double]) {
    let design = DesignMatrix(
      names: columns.indices.map { "column \($0 + 1)" }, columns: columns)
    let kept = design.independentColumns()
    guard kept.first == 0,
      let fit = try? FirthRegression.fit(
        design: design.selecting(columns: kept), outcome: outcome, weights: weights)
    else {
      estimate = Estimate(estimate: nil, confLow: nil, confHigh: nil, method: "firth-profile")
      pValue = nil
      return
    }
    let interval = try? fit.profileInterval(ofTerm: 1)
    estimate = Estimate(
      estimate: Self.ratio(fit.coefficients[1].estimate), confLow: Self.ratio(interval?.low),
      confHigh: Self.ratio(interval?.high), method: "firth-profile")
    pValue = (try? fit.penalisedLikelihoodRatioTest(dropping: [0]))?.pValue.probability
  }

  private static func ratio(_ logarithm: Double?) -> Double? {
    logarithm.map { exp($0) }.flatMap { $0.isFinite ? $0 : nil }
  }
}
