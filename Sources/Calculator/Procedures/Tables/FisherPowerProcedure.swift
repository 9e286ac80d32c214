// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The power of Fisher's two-sided test for rates `p1` of `n1` and `p2` of `n2`.
public enum FisherPowerProcedure: Procedure {
  /// `fisher_power`.
  public static let name = "fisher_power"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let design = try MinimumDetectableProcedure.design(input)
    let (first, second) = (try input.number("p1"), try input.number("p2"))
    guard [first, second].allSatisfy({ $0 >= 0 && $0 <= 1 }) else {
      throw Rejection.refuse("a rate does not lie in 0...1")
    }
    result.add("power", design.power(presentRate: first, absentRate: second))
    return result
  }
}
