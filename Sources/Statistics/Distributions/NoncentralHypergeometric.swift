// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The first cell of a two by two table with fixed margins whose odds ratio is not 1.
///
/// - Note: Fisher (1935), *JRSS* 98:39. Sums run from the mode outwards.
struct NoncentralHypergeometric {
  /// The expected cell less the cell asked about.
  let distanceOfMean: Double
  /// The probability of at most the cell asked about.
  let lowerTail: Double
  /// The probability of at least the cell asked about.
  let upperTail: Double

  /// Sums up the distribution with respect to one cell.
  init(_ margins: HypergeometricDistribution, logOdds: Double, cell: Int) {
    let odds = exp(logOdds)
    let mode = Self.mode(margins, odds)
    var (total, moment, lower, upper) = (0.0, 0.0, 0.0, 0.0)
    func add(_ current: Int, _ term: Double) {
      total += term
      moment += term * Double(current - cell)
      if current <= cell { lower += term }
      if current >= cell { upper += term }
    }
    add(mode, 1)
    var (current, term) = (mode, 1.0)
    while current > margins.low {
      term *= margins.ratioBelow(current) / odds
      current -= 1
      add(current, term)
      if term < 1e-30 { break }
    }
    (current, term) = (mode, 1)
    while current < margins.high {
      term *= margins.ratioAbove(current) * odds
      current += 1
      add(current, term)
      if term < 1e-30 { break }
    }
    distanceOfMean = moment / total
    lowerTail = lower / total
    upperTail = upper / total
  }

  /// The first cell whose upper neighbour is not likelier; the ratios fall from cell to cell.
  private static func mode(_ margins: HypergeometricDistribution, _ odds: Double) -> Int {
    var (low, high) = (margins.low, margins.high)
    while low < high {
      let middle = low + (high - low) / 2
      if margins.ratioAbove(middle) * odds <= 1 { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
