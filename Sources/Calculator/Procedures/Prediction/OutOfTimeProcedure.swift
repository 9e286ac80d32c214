// SPDX-License-Identifier: Apache-2.0

import Statistics

/// How a model of the rows with `test` 0 does on those with `test` 1.
public enum OutOfTimeProcedure: Procedure {
  /// `out_of_time`.
  public static let name = "out_of_time"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let data = try RegressionInput(input)
    let flags = try input.counts("test")
    guard flags.count == data.outcome.count, flags.allSatisfy({ $0 <= 1 }) else {
      throw Rejection.refuse("'test' does not have 0 or 1 for each row")
    }
    let (training, tested) = (
      flags.indices.filter { flags[$0] == 0 }, flags.indices.filter { flags[$0] == 1 }
    )
    guard !training.isEmpty, !tested.isEmpty else { throw UndefinedStatistic.emptyGroup }
    let probabilities = try RegressionInput.fitted { () throws(RegressionError) in
      let fit = try FirthRegression.fit(
        design: data.design.selecting(rows: training),
        outcome: training.map { data.outcome[$0] }
      )
      return try FLICRegression(fit).probabilities(data.design.selecting(rows: tested))
    }
    let outcome = tested.map { data.outcome[$0] }
    let auc = AUC(scores: probabilities, outcome: outcome)
    let line = Calibration(probabilities: probabilities, outcome: outcome)
    result.add("auc", auc?.estimate)
    result.add(interval: "ci", auc?.clippedInterval(confidence: try input.confidence()))
    result.add("brier", BrierScore.mean(probabilities: probabilities, outcome: outcome))
    result.add("calibration_intercept", line?.intercept)
    result.add("calibration_slope", line?.slope)
    return result
  }
}
