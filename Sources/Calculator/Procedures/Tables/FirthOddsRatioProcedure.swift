// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics

/// The odds ratio of a two by two `table` with Firth's penalty and its profile interval.
public enum FirthOddsRatioProcedure: Procedure {
  /// `firth_odds_ratio`.
  public static let name = "firth_odds_ratio"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    guard let table = try input.table("table").twoByTwo else {
      throw Rejection.refuse("the table is not two by two")
    }
    let counts = [table.a, table.b, table.c, table.d].map(Double.init)
    let confidence = try input.confidence()
    try RegressionInput.fitted { () throws(RegressionError) in
      let fit = try FirthRegression.fit(
        design: DesignMatrix(names: ["row"], columns: [[1, 1, 0, 0]]),
        outcome: [true, false, true, false], weights: counts
      )
      let interval = try fit.profileInterval(ofTerm: 1, confidence: confidence)
      result.add("log_or", fit.coefficients[1].estimate)
      result.add("se_log_or", fit.coefficients[1].standardError)
      result.add("or", exp(fit.coefficients[1].estimate))
      result.add("ci_low", interval.low.map { exp($0) })
      result.add("ci_high", interval.high.map { exp($0) })
      result.add("p", try fit.penalisedLikelihoodRatioTest(dropping: [0]).pValue)
    }
    return result
  }
}
