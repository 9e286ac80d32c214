// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The likelihood-ratio test of `dropped_columns` of a logistic regression.
public enum LikelihoodRatioProcedure: Procedure {
  /// `lrt`.
  public static let name = "lrt"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    let data = try RegressionInput(input)
    let dropped = Set(try input.counts("dropped_columns"))
    let columns = data.design.columns.indices
    guard !dropped.isEmpty else { throw Rejection.refuse("'dropped_columns' is empty") }
    guard dropped.allSatisfy(columns.contains) else {
      throw Rejection.refuse("'dropped_columns' names a column that is not there")
    }
    let kept = data.design.selecting(columns: columns.filter { !dropped.contains($0) })
    let test = try RegressionInput.fitted { () throws(RegressionError) in
      let full = try LogisticRegression.fit(
        design: data.design, outcome: data.outcome, weights: data.weights
      )
      let reduced = try LogisticRegression.fit(
        design: kept, outcome: data.outcome, weights: data.weights
      )
      return LikelihoodRatioTest(
        logLikelihood: full.logLikelihood, restrictedLogLikelihood: reduced.logLikelihood,
        degreesOfFreedom: dropped.count
      )
    }
    var result = CaseResult()
    result.add("loglik_full", test.logLikelihood)
    result.add("loglik_reduced", test.restrictedLogLikelihood)
    result.add("df", count: test.degreesOfFreedom)
    result.add("statistic", test.statistic)
    result.add("p", test.pValue)
    return result
  }
}
