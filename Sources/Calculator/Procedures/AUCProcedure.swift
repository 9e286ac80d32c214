// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The area under the ROC curve of one score, or of two of the same rows, by DeLong's method.
public enum AUCProcedure: Procedure {
  /// `auc_delong`.
  public static let name = "auc_delong"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    try input.flag("paired", default: false) ? try paired(input) : try single(input)
  }

  private static func single(_ input: CaseInput) throws -> CaseResult {
    guard
      let auc = AUC(
        cases: try input.numbers("cases"), controls: try input.numbers("controls")
      )
    else { throw UndefinedStatistic.emptyGroup }
    let confidence = try input.confidence()
    var result = CaseResult()
    result.add("auc", auc.estimate)
    result.add("var", auc.variance)
    result.add("se", auc.standardError)
    result.add(interval: "ci", auc.interval(confidence: confidence))
    result.add(
      interval: "ci", auc.clippedInterval(confidence: confidence), suffix: "_clipped"
    )
    result.add(interval: "logit_ci", auc.logitInterval(confidence: confidence))
    result.add("z_vs_half", auc.deviateFromHalf)
    result.add("p_vs_half", auc.deviateFromHalf.map(NormalDistribution.twoSided))
    result.add("degenerate", .boolean(auc.isDegenerate))
    return result
  }

  private static func paired(_ input: CaseInput) throws -> CaseResult {
    let firstCases = try input.numbers("cases_1")
    let firstControls = try input.numbers("controls_1")
    let secondCases = try input.numbers("cases_2")
    let secondControls = try input.numbers("controls_2")
    guard firstCases.count == secondCases.count, firstControls.count == secondControls.count
    else { throw Rejection.refuse("paired scores do not have one length") }
    guard
      let pair = PairedAUC(
        firstCases: firstCases, firstControls: firstControls, secondCases: secondCases,
        secondControls: secondControls
      )
    else { throw UndefinedStatistic.emptyGroup }
    var result = CaseResult()
    result.add("auc1", pair.first.estimate)
    result.add("auc2", pair.second.estimate)
    result.add("diff", pair.difference)
    result.add("cov", pair.covariance)
    result.add("var_diff", pair.variance)
    result.add("z", pair.deviate)
    result.add("p", pair.deviate.map(NormalDistribution.twoSided))
    result.add(interval: "diff_ci", pair.interval(confidence: try input.confidence()))
    return result
  }
}
