// SPDX-License-Identifier: Apache-2.0

import CBoostMath
import Foundation

/// How likely Fisher's two-sided test is to find a difference between two groups.
///
/// Small designs are enumerated. Beyond 40,000 tables the boundary of the rejected tables is followed
/// one value of the first group at a time; where both groups expect 400 of either outcome, the
/// boundary is taken as normal with a continuity correction. The three agree to 0.001 in the
/// detectable rise where they meet.
public struct FisherPower: Sendable {
  /// How the power is computed.
  enum Method: Hashable, Sendable {
    case enumeration
    case boundary
    case normal
  }

  /// The sizes of the groups whose rate rises and stays.
  public let sizes: (present: Int, absent: Int)
  /// The level of the test.
  public let alpha: Double
  private let forcedMethod: Method?
  private let regions: [ExactRegion]

  /// Plans a test of two groups at a level.
  ///
  /// - Precondition: The sizes are not negative, and `alpha` lies in (0, 1).
  public init(present: Int, absent: Int, alpha: Double = 0.05) {
    self.init(present: present, absent: absent, alpha: alpha, method: nil)
  }

  init(present: Int, absent: Int, alpha: Double, method: Method?) {
    precondition(present >= 0 && absent >= 0, "sizes of groups must not be negative")
    precondition(alpha > 0 && alpha < 1, "the level of a test lies in (0, 1), not at \(alpha)")
    sizes = (present, absent)
    self.alpha = alpha
    let isSmall = Double(present) * Double(absent) <= 40_000
    forcedMethod = isSmall ? method ?? .enumeration : method
    regions =
      forcedMethod == .enumeration
      ? (0...(present + absent)).map { total in
        ExactRegion(
          HypergeometricDistribution(firstRow: present, secondRow: absent, firstColumn: total),
          alpha: alpha
        )
      } : []
  }

  /// The probability that the test rejects, given both rates.
  ///
  /// - Precondition: The rates lie in 0...1.
  public func power(presentRate: Double, absentRate: Double) -> Double {
    precondition(
      presentRate >= 0 && presentRate <= 1 && absentRate >= 0 && absentRate <= 1,
      "rates lie in 0...1, not at \(presentRate) and \(absentRate)"
    )
    guard sizes.present > 0, sizes.absent > 0 else { return 0 }
    var boundary = BoundaryCache()
    return power(presentRate, absentRate, &boundary)
  }

  /// The smallest rise of the rate of the first group over that of the second which is found with
  /// the power given; `nil` where even the largest is not.
  ///
  /// - Precondition: `absentRate` lies in 0...1 and `power` in (0, 1).
  public func minimumDetectableRise(from absentRate: Double, power wanted: Double = 0.8) -> Double?
  {
    precondition(absentRate >= 0 && absentRate <= 1, "a rate lies in 0...1, not at \(absentRate)")
    precondition(wanted > 0 && wanted < 1, "a power lies in (0, 1), not at \(wanted)")
    guard sizes.present > 0, sizes.absent > 0, absentRate < 1 else { return nil }
    var boundary = BoundaryCache()
    guard power(1, absentRate, &boundary) >= wanted else { return nil }
    var (low, high) = (absentRate, 1.0)
    while high - low > 1e-9 {
      let middle = (low + high) / 2
      if power(middle, absentRate, &boundary) >= wanted { high = middle } else { low = middle }
    }
    return high - absentRate
  }

  private func power(
    _ presentRate: Double, _ absentRate: Double, _ boundary: inout BoundaryCache
  ) -> Double {
    switch forcedMethod ?? method(absentRate) {
    case .enumeration: enumerated(presentRate, absentRate)
    case .boundary: alongBoundary(presentRate, absentRate, &boundary)
    case .normal: normal(presentRate, absentRate)
    }
  }

  private func method(_ absentRate: Double) -> Method {
    let rarest = Double(min(sizes.present, sizes.absent)) * min(absentRate, 1 - absentRate)
    return rarest >= 400 ? .normal : .boundary
  }

  private func enumerated(_ presentRate: Double, _ absentRate: Double) -> Double {
    let present = Self.probabilities(sizes.present, presentRate)
    let absent = Self.probabilities(sizes.absent, absentRate)
    var sum = 0.0
    for (total, region) in regions.enumerated() {
      for cell in region.lowest..<region.firstKept { sum += present[cell] * absent[total - cell] }
      for cell in region.lastKept + 1..<region.highest + 1 {
        sum += present[cell] * absent[total - cell]
      }
    }
    return sum
  }

  private static func probabilities(_ trials: Int, _ rate: Double) -> [Double] {
    (0...trials).map { BinomialDistribution.probability($0, of: trials, rate: rate) }
  }

