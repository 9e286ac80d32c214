// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The standardised difference of the means of `x` and `y`.
public enum HedgesGProcedure: Procedure {
  /// `hedges_g`.
  public static let name = "hedges_g"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let test = try WelchTest(try input.decimals("x"), try input.decimals("y"))
    result.add("cohens_d", test.cohensD)
    result.add("hedges_g", test.hedgesG)
    return result
  }
}
