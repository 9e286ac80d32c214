// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The comparison of the means of `x` and `y`.
public enum WelchProcedure: Procedure {
  /// `welch_t`.
  public static let name = "welch_t"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let test = try WelchTest(try input.decimals("x"), try input.decimals("y"))
    result.add("mean1", .scaled(test.means.first))
    result.add("mean2", .scaled(test.means.second))
    result.add("var1", .scaled(test.variances.first))
    result.add("var2", .scaled(test.variances.second))
    result.add("diff", .scaled(test.difference))
    result.add("se", .scaled(test.standardError))
    result.add("t", test.t)
    result.add("df", test.degreesOfFreedom)
    result.add("p_two_sided", test.pValue())
    let interval = test.interval(confidence: try input.confidence())
    result.add("ci_low", .scaled(interval.low))
    result.add("ci_high", .scaled(interval.high))
    result.add("cohens_d_pooled", test.cohensD)
    result.add("hedges_g", test.hedgesG)
    return result
  }
}
