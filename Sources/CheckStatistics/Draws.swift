// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics

extension RandomStream {
  /// `true` with a probability.
  mutating func nextFlag(_ probability: Double) -> Bool { nextUniform() < probability }

  /// A number of the standard normal distribution (Box and Muller 1958).
  mutating func nextNormal() -> Double {
    let radius = (-2 * log1p(-nextUniform())).squareRoot()
    return radius * cos(2 * .pi * nextUniform())
  }

  /// A number of the exponential distribution with mean 1.
  mutating func nextExponential() -> Double { -log1p(-nextUniform()) }

  /// How many of `trials` succeed.
  mutating func nextSuccesses(_ trials: Int, _ probability: Double) -> Int {
    (0..<trials).count { _ in nextFlag(probability) }
  }

  /// Two groups of half of `count`, each with its rate of success, as a table.
  mutating func nextTable(_ count: Int, _ first: Double, _ second: Double) -> ContingencyTable2x2 {
    let half = count / 2
    let (won, other) = (nextSuccesses(half, first), nextSuccesses(half, second))
    return ContingencyTable2x2(won, half - won, other, half - other)
  }

  /// Several numbers of the standard normal distribution.
  mutating func nextNormals(_ count: Int) -> [Double] { (0..<count).map { _ in nextNormal() } }

  /// Several numbers of the exponential distribution with mean 1.
  mutating func nextExponentials(_ count: Int) -> [Double] {
    (0..<count).map { _ in nextExponential() }
  }
}
