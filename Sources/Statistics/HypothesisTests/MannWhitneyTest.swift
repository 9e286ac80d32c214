// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Tests whether values of one sample tend to lie above those of another.
///
/// Up to 40 values in all the p-value is exact, also with ties (all splits of the mid-ranks);
/// above, it is normal with tie-corrected variance and continuity correction 0.5.
///
/// - Note: Mann & Whitney (1947), *Annals of Mathematical Statistics* 18:50; the exact distribution
///   with ties as in Streitberg & Röhmel (1986), *Statistical Software Newsletter* 12:10.
public struct MannWhitneyTest: Sendable {
  /// The largest number of values for which `pValue` is exact.
  public static let exactLimit = 40

  /// The number of pairs in which the first sample is larger, ties counting one half.
  public let u: Double
  /// The numbers of values.
  public let sizes: (first: Int, second: Int)
  /// Whether any two values are equal.
  public let hasTies: Bool
  /// The variance of `u`, corrected for ties.
  public let variance: Double
  let ranks: MidRanks

  /// Compares two samples.
  ///
  /// - Throws: `emptyGroup`.
  /// - Precondition: No value is NaN.
  public init(_ first: [Double], _ second: [Double]) throws(UndefinedStatistic) {
    guard !first.isEmpty, !second.isEmpty else { throw .emptyGroup }
    let ranks = MidRanks(first + second)
    let doubledSum = ranks.doubled[..<first.count].reduce(0, +)
    let (m, n) = (Double(first.count), Double(second.count))
    self.sizes = (first.count, second.count)
    self.u = Double(doubledSum - first.count * (first.count + 1)) / 2
    self.hasTies = ranks.hasTies
    let total = m + n
    let ties = ranks.tieSum / (total * (total - 1))
    self.variance = ranks.tieSizes.count == 1 ? 0 : m * n / 12 * (total + 1 - ties)
    self.ranks = ranks
  }

  /// The number of pairs in which the second sample is larger, ties counting one half.
  public var otherU: Double { Double(sizes.first) * Double(sizes.second) - u }
  /// The expectation of `u` without a difference.
  public var mean: Double { Double(sizes.first) * Double(sizes.second) / 2 }
  /// The share of pairs in which the first sample is larger: the area under the ROC curve.
  public var auc: Double { u / (Double(sizes.first) * Double(sizes.second)) }
  /// Whether `pValue` is exact.
  public var isExact: Bool { sizes.first + sizes.second <= Self.exactLimit }

  /// The p-value: exact up to 40 values, normal above; `nil` where all values are equal.
  public func pValue(_ alternative: Alternative = .twoSided) -> PValue? {
    guard variance > 0 else { return nil }
    return isExact ? exactPValue(alternative) : normalPValue(alternative)
  }

  /// The standardised statistic; `nil` where all values are equal.
  ///
  /// `continuity`, 0 or 0.5, is taken from the distance to the mean, towards zero.
  public func z(continuity: Double = 0.5, _ alternative: Alternative = .twoSided) -> Double? {
    guard variance > 0 else { return nil }
    let distance = u - mean
    let corrected =
      switch alternative {
      case .less: distance + continuity
      case .greater: distance - continuity
      case .twoSided: distance == 0 ? 0 : distance - (distance > 0 ? continuity : -continuity)
      }
    return corrected / variance.squareRoot()
  }

  /// The p-value of the normal approximation; `nil` where all values are equal.
  public func normalPValue(
    _ alternative: Alternative = .twoSided, continuity: Double = 0.5
  ) -> PValue? {
    guard let z = z(continuity: continuity, alternative) else { return nil }
    return switch alternative {
    case .less: NormalDistribution.lowerTail(z)
    case .greater: NormalDistribution.upperTail(z)
    case .twoSided: NormalDistribution.twoSided(z)
    }
  }

  /// The exact p-value over all splits of the mid-ranks; `nil` above 40 values.
  ///
  /// The two sides hold the splits whose distance from the mean is at least that observed.
  public func exactPValue(_ alternative: Alternative = .twoSided) -> PValue? {
    guard isExact else { return nil }
    let counts = splitCounts
    let observed = Int(2 * u) + sizes.first * (sizes.first + 1)
    // Twice the mean of the doubled rank sum is a whole number.
    let centre = sizes.first * (sizes.first + sizes.second + 1)
    let distance = abs(observed - centre)
    var (sum, total) = (0.0, 0.0)
    for (rankSum, count) in counts.enumerated() where count > 0 {
      total += count
      let isExtreme =
        switch alternative {
        case .less: rankSum <= observed
        case .greater: rankSum >= observed
        case .twoSided: abs(rankSum - centre) >= distance
        }
      if isExtreme { sum += count }
    }
    return PValue(sum / total)
  }

  /// How many choices of the first sample have each doubled rank sum; exact, being below 2^53.
  private var splitCounts: [Double] {
    let chosen = sizes.first
    let largest = ranks.doubled.sorted().suffix(chosen).reduce(0, +)
    var counts = [[Double]](
      repeating: [Double](repeating: 0, count: largest + 1), count: chosen + 1
    )
    counts[0][0] = 1
    for (position, rank) in ranks.doubled.enumerated() {
      for size in stride(from: min(chosen, position + 1), to: 0, by: -1) {
        for sum in stride(from: largest, through: rank, by: -1)
        where counts[size - 1][sum - rank] > 0 {
          counts[size][sum] += counts[size - 1][sum - rank]
        }
      }
    }
    return counts[chosen]
  }
}
