// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Step-down adjusted p-values of the tests `p`.
public enum HolmProcedure: Procedure {
  /// `holm`.
  public static let name = "holm"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let adjusted = MultipleTesting.holm(try BenjaminiHochbergProcedure.pValues(input))
    result.add("holm", .list(adjusted.map { .optional($0?.probability) }))
    return result
  }
}
