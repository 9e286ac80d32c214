// SPDX-License-Identifier: Apache-2.0

import Statistics

/// How many columns of `x` pass a level when outcomes change places within `strata`.
public enum ShuffleProcedure: Procedure {
  /// `shuffle`.
  public static let name = "shuffle"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let data = try RegressionInput(input)
    let count = data.outcome.count
    let alpha = try input.number("alpha", default: 0.05)
    let strata =
      input.has("strata")
      ? try RegressionInput.groups("strata", input, count: count)
      : Array(repeating: 0, count: count)
    guard data.design.columns.joined().allSatisfy({ $0 == 0 || $0 == 1 }) else {
      throw Rejection.refuse("'x' holds something that is neither 0 nor 1")
    }
    let columns = data.design.columns.map { $0.map { $0 == 1 } }
    let shuffle = OutcomeShuffle(
      outcome: data.outcome, strata: strata, seed: try input.seed(),
      replicates: try input.replicates(default: 999)
    ) { outcome in
      columns.count { column in
        let pairs = zip(column, outcome)
        let table = ContingencyTable2x2(
          pairs.count { $0 && $1 }, pairs.count { $0 && !$1 }, pairs.count { !$0 && $1 },
          pairs.count { !$0 && !$1 }
        )
        return FisherExactTest(table).pValue().probability <= alpha
      }
    }
    result.add("observed_hits", count: shuffle.observedHits)
    result.add("expected_hits", shuffle.expectedHits)
    result.add("p", shuffle.pValue)
    return result
  }
}
