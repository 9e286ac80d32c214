// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The test of a trend in the proportions `x` of `n`, in order or by `scores`.
public enum CochranArmitageProcedure: Procedure {
  /// `cochran_armitage`.
  public static let name = "cochran_armitage"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let (successes, trials) = (try input.counts("x"), try input.counts("n"))
    let scores = input.has("scores") ? try input.numbers("scores") : nil
    guard successes.count == trials.count, scores.map({ $0.count == trials.count }) ?? true else {
      throw Rejection.refuse("'x', 'n' and 'scores' do not have one length")
    }
    let groups = try zip(successes, trials).map { success, all in
      guard success <= all else { throw Rejection.refuse("x is larger than n") }
      guard let proportion = Proportion(success, of: all) else {
        throw UndefinedStatistic.noTrials
      }
      return proportion
    }
    let test = try CochranArmitageTest(groups, scores: scores)
    result.add("statistic", test.statistic)
    result.add("p", test.pValue)
    result.add("slope", test.slope)
    return result
  }
}
