// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The shift between two samples: the median of all differences, with the interval of Mann and
/// Whitney's test.
///
/// - Note: Hodges & Lehmann (1963), *Annals of Mathematical Statistics* 34:598; the interval as in
///   Hollander & Wolfe (1999), section 4.3: exact up to 40 values, normal above.
public struct HodgesLehmann: Sendable {
  /// The median of the differences, first less second.
  public let estimate: Double
  private let first: [Double]
  private let second: [Double]

  /// Compares two samples.
  ///
  /// - Throws: `emptyGroup`.
  /// - Precondition: All values are finite.
  public init(_ first: [Double], _ second: [Double]) throws(UndefinedStatistic) {
    guard !first.isEmpty, !second.isEmpty else { throw .emptyGroup }
    self.first = first.sorted()
    self.second = second.sorted()
    let pairs = first.count * second.count
    let differences = PairwiseDifferences(first: self.first, second: self.second)
    let lower = differences.smallest((pairs + 1) / 2)
    let upper = pairs % 2 == 1 ? lower : differences.smallest(pairs / 2 + 1)
    estimate = lower / 2 + upper / 2
  }

  /// The interval; `nil` where the samples are too small for the confidence, or all values are equal.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval? {
    let pairs = first.count * second.count
    guard let cut = cut(confidence), cut >= 1, cut <= pairs else { return nil }
    let differences = PairwiseDifferences(first: first, second: second)
    return ConfidenceInterval(
      low: differences.smallest(cut), high: differences.smallest(pairs + 1 - cut)
    )
  }

  /// How many differences lie at or below the lower end.
  private func cut(_ confidence: Double) -> Int? {
    guard let test = try? MannWhitneyTest(first, second), test.variance > 0 else { return nil }
    guard test.isExact else {
      let z = NormalDistribution.criticalValue(confidence: confidence)
      return Int((test.mean - z * test.variance.squareRoot() + 0.5).rounded())
    }
    // The distribution without ties: how many splits have each count of larger pairs.
    let tail = (1 - confidence) / 2
    let (m, n) = (first.count, second.count)
    let counts = Self.splits(m, n)
    let total = counts.reduce(0, +)
    var (sum, cut) = (0.0, 0)
    for count in counts {
      sum += count
      if sum / total > tail { break }
      cut += 1
    }
    return cut
  }

  private static func splits(_ m: Int, _ n: Int) -> [Double] {
    var counts = [[Double]](
      repeating: [Double](repeating: 0, count: m * n + 1), count: m + 1
    )
    counts[0][0] = 1
    // One value of the second sample after another: each of the first that comes later passes it.
    for position in 0..<m + n {
      for size in stride(from: min(m, position + 1), to: 0, by: -1) {
        let passed = position - (size - 1)
        guard passed <= n else { continue }
        for sum in stride(from: m * n, through: passed, by: -1) {
          counts[size][sum] += counts[size - 1][sum - passed]
        }
      }
    }
    return counts[m]
  }
}

/// All differences of two sorted samples, without listing them.
private struct PairwiseDifferences {
  let first: [Double]
  let second: [Double]

  /// The difference of a rank, counted from 1.
  func smallest(_ rank: Int) -> Double {
    var low = first[0] - second[second.count - 1]
    var high = first[first.count - 1] - second[0]
    if count(atMost: low) >= rank { return low }
    // Halves the range until only one double is left above the lower end.
    while low.nextUp < high {
      let middle = low + (high - low) / 2
      if middle <= low || middle >= high { break }
      if count(atMost: middle) >= rank { high = middle } else { low = middle }
    }
    return high
  }

  private func count(atMost bound: Double) -> Int {
    var (sum, place) = (0, 0)
    // As the first value grows, those of the second within reach begin later.
    for value in first {
      while place < second.count, value - second[place] > bound { place += 1 }
      sum += second.count - place
    }
    return sum
  }
}
