// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The share of what is explained that belongs to each of the `blocks` of columns.
public enum DominanceProcedure: Procedure {
  /// `dominance`.
  public static let name = "dominance"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let data = try RegressionInput(input)
    let blocks = try input.countRows("blocks")
    let all = blocks.flatMap { $0 }
    guard (1...8).contains(blocks.count), blocks.allSatisfy({ !$0.isEmpty }),
      all.allSatisfy(data.design.columns.indices.contains), Set(all).count == all.count
    else {
      throw Rejection.refuse("'blocks' is not one to eight lists of different columns of 'x'")
    }
    let shares = try RegressionInput.fitted { () throws(RegressionError) in
      try ExplainedShares(design: data.design, blocks: blocks, outcome: data.outcome)
    }
    guard let shares else {
      throw Rejection.undefined("the blocks explain no more than noise does")
    }
    result.add("shares", shares.estimates)
    return result
  }
}
