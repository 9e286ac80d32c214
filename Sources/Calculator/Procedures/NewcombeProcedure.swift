// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The difference of the proportions `x1` of `n1` and `x2` of `n2`.
public enum NewcombeProcedure: Procedure {
  /// `newcombe`.
  public static let name = "newcombe"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let difference = RiskDifference(
      try WilsonProcedure.proportion("x1", "n1", input),
      try WilsonProcedure.proportion("x2", "n2", input)
    )
    let confidence = try input.confidence()
    result.add("diff", difference.estimate)
    result.add(interval: "newcombe", difference.newcombe(confidence: confidence))
    result.add(interval: "newcombe_cc", difference.newcombeCorrected(confidence: confidence))
    result.add(interval: "wald", difference.wald(confidence: confidence))
    return result
  }
}
