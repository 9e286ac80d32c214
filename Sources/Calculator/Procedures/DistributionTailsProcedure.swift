// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The tail probability of `x` under a `function`, with its logarithm.
public enum DistributionTailsProcedure: Procedure {
  /// `distribution_tails`.
  public static let name = "distribution_tails"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let x = try input.number("x")
    result.add("p", try tail(try input.text("function"), x, input))
    return result
  }

  private static func tail(_ function: String, _ x: Double, _ input: CaseInput) throws -> PValue {
    switch function {
    case "norm_sf": return NormalDistribution.upperTail(x)
    case "norm_cdf": return NormalDistribution.lowerTail(x)
    case "norm_two_sided": return NormalDistribution.twoSided(x)
    case "t_sf": return StudentTDistribution.upperTail(x, df: try positive("df", input))
    case "t_cdf": return StudentTDistribution.lowerTail(x, df: try positive("df", input))
    case "t_two_sided": return StudentTDistribution.twoSided(x, df: try positive("df", input))
    case "chi2_sf":
      let df = try positive("df", input)
      return x <= 0 ? .one : ChiSquaredDistribution.upperTail(x, df: df)
    case "f_sf":
      let (df1, df2) = (try positive("df1", input), try positive("df2", input))
      return x <= 0 ? .one : FDistribution.upperTail(x, df1: df1, df2: df2)
    default:
      throw Rejection.refuse("no function of this name; one is chi2_sf")
    }
  }

  private static func positive(_ key: String, _ input: CaseInput) throws -> Double {
    let number = try input.number(key)
    guard number > 0 else { throw Rejection.refuse("\(key) is not positive") }
    return number
  }
}
