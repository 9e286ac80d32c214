// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Firth's regression with the intercept corrected so that probabilities are right on average.
public enum FLICProcedure: Procedure {
  /// `flic`.
  public static let name = "flic"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let data = try RegressionInput(input)
    let flic = try RegressionInput.fitted { () throws(RegressionError) in
      try FLICRegression(
        FirthRegression.fit(design: data.design, outcome: data.outcome, weights: data.weights)
      )
    }
    result.add("coef", flic.estimates)
    result.add("probabilities", .list(flic.probabilities.map { .optional($0) }))
    return result
  }
}
