// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The independence of the rows and columns of a `table`.
public enum ChiSquareProcedure: Procedure {
  /// `chi_square`.
  public static let name = "chi_square"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let table = try input.table("table")
    let test = try ChiSquareTest(table)
    result.add("statistic", test.statistic)
    result.add("df", count: test.degreesOfFreedom)
    result.add("p", test.pValue)
    let ratio = try LikelihoodRatioChiSquareTest(table)
    result.add("g_statistic", ratio.statistic)
    result.add("g_p", ratio.pValue)
    let expected = test.expected.joined()
    result.add("min_expected", expected.min())
    result.add("cells_expected_below_5", count: expected.count { $0 < 5 })
    result.add("cramers_v", try CramersV.estimate(table))
    if table.twoByTwo != nil {
      let corrected = try ChiSquareTest(table, correction: .yates)
      result.add("yates_statistic", corrected.statistic)
      result.add("yates_p", corrected.pValue)
    }
    return result
  }
}
