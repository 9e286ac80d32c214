// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The Mantel-Haenszel odds ratio of `strata`, each of four counts, and its test.
public enum CMHProcedure: Procedure {
  /// `cmh`.
  public static let name = "cmh"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let tables = try StratifiedTables(try strata(input))
    result.add("strata_used", count: tables.strata.count)
    result.add("strata_skipped", count: tables.skipped)
    result.add("mh_or", tables.mantelHaenszelOddsRatio ?? .nan)
    result.add("se_log_mh_or", tables.standardError)
    result.add(interval: "ci", tables.interval(confidence: try input.confidence()))
    result.add("statistic_nocc", tables.statistic())
    result.add("p_nocc", tables.pValue())
    result.add("statistic_cc", tables.statistic(corrected: true))
    result.add("p_cc", tables.pValue(corrected: true))
    return result
  }

  /// The tables of `strata`.
  static func strata(_ input: CaseInput) throws -> [ContingencyTable2x2] {
    try input.countRows("strata").map { cells in
      guard cells.count == 4 else { throw Rejection.refuse("a stratum does not have four counts") }
      return ContingencyTable2x2(cells[0], cells[1], cells[2], cells[3])
    }
  }
}
