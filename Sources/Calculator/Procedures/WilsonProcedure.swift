// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The proportion `x` of `n` with its intervals.
public enum WilsonProcedure: Procedure {
  /// `wilson`.
  public static let name = "wilson"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let proportion = try proportion("x", "n", input)
    let confidence = try input.confidence()
    result.add("p_hat", proportion.estimate)
    result.add(interval: "wilson", proportion.wilson(confidence: confidence))
    result.add(interval: "wilson_cc", proportion.wilsonCorrected(confidence: confidence))
    result.add(interval: "clopper_pearson", proportion.clopperPearson(confidence: confidence))
    return result
  }

  /// The proportion under two keys.
  static func proportion(
    _ successesKey: String, _ trialsKey: String, _ input: CaseInput
  ) throws -> Proportion {
    let (successes, trials) = (try input.count(successesKey), try input.count(trialsKey))
    guard successes <= trials else {
      throw Rejection.refuse("\(successesKey) is larger than \(trialsKey)")
    }
    guard let proportion = Proportion(successes, of: trials) else {
      throw UndefinedStatistic.noTrials
    }
    return proportion
  }
}