  /// The rise side only: the other one adds less than the level.
  private func alongBoundary(
    _ presentRate: Double, _ absentRate: Double, _ boundary: inout BoundaryCache
  ) -> Double {
    let n = Double(sizes.present)
    let reach = 8 * (n * presentRate * (1 - presentRate)).squareRoot() + 1
    let low = max(0, Int((n * presentRate - reach).rounded(.down)))
    let high = min(sizes.present, Int((n * presentRate + reach).rounded(.up)))
    // A few hundred places are enough: what lies between them is smooth where there are more.
    let stride = max(1, (high - low) / 200)
    var (sum, weight) = (0.0, 0.0)
    for cell in Swift.stride(from: low, through: high, by: stride) {
      let probability = BinomialDistribution.probability(
        cell, of: sizes.present, rate: presentRate
      )
      weight += probability
      guard probability > 1e-12 else { continue }
      let limit = largestRejected(with: cell, &boundary)
      guard limit >= 0 else { continue }
      sum +=
        probability * cbm_binomial_cdf(Double(limit), Double(sizes.absent), absentRate)
    }
    return stride == 1 ? sum : sum / weight
  }

  /// The largest count of the second group that is rejected beside a count of the first; -1 for none.
  private func largestRejected(with cell: Int, _ boundary: inout BoundaryCache) -> Int {
    if let known = boundary.limits[cell] { return known }
    let share = Double(cell) / Double(sizes.present)
    var (low, high) = (-1, Int((share * Double(sizes.absent)).rounded(.down)))
    while low < high {
      let middle = high - (high - low) / 2
      let table = ContingencyTable2x2(
        cell, sizes.present - cell, middle, sizes.absent - middle
      )
      if FisherExactTest(table).pValue().probability <= alpha {
        low = middle
      } else {
        high = middle - 1
      }
    }
    boundary.limits[cell] = low
    return low
  }

  /// - Note: Casagrande, Pike & Smith (1978), *Applied Statistics* 27:176: the correction of one half
  ///   makes the normal power that of Fisher's test.
  private func normal(_ presentRate: Double, _ absentRate: Double) -> Double {
    let (n1, n0) = (Double(sizes.present), Double(sizes.absent))
    let total = n1 + n0
    let pooled = (n1 * presentRate + n0 * absentRate) / total
    let spread = n1 * n0 / total
    let nullDeviation = (spread * pooled * (1 - pooled)).squareRoot()
    let variance =
      n0 / total * presentRate * (1 - presentRate) + n1 / total * absentRate * (1 - absentRate)
    let deviation = (spread * variance).squareRoot()
    let critical = NormalDistribution.criticalValue(confidence: 1 - alpha)
    let distance = spread * (presentRate - absentRate) - critical * nullDeviation - 0.5
    if deviation == 0 { return distance >= 0 ? 1 : 0 }
    return NormalDistribution.lowerTail(distance / deviation).probability
  }
}

/// Boundaries found so far, which do not depend on the rates.
private struct BoundaryCache {
  var limits: [Int: Int] = [:]
}

/// The tables of one column total that Fisher's test rejects: those outside the cells kept.
private struct ExactRegion: Sendable {
  let lowest: Int
  let highest: Int
  let firstKept: Int
  let lastKept: Int

  /// Takes tables from both ends, the less likely first, ties together, while their sum allows.
  init(_ margins: HypergeometricDistribution, alpha: Double) {
    let terms = Self.terms(margins)
    let total = terms.reduce(0, +)
    var (start, end) = (0, terms.count - 1)
    var sum = 0.0
    while start <= end {
      let bound = min(terms[start], terms[end]) * (1 + 1e-7)
      var (nextStart, nextEnd) = (start, end)
      var group = 0.0
      while nextStart <= nextEnd, terms[nextStart] <= bound {
        group += terms[nextStart]
        nextStart += 1
      }
      while nextEnd >= nextStart, terms[nextEnd] <= bound {
        group += terms[nextEnd]
        nextEnd -= 1
      }
      guard (sum + group) / total <= alpha * (1 + 1e-12) else { break }
      sum += group
      (start, end) = (nextStart, nextEnd)
    }
    lowest = margins.low
    highest = margins.high
    firstKept = margins.low + start
    lastKept = margins.low + end
  }

  /// The probabilities of all cells, relative to the likeliest.
  private static func terms(_ margins: HypergeometricDistribution) -> [Double] {
    var terms = [Double](repeating: 0, count: margins.high - margins.low + 1)
    let mode = margins.mode
    terms[mode - margins.low] = 1
    for cell in stride(from: mode, to: margins.low, by: -1) {
      terms[cell - 1 - margins.low] = terms[cell - margins.low] * margins.ratioBelow(cell)
    }
    for cell in mode..<margins.high {
      terms[cell + 1 - margins.low] = terms[cell - margins.low] * margins.ratioAbove(cell)
    }
    return terms
  }
}
