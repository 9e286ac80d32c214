// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The unconditional exact test of a two by two `table`; its rows are the groups.
public enum BoschlooProcedure: Procedure {
  /// `boschloo`.
  public static let name = "boschloo"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    guard let table = try input.table("table").twoByTwo else {
      throw Rejection.refuse("the table is not two by two")
    }
    result.add("p", try BoschlooTest.pValue(table))
    return result
  }
}
