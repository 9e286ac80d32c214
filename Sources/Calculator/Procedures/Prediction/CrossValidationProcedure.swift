// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The area under the curve of rows that the model has not seen, and the gain of `added_columns`.
public enum CrossValidationProcedure: Procedure {
  /// `cross_validated_auc`.
  public static let name = "cross_validated_auc"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let data = try RegressionInput(input)
    let plan = try plan(data, input)
    let design = data.design
    let full = try RegressionInput.fitted { () throws(RegressionError) in
      try plan.firth { _ in design }
    }
    guard let auc = full.auc else {
      throw Rejection.undefined("all outcomes are equal")
    }
    result.add("auc", auc)
    result.add(interval: "ci", full.aucInterval(confidence: try input.confidence()))
    result.add("brier", full.brierScore)
    result.add("calibration_slope", full.calibrationSlope)
    guard input.has("added_columns") else { return result }
    let base = design.selecting(columns: try data.split("added_columns", input).others)
    let reduced = try RegressionInput.fitted { () throws(RegressionError) in
      try plan.firth { _ in base }
    }
    let gain = full.gain(over: reduced, confidence: try input.confidence())
    result.add("gain", gain?.estimate)
    result.add(interval: "gain", gain?.interval)
    return result
  }

  private static func plan(_ data: RegressionInput, _ input: CaseInput) throws -> CrossValidation {
    let folds = input.has("folds") ? try input.count("folds") : 10
    let repeats = input.has("repeats") ? try input.count("repeats") : 20
    guard (2...1_000).contains(folds), (1...1_000).contains(repeats) else {
      throw Rejection.refuse("'folds' lies in 2...1000 and 'repeats' in 1...1000")
    }
    let groups =
      input.has("groups")
      ? try RegressionInput.groups("groups", input, count: data.outcome.count) : nil
    return CrossValidation(
      outcome: data.outcome, groups: groups, folds: folds, repeats: repeats,
      seed: try input.seed()
    )
  }
}
