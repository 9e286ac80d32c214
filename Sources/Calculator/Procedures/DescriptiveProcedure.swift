// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Mean, standard deviation and quantiles of a list `x`.
public enum DescriptiveProcedure: Procedure {
  /// `descriptive`.
  public static let name = "descriptive"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let decimals = try input.decimals("x")
    let description = try DescriptiveStatistics(decimals)
    result.add("n", count: description.count)
    result.add("mean", .scaled(description.mean))
    result.add("sd", description.standardDeviation.map { .scaled($0) } ?? .null)
    result.add("lag1_autocorr", description.lagOneAutocorrelation)
    let sorted = try input.numbers("x").sorted()
    for kind in [Quantile.Kind.type6, .type7] {
      let suffix = kind == .type6 ? "_type6" : "_type7"
      result.add("q25" + suffix, Quantile.ofSorted(sorted, 0.25, kind: kind))
      result.add("median" + suffix, Quantile.ofSorted(sorted, 0.5, kind: kind))
      result.add("q75" + suffix, Quantile.ofSorted(sorted, 0.75, kind: kind))
      result.add("q90" + suffix, Quantile.ofSorted(sorted, 0.9, kind: kind))
    }
    return result
  }
}
