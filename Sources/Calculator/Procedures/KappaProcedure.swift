// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The agreement of two coders in a square `table`, with optional `weights`.
public enum KappaProcedure: Procedure {
  /// `kappa`.
  public static let name = "kappa"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let table = try input.table("table")
    guard table.rows.count == table.columnCount else {
      throw Rejection.refuse("the table does not have as many rows as columns")
    }
    let kappa = try CohensKappa(table, weights: try weights(input))
    result.add("p_o", kappa.observed)
    result.add("p_e", kappa.expected)
    result.add("kappa", kappa.estimate)
    result.add("se", kappa.standardError)
    result.add(interval: "ci", kappa.interval(confidence: try input.confidence()))
    result.add("se_null", kappa.nullStandardError)
    result.add("z_null", kappa.z)
    result.add("p_null", kappa.pValue)
    return result
  }

  private static func weights(_ input: CaseInput) throws -> CohensKappa.Weights {
    switch try input.text("weights", default: "none") {
    case "none", "unweighted": .none
    case "linear": .linear
    case "quadratic": .quadratic
    default: throw Rejection.refuse("weights are none, linear or quadratic")
    }
  }
}
