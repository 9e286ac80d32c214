// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The permutation test of the difference of the means of `x` and `y`.
public enum PermutationProcedure: Procedure {
  /// `permutation_test`.
  public static let name = "permutation_test"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let test = try TwoSamplePermutationTest(
      try input.numbers("x"), try input.numbers("y"), alternative: try alternative(input),
      replicates: try input.replicates(default: 1_999), seed: try input.seed()
    )
    result.add("statistic", test.statistic)
    result.add("p", test.pValue)
    return result
  }

  private static func alternative(_ input: CaseInput) throws -> Alternative {
    switch try input.text("alternative", default: "two_sided") {
    case "two_sided": .twoSided
    case "less": .less
    case "greater": .greater
    default: throw Rejection.refuse("the alternative is two_sided, less or greater")
    }
  }
}
