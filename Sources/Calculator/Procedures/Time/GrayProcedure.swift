// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The test whether the incidence of a `cause` is the same in every `group`.
public enum GrayProcedure: Procedure {
  /// `gray`.
  public static let name = "gray"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    let groups = try TimeInput(input, grouped: true).groups
    guard groups.joined().allSatisfy({ $0.entry == 0 }) else {
      throw Rejection.refuse("the comparison of incidence has no late entries")
    }
    let test = try GrayTest(groups, cause: try cause(input))
    var result = CaseResult()
    result.add("statistic", test.statistic)
    result.add("df", count: test.degreesOfFreedom)
    result.add("p", test.pValue)
    return result
  }

  /// The number of the cause; 1 where there is none.
  static func cause(_ input: CaseInput) throws -> Int {
    guard input.has("cause") else { return 1 }
    let cause = try input.count("cause")
    guard cause > 0 else { throw Rejection.refuse("'cause' is numbered from 1") }
    return cause
  }
}
