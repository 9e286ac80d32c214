// SPDX-License-Identifier: Apache-2.0

/// Tests a difference of two samples by exchanging their values at random.
///
/// p = (b + 1) / (B + 1), where b counts the rearrangements at least as far from 0 as the samples.
///
/// - Note: Phipson & Smyth (2010), *Statistical Applications in Genetics and Molecular Biology* 9:39.
public struct TwoSamplePermutationTest: Sendable {
  /// The statistic of the samples.
  public let statistic: Double
  /// The p-value.
  public let pValue: PValue

  /// Rearranges; replicate *r* draws from `RandomStream(seed:replicate: r)`.
  ///
  /// `statistic` is given the two samples and grows with the first; by default it is the difference of
  /// the means.
  ///
  /// - Throws: `emptyGroup`.
  /// - Precondition: `replicates` is positive.
  public init(
    _ first: [Double], _ second: [Double], alternative: Alternative = .twoSided,
    replicates: Int, seed: UInt64,
    statistic: ([Double], [Double]) -> Double = Self.differenceOfMeans
  ) throws(UndefinedStatistic) {
    guard !first.isEmpty, !second.isEmpty else { throw .emptyGroup }
    precondition(replicates > 0, "a permutation test needs at least one replicate")
    let observed = statistic(first, second)
    // Equal statistics may differ by rounding, as the order of summing changes.
    let slack = 1e-12 * abs(observed)
    var extreme = 0
    for replicate in 0..<replicates {
      var random = RandomStream(seed: seed, replicate: replicate)
      var values = first + second
      random.shuffle(&values)
      let value = statistic(Array(values[..<first.count]), Array(values[first.count...]))
      let counts =
        switch alternative {
        case .less: value <= observed + slack
        case .greater: value >= observed - slack
        case .twoSided: abs(value) >= abs(observed) - slack
        }
      if counts { extreme += 1 }
    }
    self.statistic = observed
    pValue = PValue(Double(extreme + 1) / Double(replicates + 1))
  }

  /// The mean of the first sample less that of the second.
  public static func differenceOfMeans(_ first: [Double], _ second: [Double]) -> Double {
    first.reduce(0, +) / Double(first.count) - second.reduce(0, +) / Double(second.count)
  }
}
