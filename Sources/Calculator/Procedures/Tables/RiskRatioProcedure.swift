// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The ratio of the risks in the two rows of a `table`.
public enum RiskRatioProcedure: Procedure {
  /// `risk_ratio`.
  public static let name = "risk_ratio"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    guard let table = try input.table("table").twoByTwo else {
      throw Rejection.refuse("the table is not two by two")
    }
    let ratio = RiskRatio(table)
    guard let estimate = ratio.estimate else { throw UndefinedStatistic.zeroMargin }
    result.add("rr", estimate)
    result.add(interval: "ci", ratio.katz(confidence: try input.confidence()))
    return result
  }
}
