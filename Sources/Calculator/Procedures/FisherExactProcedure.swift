// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The exact test of a `table`, of two by two with its conditional odds ratio.
public enum FisherExactProcedure: Procedure {
  /// `fisher_exact`.
  public static let name = "fisher_exact"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let table = try input.table("table")
    guard table.total > 0 else { throw UndefinedStatistic.emptyGroup }
    guard let small = table.twoByTwo else {
      result.add("p", try FreemanHaltonTest(table).pValue)
      return result
    }
    let test = FisherExactTest(small)
    result.add("p_greater", test.pValue(.greater))
    result.add("p_less", test.pValue(.less))
    result.add("p_two_sided", test.pValue(.twoSided))
    result.add("p_two_sided_doubled", test.doubledPValue)
    result.add("midp_two_sided_doubled", test.midPValue())
    result.add("odds_ratio_sample", OddsRatio(small).estimate ?? .nan)
    let conditional = try? ConditionalOddsRatio(small)
    let interval = conditional?.interval(confidence: try input.confidence())
    result.add("odds_ratio_cmle", conditional?.estimate ?? .nan)
    result.add("ci_low", interval?.low ?? 0)
    result.add("ci_high", interval?.high ?? .infinity)
    return result
  }
}
