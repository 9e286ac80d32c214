// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The logistic regression of `y` on the columns of `x` by maximum likelihood.
public enum LogisticProcedure: Procedure {
  /// `logistic`.
  public static let name = "logistic"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    let data = try RegressionInput(input)
    let confidence = try input.confidence()
    let fit = try RegressionInput.fitted { () throws(RegressionError) in
      try LogisticRegression.fit(
        design: data.design, outcome: data.outcome, weights: data.weights
      )
    }
    var result = CaseResult()
    let intervals = fit.coefficients.map { $0.waldInterval(confidence: confidence) }
    result.add("coef", fit.coefficients.map(\.estimate))
    result.add("se", fit.coefficients.map(\.standardError))
    result.add("z", fit.coefficients.map(\.waldStatistic))
    result.add("p", fit.coefficients.map(\.waldPValue.probability))
    result.add("p_log10", fit.coefficients.map(\.waldPValue.log10))
    result.add("loglik", fit.logLikelihood)
    result.add("loglik_null", fit.nullLogLikelihood)
    result.add("n", fit.rowCount)
    result.add("wald_ci_low", intervals.map(\.low))
    result.add("wald_ci_high", intervals.map(\.high))
    let test = fit.likelihoodRatioTest
    result.add("lr_stat", test.statistic)
    result.add("lr_df", count: test.degreesOfFreedom)
    result.add("lr_p", test.pValue)
    result.add("aic", fit.akaikeCriterion)
    result.add("mcfadden_r2", fit.mcFaddenR2)
    result.add("nagelkerke_r2", fit.nagelkerkeR2)
    result.add("tjur_r2", fit.tjurR2)
    return result
  }
}
