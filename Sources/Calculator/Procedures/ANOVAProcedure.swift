// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The comparison of the means of several `groups`.
public enum ANOVAProcedure: Procedure {
  /// `anova_oneway`.
  public static let name = "anova_oneway"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let test = try OneWayANOVA(try input.decimalRows("groups"))
    result.add("ss_between", .scaled(test.between))
    result.add("ss_within", .scaled(test.within))
    result.add("df_between", count: test.degreesBetween)
    result.add("df_within", count: test.degreesWithin)
    result.add("f", test.f)
    result.add("r_squared", test.rSquared)
    result.add("resid_sd", .scaled(test.residualDeviation))
    result.add("p", test.pValue)
    return result
  }
}
