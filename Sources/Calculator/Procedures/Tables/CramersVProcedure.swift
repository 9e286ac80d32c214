// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The strength of the association in a `table`, and how far each count lies from none.
public enum CramersVProcedure: Procedure {
  /// `cramers_v`.
  public static let name = "cramers_v"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let table = try input.table("table")
    let test = try ChiSquareTest(table)
    result.add("cramers_v", try CramersV.estimate(table))
    result.add("p", test.pValue)
    result.add(
      "standardised_residuals", .list(test.standardisedResiduals.map { .numbers($0) })
    )
    return result
  }
}
