// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The first cell of a two by two table whose margins are fixed and whose rows do not differ.
///
/// Sums run outwards from the cell asked for, by ratios of neighbouring terms, so that neither the
/// size of the counts nor the depth of the tail costs digits.
struct HypergeometricDistribution: Sendable {
  let firstRow: Int
  let secondRow: Int
  let firstColumn: Int

  init(_ table: ContingencyTable2x2) {
    self.init(
      firstRow: table.firstRow, secondRow: table.secondRow, firstColumn: table.firstColumn
    )
  }

  init(firstRow: Int, secondRow: Int, firstColumn: Int) {
    self.firstRow = firstRow
    self.secondRow = secondRow
    self.firstColumn = firstColumn
  }

  /// The smallest possible cell.
  var low: Int { max(0, firstColumn - secondRow) }
  /// The largest possible cell.
  var high: Int { min(firstRow, firstColumn) }

  /// A cell than which none is likelier.
  var mode: Int {
    let (product, scale) = (
      UInt64(firstRow + 1).multipliedFullWidth(by: UInt64(firstColumn + 1)),
      UInt64(firstRow + secondRow + 2)
    )
    return min(max(Int(scale.dividingFullWidth(product).quotient), low), high)
  }

  /// The logarithm of the probability of a cell.
  ///
  /// - Note: Loader (2000): three binomial probabilities whose rates cancel.
  func logProbability(_ cell: Int) -> Double {
    guard cell >= low, cell <= high else { return -.infinity }
    let total = Double(firstRow + secondRow)
    let rate = Double(firstColumn) / total
    let rest = Double(firstRow + secondRow - firstColumn) / total
    if rate == 0 || rest == 0 { return 0 }
    return SaddlePoint.binomialLogarithm(Double(cell), of: Double(firstRow), p: rate, q: rest)
      + SaddlePoint.binomialLogarithm(
        Double(firstColumn - cell), of: Double(secondRow), p: rate, q: rest
      )
      - SaddlePoint.binomialLogarithm(Double(firstColumn), of: total, p: rate, q: rest)
  }

  /// The probability of at most `cell`.
  func lowerTail(_ cell: Int) -> PValue {
    if cell < low { return PValue(logarithm: -.infinity) }
    if cell >= high { return .one }
    return cell < mode
      ? PValue(logarithm: min(0, lowerLogarithm(cell)))
      : PValue(complement: exp(upperLogarithm(cell + 1)))
  }

  /// The probability of at least `cell`.
  func upperTail(_ cell: Int) -> PValue {
    if cell > high { return PValue(logarithm: -.infinity) }
    if cell <= low { return .one }
    return cell > mode
      ? PValue(logarithm: min(0, upperLogarithm(cell)))
      : PValue(complement: exp(lowerLogarithm(cell - 1)))
  }

  /// How much less likely the next lower cell is.
  func ratioBelow(_ cell: Int) -> Double {
    Double(cell) / Double(firstRow - cell + 1)
      * (Double(secondRow - firstColumn + cell) / Double(firstColumn - cell + 1))
  }

  /// How much less likely the next higher cell is.
  func ratioAbove(_ cell: Int) -> Double {
    Double(firstRow - cell) / Double(cell + 1)
      * (Double(firstColumn - cell) / Double(secondRow - firstColumn + cell + 1))
  }

  /// The logarithm of the sum from `cell` downwards; the cell is below the mode.
  private func lowerLogarithm(_ cell: Int) -> Double {
    var sum = 1.0
    var term = 1.0
    var current = cell
    while current > low {
      term *= ratioBelow(current)
      current -= 1
      sum += term
      if term < sum * 1e-18 { break }
    }
    return logProbability(cell) + log(sum)
  }

  /// The logarithm of the sum from `cell` upwards; the cell is above the mode.
  private func upperLogarithm(_ cell: Int) -> Double {
    var sum = 1.0
    var term = 1.0
    var current = cell
    while current < high {
      term *= ratioAbove(current)
      current += 1
      sum += term
      if term < sum * 1e-18 { break }
    }
    return logProbability(cell) + log(sum)
  }
}
