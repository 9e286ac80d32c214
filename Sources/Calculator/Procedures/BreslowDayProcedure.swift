// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Whether the odds ratio is the same in all `strata`.
public enum BreslowDayProcedure: Procedure {
  /// `breslow_day`.
  public static let name = "breslow_day"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let test = try BreslowDayTest(StratifiedTables(try CMHProcedure.strata(input)))
    result.add("mh_or", test.commonOddsRatio)
    result.add("bd_statistic", test.uncorrected)
    result.add("df", count: test.degreesOfFreedom)
    result.add("bd_p", test.uncorrectedPValue)
    result.add("tarone_statistic", test.statistic)
    result.add("tarone_p", test.pValue)
    result.add("informative_strata", count: test.informativeStrata)
    return result
  }
}
