// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Whether the `tested_columns` of `x` add anything to the others.
public enum ScoreTestProcedure: Procedure {
  /// `score_test`.
  public static let name = "score_test"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let data = try RegressionInput(input)
    let (tested, others) = try data.split("tested_columns", input)
    let null = try RegressionInput.fitted { () throws(RegressionError) in
      try ScoreTest(null: data.design.selecting(columns: others), outcome: data.outcome)
    }
    guard let test = null.test(tested.map { data.design.columns[$0] }) else {
      throw Rejection.undefined("the tested columns add nothing to the others")
    }
    result.add("statistic", test.statistic)
    result.add("df", count: test.degreesOfFreedom)
    result.add("p", test.pValue)
    return result
  }
}
