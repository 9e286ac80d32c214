// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The smallest p-value that Fisher's test can have with the margins of a `table`.
public enum LeastAttainableProcedure: Procedure {
  /// `least_attainable_p`.
  public static let name = "least_attainable_p"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    guard let table = try input.table("table").twoByTwo else {
      throw Rejection.refuse("the table is not two by two")
    }
    result.add("p", LeastAttainablePValue.fisher(table))
    return result
  }
}
