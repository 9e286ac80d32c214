// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The rank test of several `groups`.
public enum KruskalWallisProcedure: Procedure {
  /// `kruskal_wallis`.
  public static let name = "kruskal_wallis"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let test = try KruskalWallisTest(try input.numberRows("groups"))
    result.add("statistic", test.statistic)
    result.add("df", count: test.degreesOfFreedom)
    result.add("p", test.pValue)
    return result
  }
}
