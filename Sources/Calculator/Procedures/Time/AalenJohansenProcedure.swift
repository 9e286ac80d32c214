// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The share to which a `cause` has happened at each `time`, beside the other causes.
public enum AalenJohansenProcedure: Procedure {
  /// `aalen_johansen`.
  public static let name = "aalen_johansen"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    let curve = try AalenJohansen(
      try TimeInput(input).subjects, cause: try GrayProcedure.cause(input)
    )
    let confidence = try input.confidence()
    let steps = curve.steps
    let intervals = steps.map { curve.interval(at: $0.time, confidence: confidence) }
    var result = CaseResult()
    result.add("time", steps.map(\.time))
    result.add("at_risk", .list(steps.map { .integer($0.atRisk) }))
    result.add("incidence", steps.map(\.incidence))
    result.add("se", steps.map(\.standardError))
    result.add("ci_low", .list(intervals.map { .optional($0?.low) }))
    result.add("ci_high", .list(intervals.map { .optional($0?.high) }))
    return result
  }
}
