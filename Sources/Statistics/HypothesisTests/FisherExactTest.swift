// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Tests, with both margins fixed, whether two yes/no variables are independent.
///
/// The two-sided p-value adds up every table with the same margins that is no likelier than the
/// one observed: the convention of R's `fisher.test`, not the doubling of the smaller tail. A table
/// with an empty margin has p = 1.
///
/// - Complexity: O(*s*), where *s* is the standard deviation of a cell.
/// - Note: Fisher (1935), *The Design of Experiments*, chapter 2. Tables within one part in 1e7
///   of the observed probability count as equally likely, so that rounding cannot split a tie.
public struct FisherExactTest: Sendable {
  /// The table.
  public let table: ContingencyTable2x2
  let distribution: HypergeometricDistribution

  /// Tests a table; `greater` means that the first row has the larger share of the first column.
  public init(_ table: ContingencyTable2x2) {
    self.table = table
    self.distribution = HypergeometricDistribution(table)
  }

  /// The probability of a table at least as extreme as the one observed.
  public func pValue(_ alternative: Alternative = .twoSided) -> PValue {
    switch alternative {
    case .less: distribution.lowerTail(table.a)
    case .greater: distribution.upperTail(table.a)
    case .twoSided: minimumLikelihood
    }
  }

  /// Twice the smaller tail, at most 1: the other convention for two sides.
  public var doubledPValue: PValue {
    min(pValue(.less), pValue(.greater)).doubled
  }

  /// The p-value that counts the observed table by half; of two sides, twice the smaller one.
  ///
  /// - Note: Lancaster (1961), *JASA* 56:223.
  public func midPValue(_ alternative: Alternative = .twoSided) -> PValue {
    switch alternative {
    case .less: halved(below: distribution.lowerTail(table.a - 1))
    case .greater: halved(below: distribution.upperTail(table.a + 1))
    case .twoSided: min(midPValue(.less), midPValue(.greater)).doubled
    }
  }

  private func halved(below tail: PValue) -> PValue {
    let half = distribution.logProbability(table.a) - log(2.0)
    if tail.probability > 1e-290 { return PValue(tail.probability + exp(half)) }
    let other = tail.log10 * log(10.0)
    let larger = max(half, other)
    return PValue(logarithm: min(0, larger + log(exp(half - larger) + exp(other - larger))))
  }

  private var minimumLikelihood: PValue {
    let mode = distribution.mode
    let limit = distribution.logProbability(table.a) + log1p(1e-7)
    if distribution.logProbability(mode) <= limit { return .one }
    // The tables that are likelier than the one observed lie in one run around the mode.
    let start = Self.firstIndex(from: distribution.low, through: mode) {
      distribution.logProbability($0) > limit
    }
    let end = Self.firstIndex(from: mode + 1, through: distribution.high + 1) {
      distribution.logProbability($0) <= limit
    }
    return Self.sum(distribution.lowerTail(start - 1), distribution.upperTail(end))
  }

  private static func firstIndex(
    from low: Int, through high: Int, where holds: (Int) -> Bool
  ) -> Int {
    var (low, high) = (low, high)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private static func sum(_ one: PValue, _ two: PValue) -> PValue {
    let larger = max(one, two)
    let smaller = min(one, two)
    if larger.probability > 1e-290 { return PValue(larger.probability + smaller.probability) }
    if larger.log10 == -.infinity { return larger }
    let ratio = pow(10, smaller.log10 - larger.log10)
    return PValue(logarithm: min(0, larger.log10 * log(10.0) + log1p(ratio)))
  }
}
