// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The agreement of two coders in a square `table`, corrected by Gwet's chance.
public enum GwetProcedure: Procedure {
  /// `gwet_ac1`.
  public static let name = "gwet_ac1"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let table = try input.table("table")
    guard table.rows.count == table.columnCount else {
      throw Rejection.refuse("the table is not square")
    }
    result.add("ac1", try GwetAC1.estimate(table))
    return result
  }
}
