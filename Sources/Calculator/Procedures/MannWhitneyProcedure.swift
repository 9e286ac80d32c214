// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Whether values of `x` tend to lie above those of `y`.
public enum MannWhitneyProcedure: Procedure {
  /// `mann_whitney`.
  public static let name = "mann_whitney"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let test = try MannWhitneyTest(try sample("x", input), try sample("y", input))
    result.add("u1", test.u)
    result.add("u2", test.otherU)
    result.add("auc", test.auc)
    result.add("ties", .boolean(test.hasTies))
    result.add("mean", test.mean)
    result.add("var", test.variance)
    result.add("z_nocc", test.z(continuity: 0))
    result.add("p_two_sided_nocc", test.normalPValue(.twoSided, continuity: 0))
    result.add("z_cc", test.z())
    result.add("p_two_sided_cc", test.normalPValue(.twoSided))
    result.add("p_greater_cc", test.normalPValue(.greater))
    result.add("p_less_cc", test.normalPValue(.less))
    guard let twoSided = test.exactPValue(.twoSided), let greater = test.exactPValue(.greater),
      let less = test.exactPValue(.less)
    else { return result }
    result.add("exact_p_two_sided", twoSided)
    result.add("exact_p_greater", greater)
    result.add("exact_p_less", less)
    result.add("exact_p_two_sided_doubled", min(greater, less).doubled)
    return result
  }

  /// The values of a key, or the whole numbers of `key_range`, its end excluded.
  private static func sample(_ key: String, _ input: CaseInput) throws -> [Double] {
    guard input.has(key + "_range") else { return try input.numbers(key) }
    let ends = try input.numbers(key + "_range")
    guard ends.count == 2, let low = Int(exactly: ends[0]), let high = Int(exactly: ends[1]),
      low <= high, high - low <= 10_000_000
    else { throw Rejection.refuse("\(key)_range is not two whole numbers in order") }
    return (low..<high).map { Double($0) }
  }
}
