// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The mean squared miss of the probabilities `p` of the outcomes `y`.
public enum BrierProcedure: Procedure {
  /// `brier`.
  public static let name = "brier"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let (probabilities, outcome) = try CalibrationProcedure.predictions(input)
    guard let score = BrierScore.mean(probabilities: probabilities, outcome: outcome) else {
      throw UndefinedStatistic.emptyGroup
    }
    result.add("brier", score)
    return result
  }
}
