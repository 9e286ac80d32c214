// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The permutation test of the `tested_columns` of `x`, within `strata` where there are some.
public enum BlockPermutationProcedure: Procedure {
  /// `block_permutation`.
  public static let name = "block_permutation"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let data = try RegressionInput(input)
    let (tested, others) = try data.split("tested_columns", input)
    let count = data.outcome.count
    let strata =
      input.has("strata")
      ? try RegressionInput.groups("strata", input, count: count) : nil
    let (seed, replicates) = (try input.seed(), try input.replicates(default: 1_999))
    let permutation = try RegressionInput.fitted { () throws(RegressionError) in
      try ResidualPermutation(
        null: data.design.selecting(columns: others), outcome: data.outcome, strata: strata,
        seed: seed, replicates: replicates
      )
    }
    let columns = tested.map { data.design.columns[$0] }
    guard let test = BlockPermutationTest(columns: columns, permutation: permutation) else {
      throw Rejection.undefined("the tested columns add nothing to the others and the strata")
    }
    result.add("statistic", test.statistic)
    result.add("df", count: test.degreesOfFreedom)
    result.add("p", test.pValue)
    return result
  }
}
