// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Adjusted p-values of a list `p`, in which null is a missing test.
public enum BenjaminiHochbergProcedure: Procedure {
  /// `benjamini_hochberg`.
  public static let name = "benjamini_hochberg"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let pValues = try pValues(input)
    let adjusted = MultipleTesting.benjaminiHochberg(pValues)
    result.add("bh", values(adjusted))
    result.add("holm", values(MultipleTesting.holm(pValues)))
    result.add("bonferroni", values(MultipleTesting.bonferroni(pValues)))
    result.add("by", values(MultipleTesting.benjaminiYekutieli(pValues)))
    // A q-value that equals the level but for rounding is rejected.
    let rejected = adjusted.count { $0.map { $0.probability <= 0.05 * (1 + 1e-12) } ?? false }
    result.add("rejected_at_0.05", count: rejected)
    return result
  }

  /// The p-values under `p`, in which null is a missing test.
  static func pValues(_ input: CaseInput) throws -> [PValue?] {
    try input.optionalNumbers("p").map { value in
      guard let value else { return nil }
      guard value >= 0, value <= 1 else { throw Rejection.refuse("a p-value lies outside 0 to 1") }
      return PValue(value)
    }
  }

  private static func values(_ pValues: [PValue?]) -> CaseResult.Value {
    .list(pValues.map { .optional($0?.probability) })
  }
}
