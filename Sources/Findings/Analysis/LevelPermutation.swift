// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics

/// The permutation test of levels against the outcome, by the chi-square statistic.
///
/// With both margins fixed, the won deals of the levels are multivariate hypergeometric, so that a
/// replicate draws one number a level instead of shuffling deals.
struct LevelPermutation {
  private let sizes: [Int]
  private let won: [Int]
  private let replicates: Int

  init(_ counts: LevelCounts, replicates: Int) {
    sizes = zip(counts.won, counts.lost).map { $0 + $1 }
    won = counts.won
    self.replicates = replicates
  }

  /// (b + 1) / (B + 1), where b replicates are at least as far from independence.
  func pValue(_ random: inout RandomStream) -> Double {
    let observed = distance(won)
    var extreme = 0
    for _ in 0..<replicates where distance(draw(&random)) >= observed * (1 - 1e-9) {
      extreme += 1
    }
    return Double(extreme + 1) / Double(replicates + 1)
  }

  /// The sum of squared won deals over level size, which orders tables as chi-square does.
  private func distance(_ won: [Int]) -> Double {
    let total = Double(sizes.reduce(0, +))
    let rate = Double(self.won.reduce(0, +)) / total
    return zip(won, sizes).reduce(0) { sum, level in
      let expected = rate * Double(level.1)
      let gap = Double(level.0) - expected
      return level.1 == 0 ? sum : sum + gap * gap / Double(level.1)
    }
  }

  private func draw(_ random: inout RandomStream) -> [Int] {
    var deals = sizes.reduce(0, +)
    var wins = won.reduce(0, +)
    return sizes.map { size in
      let drawn = HypergeometricDraw(sample: size, marked: wins, population: deals).next(&random)
      deals -= size
      wins -= drawn
      return drawn
    }
  }
}

/// Draws how many marked items are in a sample without replacement.
///
/// The inverse of the distribution function, searched outwards from the mode.
struct HypergeometricDraw {
  let sample: Int
  let marked: Int
  let population: Int

  func next(_ random: inout RandomStream) -> Int {
    let low = max(0, sample + marked - population)
    let high = min(sample, marked)
    guard low < high else { return low }
    let mode = min(
      high, max(low, Int(Double(sample + 1) * Double(marked + 1) / Double(population + 2))))
    let peak = exp(logProbability(mode))
    var rest = random.nextUniform()
    rest -= peak
    if rest < 0 { return mode }
    var (up, down) = (mode, mode)
    var (upMass, downMass) = (peak, peak)
    while up < high || down > low {
      if up < high {
        upMass *=
          Double(marked - up) * Double(sample - up)
          / (Double(up + 1) * Double(population - marked - sample + up + 1))
        up += 1
        rest -= upMass
        if rest < 0 { return up }
      }
      if down > low {
        downMass *=
          Double(down) * Double(population - marked - sample + down)
          / (Double(marked - down + 1) * Double(sample - down + 1))
        down -= 1
        rest -= downMass
        if rest < 0 { return down }
      }
    }
    return mode
  }

  private func logProbability(_ count: Int) -> Double {
    Self.logChoose(marked, count) + Self.logChoose(population - marked, sample - count)
      - Self.logChoose(population, sample)
  }

  private static func logChoose(_ all: Int, _ chosen: Int) -> Double {
    lgamma(Double(all + 1)) - lgamma(Double(chosen + 1)) - lgamma(Double(all - chosen + 1))
  }
}
