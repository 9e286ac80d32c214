// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The smallest rise over `rate` that Fisher's test finds, in groups of `n1` and `n2`.
public enum MinimumDetectableProcedure: Procedure {
  /// `minimum_detectable_difference`.
  public static let name = "minimum_detectable_difference"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let power = try input.number("power", default: 0.8)
    let rate = try input.number("rate")
    guard rate >= 0, rate <= 1, power > 0, power < 1 else {
      throw Rejection.refuse("'rate' lies in 0...1, and 'power' strictly between 0 and 1")
    }
    let rise = try design(input).minimumDetectableRise(from: rate, power: power)
    guard let rise else { throw Rejection.undefined("no rise is found with this power") }
    result.add("rise", rise)
    result.add("detectable_rate", rate + rise)
    return result
  }

  /// The plan of the test: the sizes of the groups and the level.
  static func design(_ input: CaseInput) throws -> FisherPower {
    let (first, second) = (try input.count("n1"), try input.count("n2"))
    guard first <= 1_000_000_000, second <= 1_000_000_000 else { throw UndefinedStatistic.tooLarge }
    let alpha = try input.number("alpha", default: 0.05)
    guard alpha > 0, alpha < 1 else {
      throw Rejection.refuse("'alpha' does not lie strictly between 0 and 1")
    }
    return FisherPower(present: first, absent: second, alpha: alpha)
  }
}
