// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The difference of the proportions `x1` of `n1` and `x2` of `n2` with its score interval.
public enum MiettinenNurminenProcedure: Procedure {
  /// `miettinen_nurminen`.
  public static let name = "miettinen_nurminen"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let difference = RiskDifference(
      try WilsonProcedure.proportion("x1", "n1", input),
      try WilsonProcedure.proportion("x2", "n2", input)
    )
    let interval = difference.miettinenNurminen(confidence: try input.confidence())
    result.add("diff", difference.estimate)
    result.add(interval: "ci", interval)
    return result
  }
}
