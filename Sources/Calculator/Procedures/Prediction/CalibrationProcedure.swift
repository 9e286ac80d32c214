// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Whether the probabilities `p` of the outcomes `y` are right, and not too extreme.
public enum CalibrationProcedure: Procedure {
  /// `calibration`.
  public static let name = "calibration"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let (probabilities, outcome) = try predictions(input)
    guard let line = Calibration(probabilities: probabilities, outcome: outcome) else {
      throw Rejection.undefined("probabilities or outcomes are all equal, certain or separated")
    }
    result.add("intercept", line.intercept)
    result.add("slope", line.slope)
    result.add("intercept_at_slope_1", line.interceptAtSlopeOne)
    return result
  }

  /// The probabilities and outcomes of a case.
  static func predictions(_ input: CaseInput) throws -> ([Double], [Bool]) {
    let (probabilities, outcomes) = (try input.numbers("p"), try input.counts("y"))
    guard probabilities.count == outcomes.count else {
      throw Rejection.refuse("'p' and 'y' do not have one length")
    }
    guard probabilities.allSatisfy({ $0 >= 0 && $0 <= 1 }), outcomes.allSatisfy({ $0 <= 1 })
    else { throw Rejection.refuse("a probability lies outside 0...1, or an outcome is not 0 or 1") }
    return (probabilities, outcomes.map { $0 == 1 })
  }
}
