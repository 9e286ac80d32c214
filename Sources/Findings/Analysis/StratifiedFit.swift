// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A logistic regression by maximum likelihood with an intercept for each stratum.
struct StratifiedFit {
  /// The fitted probability of each row.
  let probability: [Double]

  private static let iterationBound = 100

  /// Fits the regression; `nil` where no maximum was found.
  ///
  /// `won` is 1 or 0, `columns` are the covariates, and each `stratum` has both outcomes.
  init?(won: [Double], columns: [[Double]], stratum: [Int32], strata: Int) {
    var intercepts = Self.logOdds(won, stratum, strata)
    var slopes = [Double](repeating: 0, count: columns.count)
    guard !columns.isEmpty else {
      probability = stratum.map { Self.logistic(intercepts[Int($0)]) }
      return
    }
    var current = Self.evaluate(won, columns, stratum, intercepts, slopes)
    for _ in 0..<Self.iterationBound {
      guard let step = Self.step(won, columns, stratum, strata, current.probability) else {
        return nil
      }
      var scale = 1.0
      var next = current
      repeat {
        let tried = zip(intercepts, step.intercepts).map { $0 + scale * $1 }
        let triedSlopes = zip(slopes, step.slopes).map { $0 + scale * $1 }
        next = Self.evaluate(won, columns, stratum, tried, triedSlopes)
        if next.logLikelihood >= current.logLikelihood - 1e-10 {
          intercepts = tried
          slopes = triedSlopes
          break
        }
        scale /= 2
      } while scale > 1e-6
      guard scale > 1e-6 else { break }
      let gain = next.logLikelihood - current.logLikelihood
      current = next
      if step.decrement < 1e-18 * Double(won.count) || (step.decrement < 1e-9 && abs(gain) < 1e-13)
      {
        break
      }
    }
    guard let last = Self.step(won, columns, stratum, strata, current.probability),
      last.decrement < 1e-6
    else { return nil }
    probability = current.probability
  }

  private static func logistic(_ x: Double) -> Double {
    x >= 0 ? 1 / (1 + exp(-x)) : exp(x) / (1 + exp(x))
  }

  private static func logOdds(_ won: [Double], _ stratum: [Int32], _ strata: Int) -> [Double] {
    var all = [Double](repeating: 0, count: strata)
    var wins = all
    for index in won.indices {
      all[Int(stratum[index])] += 1
      wins[Int(stratum[index])] += won[index]
    }
    return zip(wins, all).map { $0 > 0 && $0 < $1 ? log($0 / ($1 - $0)) : 0 }
  }

  private static func evaluate(
    _ won: [Double], _ columns: [[Double]], _ stratum: [Int32], _ intercepts: [Double],
    _ slopes: [Double]
  ) -> (probability: [Double], logLikelihood: Double) {
    var probability = [Double](repeating: 0, count: won.count)
    var logLikelihood = 0.0
    for index in won.indices {
      var x = intercepts[Int(stratum[index])]
      for column in columns.indices { x += slopes[column] * columns[column][index] }
      probability[index] = logistic(x)
      let signed = won[index] > 0 ? x : -x
      logLikelihood -= signed > 0 ? log1p(exp(-signed)) : log1p(exp(signed)) - signed
    }
    return (probability, logLikelihood)
  }

  private static func step(
    _ won: [Double], _ columns: [[Double]], _ stratum: [Int32], _ strata: Int,
    _ probability: [Double]
  ) -> (intercepts: [Double], slopes: [Double], decrement: Double)? {
    let weight = probability.map { $0 * (1 - $0) }
    let residual = zip(won, probability).map { $0 - $1 }
    var stratumWeight = [Double](repeating: 0, count: strata)
    var stratumScore = stratumWeight
    for index in won.indices {
      stratumWeight[Int(stratum[index])] += weight[index]
      stratumScore[Int(stratum[index])] += residual[index]
    }
    let centring = StratumCentring(stratum: stratum, strata: strata, weight: weight)
    let centred = columns.map(centring.centred)
    let information = centred.map { first in
      centred.map { second in
        first.indices.reduce(0.0) { $0 + weight[$1] * first[$1] * second[$1] }
      }
    }
    let score = centred.map { column in
      column.indices.reduce(0.0) { $0 + column[$1] * residual[$1] }
    }
    let slopes = SymmetricSolver(information).solve(score)
    var means = [[Double]](repeating: [Double](repeating: 0, count: strata), count: columns.count)
    for (column, values) in columns.enumerated() {
      for index in values.indices {
        means[column][Int(stratum[index])] += weight[index] * values[index]
      }
    }
    let intercepts = (0..<strata).map { s -> Double in
      guard stratumWeight[s] > 0 else { return 0 }
      let shift = columns.indices.reduce(0.0) { $0 + slopes[$1] * means[$1][s] }
      return (stratumScore[s] - shift) / stratumWeight[s]
    }
    let decrement =
      zip(slopes, score).reduce(0) { $0 + $1.0 * $1.1 }
      + (0..<strata).reduce(0.0) {
        $0 + (stratumWeight[$1] > 0 ? stratumScore[$1] * stratumScore[$1] / stratumWeight[$1] : 0)
      }
    guard decrement.isFinite else { return nil }
    return (intercepts, slopes, decrement)
  }
}
