// SPDX-License-Identifier: Apache-2.0

import Statistics

/// How strong an unmeasured cause would have to be to explain a risk ratio `rr` or odds ratio `or`.
public enum EValueProcedure: Procedure {
  /// `e_value`.
  public static let name = "e_value"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    guard input.has("rr") != input.has("or") else {
      throw Rejection.refuse("give one of 'rr' and 'or'")
    }
    let isOdds = input.has("or")
    func ratio(_ key: String) throws -> Double {
      let number = try input.number(key)
      guard number > 0 else { throw Rejection.refuse("'\(key)' is not positive") }
      return isOdds ? number.squareRoot() : number
    }
    result.add("e_value", EValue.of(riskRatio: try ratio(isOdds ? "or" : "rr")))
    if input.has("ci_low") || input.has("ci_high") {
      let (low, high) = (try ratio("ci_low"), try ratio("ci_high"))
      guard low <= high else { throw Rejection.refuse("'ci_low' lies above 'ci_high'") }
      let interval = ConfidenceInterval(low: low, high: high)
      result.add("e_value_interval", EValue.of(interval: interval))
    }
    return result
  }
}
