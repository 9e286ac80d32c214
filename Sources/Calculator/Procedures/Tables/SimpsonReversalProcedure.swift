// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Whether the association in all `strata` together turns round within them.
public enum SimpsonReversalProcedure: Procedure {
  /// `simpson_reversal`.
  public static let name = "simpson_reversal"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let tables = try StratifiedTables(try CMHProcedure.strata(input))
    let reversal = try SimpsonReversal(tables)
    result.add("crude_or", reversal.crudeOddsRatio)
    result.add("mh_or", reversal.stratifiedOddsRatio)
    result.add("informative_strata", count: reversal.informativeStrata)
    result.add("reversal", .boolean(reversal.isReversal))
    return result
  }
}
