// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The logistic regression of `y` on the columns of `x` with Firth's penalty.
public enum FirthProcedure: Procedure {
  /// `firth`.
  public static let name = "firth"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    let data = try RegressionInput(input)
    let confidence = try input.confidence()
    return try RegressionInput.fitted { () throws(RegressionError) in
      let fit = try FirthRegression.fit(
        design: data.design, outcome: data.outcome, weights: data.weights
      )
      var result = CaseResult()
      result.add("coef", fit.coefficients.map(\.estimate))
      result.add("se", fit.coefficients.map(\.standardError))
      result.add("penalised_loglik", fit.penalisedLogLikelihood)
      let tests = try fit.penalisedLikelihoodRatioTests()
      result.add("plr_chi2", tests.map(\.statistic))
      result.add("plr_p", tests.map(\.pValue.probability))
      result.add("plr_p_log10", tests.map(\.pValue.log10))
      let global = try fit.penalisedLikelihoodRatioTest(
        dropping: Array(data.design.columns.indices)
      )
      result.add("plr_global", global.statistic)
      result.add("plr_global_df", count: global.degreesOfFreedom)
      result.add("plr_global_p", global.pValue)
      let intervals = try fit.profileIntervals(confidence: confidence)
      result.add("profile_ci_low", .list(intervals.map { .optional($0.low) }))
      result.add("profile_ci_high", .list(intervals.map { .optional($0.high) }))
      return result
    }
  }
}
