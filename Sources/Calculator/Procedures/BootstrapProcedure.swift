// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The bootstrap of the `statistic` of `data` over given `resample_indices`, or over all resamples.
public enum BootstrapProcedure: Procedure {
  /// `bootstrap_bca`.
  public static let name = "bootstrap_bca"

  /// The largest sample of which all resamples are taken: 7^7 of them.
  static let largestExhaustive = 7

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    let data = try input.decimals("data")
    guard data.count > 1 else { throw UndefinedStatistic.tooFewObservations(needed: 2) }
    let statistic = try statistic(input, data)
    let all = Array(data.indices)
    var replicates: [Double] = []
    try eachResample(input, data.count) { replicates.append(statistic($0)) }
    let bootstrap = try Bootstrap(
      estimate: statistic(all), replicates: replicates,
      jackknife: all.map { left in statistic(all.filter { $0 != left }) }
    )
    let confidence = try input.confidence()
    guard
      let acceleration = bootstrap.acceleration,
      let levels = bootstrap.levels(confidence: confidence),
      let interval = bootstrap.biasCorrectedAccelerated(confidence: confidence)
    else {
      throw Rejection.undefined("the replicates are degenerate: they do not vary on both sides")
    }
    var result = CaseResult()
    result.add("theta_hat", bootstrap.estimate)
    result.add("B", count: replicates.count)
    result.add("n_below", count: bootstrap.countBelow)
    result.add("n_equal", count: bootstrap.countEqual)
    result.add("acceleration_jackknife", acceleration)
    result.add("z0_halfties", bootstrap.bias)
    result.add("alpha1_halfties", levels.low)
    result.add("alpha2_halfties", levels.high)
    result.add(interval: "bca", interval, suffix: "_halfties")
    result.add(interval: "percentile", bootstrap.percentile(confidence: confidence))
    return result
  }

  private static func statistic(
    _ input: CaseInput, _ data: [DecimalNumber]
  ) throws -> ([Int]) -> Double {
    switch try input.text("statistic", default: "mean") {
    case "mean": return { indices in DescriptiveStatistics.mean(indices.map { data[$0] }) }
    case "median":
      let values = data.map(\.double)
      return { indices in Quantile.median(indices.map { values[$0] }) ?? .nan }
    default: throw Rejection.refuse("the statistic is mean or median")
    }
  }

  private static func eachResample(
    _ input: CaseInput, _ count: Int, _ visit: ([Int]) -> Void
  ) throws {
    guard try input.flag("exhaustive", default: false) else {
      let resamples = try input.countRows("resample_indices")
      guard resamples.allSatisfy({ !$0.isEmpty && $0.allSatisfy { $0 < count } }) else {
        throw Rejection.refuse("a resample is empty or has an index beyond the data")
      }
      resamples.forEach(visit)
      return
    }
    guard count <= largestExhaustive else {
      throw Rejection.refuse("all resamples are taken of at most 7 observations")
    }
    var indices = [Int](repeating: 0, count: count)
    while true {
      visit(indices)
      guard let place = indices.lastIndex(where: { $0 < count - 1 }) else { return }
      indices[place] += 1
      for later in indices.indices where later > place { indices[later] = 0 }
    }
  }
}
