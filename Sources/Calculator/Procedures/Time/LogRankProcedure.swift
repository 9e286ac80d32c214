// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The test whether events come at the same pace in every `group`.
public enum LogRankProcedure: Procedure {
  /// `log_rank`.
  public static let name = "log_rank"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    let test = try LogRankTest(try TimeInput(input, grouped: true).groups)
    var result = CaseResult()
    result.add("statistic", test.statistic)
    result.add("df", count: test.degreesOfFreedom)
    result.add("p", test.pValue)
    result.add("observed", .list(test.observed.map { .integer($0) }))
    result.add("expected", test.expected)
    return result
  }
}
