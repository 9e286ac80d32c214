// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The share of pairs in which `x` is larger less the share in which `y` is.
public enum CliffsDeltaProcedure: Procedure {
  /// `cliffs_delta`.
  public static let name = "cliffs_delta"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let delta = try CliffsDelta(try input.numbers("x"), try input.numbers("y"))
    result.add("delta", delta.estimate)
    result.add("variance", delta.variance)
    result.add(interval: "ci", delta.interval(confidence: try input.confidence()))
    return result
  }
}
