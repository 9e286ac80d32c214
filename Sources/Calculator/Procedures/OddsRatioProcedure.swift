// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The sample odds ratio of a two by two `table`, with other measures of its difference.
public enum OddsRatioProcedure: Procedure {
  /// `odds_ratio`.
  public static let name = "odds_ratio"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    guard let table = try input.table("table").twoByTwo else {
      throw Rejection.refuse("the table is not two by two")
    }
    let confidence = try input.confidence()
    let ratio = OddsRatio(table)
    let estimate = ratio.estimate
    result.add("or", estimate ?? .nan)
    result.add(
      "log_or", ratio.logarithm ?? estimate.map { $0 == 0 ? -.infinity : .infinity } ?? .nan)
    result.add("se_log_or", ratio.standardError ?? .infinity)
    result.add(interval: "ci", ratio.woolf(confidence: confidence))
    result.add("wald_p", ratio.waldPValue)
    let corrected = ratio.haldaneAnscombe
    result.add("ha_or", corrected.estimate)
    result.add("ha_log_or", corrected.logarithm)
    result.add("ha_se_log_or", corrected.standardError)
    result.add(interval: "ha_ci", corrected.interval(confidence: confidence))
    result.add("risk_difference", try? RiskDifference(table).estimate)
    let risk = RiskRatio(table)
    result.add("rr", risk.estimate)
    result.add(interval: "rr_ci", risk.katz(confidence: confidence))
    return result
  }
}
