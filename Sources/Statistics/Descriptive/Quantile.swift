// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Quantiles of a sample.
public enum Quantile {
  /// How the position of a quantile among the sorted values is found.
  ///
  /// - Note: The numbers of Hyndman & Fan (1996), *American Statistician* 50:361.
  public enum Kind: Hashable, Sendable {
    /// (n + 1) p: Excel's EXC and SPSS.
    case type6
    /// 1 + (n - 1) p: R, numpy and every quantile of a report.
    case type7
  }

  /// The quantile of a sorted sample; `nil` of none.
  ///
  /// - Precondition: `p` lies in 0...1.
  public static func ofSorted(
    _ sorted: [Double], _ p: Double, kind: Kind = .type7
  ) -> Double? {
    precondition(p >= 0 && p <= 1, "a quantile lies at a probability in 0...1, not at \(p)")
    guard let first = sorted.first, let last = sorted.last else { return nil }
    let count = Double(sorted.count)
    let position = kind == .type7 ? (count - 1) * p : (count + 1) * p - 1
    if position <= 0 { return first }
    if position >= count - 1 { return last }
    // A position that is whole but for rounding is whole.
    let whole = (position + 4 * Double.ulpOfOne * count).rounded(.down)
    let fraction = max(0, position - whole)
    let index = Int(whole)
    let isWhole = fraction <= 4 * Double.ulpOfOne * count
    if isWhole || sorted[index] == sorted[index + 1] { return sorted[index] }
    return (1 - fraction) * sorted[index] + fraction * sorted[index + 1]
  }

  /// The quantile of a sample in any order; `nil` of none.
  ///
  /// - Precondition: `p` lies in 0...1, and no value is NaN.
  public static func of(_ values: [Double], _ p: Double, kind: Kind = .type7) -> Double? {
    ofSorted(values.sorted(), p, kind: kind)
  }

  /// The median; `nil` of no values.
  public static func median(_ values: [Double]) -> Double? {
    of(values, 0.5)
  }

  /// The lower quartile, median and upper quartile of type 7; `nil` of no values.
  public static func quartiles(_ values: [Double]) -> Quartiles? {
    let sorted = values.sorted()
    guard
      let lower = ofSorted(sorted, 0.25), let median = ofSorted(sorted, 0.5),
      let upper = ofSorted(sorted, 0.75)
    else { return nil }
    return Quartiles(lower: lower, median: median, upper: upper)
  }
}

/// The three values that cut a sample into quarters.
public struct Quartiles: Hashable, Sendable {
  /// A quarter of the sample lies below.
  public let lower: Double
  /// Half of the sample lies below.
  public let median: Double
  /// A quarter of the sample lies above.
  public let upper: Double
}
