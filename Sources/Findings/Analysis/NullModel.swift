// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The outcome explained by rep, and where asked by note length, without any factor.
///
/// It is the model under the null hypothesis of the score test of rule 10: an intercept for each
/// stratum and, with length, the standardised logarithm of the words and its square. Intercepts are
/// eliminated stratum by stratum, so that many reps cost nothing.
struct NullModel {
  /// The positions in the sample that it holds, without strata of one outcome, which say nothing.
  let positions: [Int]
  /// Observed less fitted outcome, by position in `positions`.
  let residual: [Double]
  /// Fitted variance of the outcome, by position in `positions`.
  let weight: [Double]
  /// The stratum, by position in `positions`.
  let stratum: [Int32]
  let strata: Int
  /// The covariates, centred within strata by the weights.
  private let covariates: [[Double]]
  private let information: SymmetricSolver

  /// Fits the model to some deals of a sample; `nil` where the search found no maximum.
  ///
  /// `positions` are of the sample; `length` is the standardised logarithm of words by position in
  /// the sample, and `nil` leaves it out.
  init?(_ sample: Sample, positions: [Int], length: [Double]?) {
    let informative = Self.informative(sample, positions)
    self.positions = informative
    stratum = informative.map { sample.reps.codes[$0] }
    strata = sample.reps.count
    let columns = length.map { length in
      [informative.map { length[$0] }, informative.map { length[$0] * length[$0] }]
    }
    let won = informative.map { sample.isWon[$0] ? 1.0 : 0.0 }
    guard
      let fit = StratifiedFit(
        won: won, columns: columns ?? [], stratum: stratum, strata: strata)
    else { return nil }
    residual = zip(won, fit.probability).map { $0 - $1 }
    let weight = fit.probability.map { $0 * (1 - $0) }
    let centring = StratumCentring(stratum: stratum, strata: strata, weight: weight)
    let covariates = (columns ?? []).map(centring.centred)
    self.weight = weight
    self.covariates = covariates
    information = SymmetricSolver(
      covariates.map { first in
        covariates.map { second in Self.product(weight, first, second) }
      })
  }

  /// The score test that a block of columns adds nothing; `nil` where the columns vary only with
  /// what the model already holds.
  ///
  /// The columns are by position in `positions`.
  func test(_ block: [[Double]]) -> AdjustedTest? {
    guard !positions.isEmpty, !block.isEmpty else { return nil }
    let centring = StratumCentring(stratum: stratum, strata: strata, weight: weight)
    let centred = block.map(centring.centred)
    let score = block.map { column in
      zip(column, residual).reduce(0) { $0 + $1.0 * $1.1 }
    }
    let cross = centred.map { column in covariates.map { Self.product(weight, column, $0) } }
    let solved = cross.map(information.solve)
    let variance = centred.indices.map { row in
      centred.indices.map { column in
        Self.product(weight, centred[row], centred[column])
          - zip(cross[row], solved[column]).reduce(0) { $0 + $1.0 * $1.1 }
      }
    }
    let scale = centred.map { Self.product(weight, $0, $0) }
    let solver = SymmetricSolver(variance, scale: scale)
    guard solver.rank > 0 else { return nil }
    let statistic = zip(score, solver.solve(score)).reduce(0) { $0 + $1.0 * $1.1 }
    return AdjustedTest(statistic: max(0, statistic), df: solver.rank, score: score)
  }

  private static func product(_ weight: [Double], _ first: [Double], _ second: [Double]) -> Double {
    var sum = 0.0
    for index in weight.indices { sum += weight[index] * first[index] * second[index] }
    return sum
  }

  private static func informative(_ sample: Sample, _ positions: [Int]) -> [Int] {
    var all = [Int](repeating: 0, count: sample.reps.count)
    var won = all
    for position in positions {
      let stratum = Int(sample.reps.codes[position])
      all[stratum] += 1
      if sample.isWon[position] { won[stratum] += 1 }
    }
    return positions.filter {
      let stratum = Int(sample.reps.codes[$0])
      return won[stratum] > 0 && won[stratum] < all[stratum]
    }
  }
}

/// The result of a score test.
struct AdjustedTest {
  /// The quadratic form of the score.
  let statistic: Double
  /// The rank of its variance.
  let df: Int
  /// The score of each column; its sign is that of the adjusted effect.
  let score: [Double]
}

/// Takes weighted means within strata off columns.
struct StratumCentring {
  let stratum: [Int32]
  let weight: [Double]
  private let totals: [Double]

  init(stratum: [Int32], strata: Int, weight: [Double]) {
    self.stratum = stratum
    self.weight = weight
    var totals = [Double](repeating: 0, count: strata)
    for index in stratum.indices { totals[Int(stratum[index])] += weight[index] }
    self.totals = totals
  }

  func centred(_ column: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: totals.count)
    for index in column.indices { sums[Int(stratum[index])] += weight[index] * column[index] }
    let means = zip(sums, totals).map { $1 > 0 ? $0 / $1 : 0 }
    return column.indices.map { column[$0] - means[Int(stratum[$0])] }
  }
}
