// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The share still without an event at each `time`, its median, and its mean up to `horizon`.
public enum KaplanMeierProcedure: Procedure {
  /// `kaplan_meier`.
  public static let name = "kaplan_meier"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    let curve = try KaplanMeier(try TimeInput(input).subjects)
    let confidence = try input.confidence()
    let intervals = curve.steps.map { curve.interval(at: $0.time, confidence: confidence) }
    var result = CaseResult()
    result.add("time", curve.steps.map(\.time))
    result.add("at_risk", .list(curve.steps.map { .integer($0.atRisk) }))
    result.add("events", .list(curve.steps.map { .integer($0.events) }))
    result.add("survival", curve.steps.map(\.survival))
    result.add("se", curve.steps.map(\.standardError))
    result.add("ci_low", .list(intervals.map { .optional($0?.low) }))
    result.add("ci_high", .list(intervals.map { .optional($0?.high) }))
    result.add("median", curve.median)
    if input.has("horizon") {
      let horizon = try input.number("horizon")
      guard horizon > 0 else { throw Rejection.refuse("'horizon' is not positive") }
      let mean = curve.restrictedMean(to: horizon)
      result.add("restricted_mean", mean.estimate)
      result.add("restricted_mean_se", mean.standardError)
    }
    return result
  }
}
