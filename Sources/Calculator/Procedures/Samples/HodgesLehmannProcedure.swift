// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The median of all differences between `x` and `y`, with the interval of the rank test.
public enum HodgesLehmannProcedure: Procedure {
  /// `hodges_lehmann`.
  public static let name = "hodges_lehmann"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let shift = try HodgesLehmann(try input.numbers("x"), try input.numbers("y"))
    result.add("estimate", shift.estimate)
    result.add(interval: "ci", shift.interval(confidence: try input.confidence()))
    return result
  }
}
