// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The maximum of a likelihood with Jeffreys' penalty, over the first coordinates of a basis.
///
/// The penalty and the leverages are those of the full design even where the last coordinates
/// are held fixed. Each step is Newton's for the data augmented by the leverages, which are held
/// constant within the step: exact in saturated models, and stable where plain scoring is not.
///
/// - Note: Firth (1993), *Biometrika* 80:27, with the modified score of Heinze & Schemper (2002),
///   *Statist. Med.* 21:2409, equation 4: U*(β) = Σ (y - π + h (½ - π)) x.
struct PenalisedLikelihood: Sendable {
  let data: CovariatePatterns
  let basis: FittingBasis

  /// The value, the modified scores and the step at given coordinates.
  struct Point: Sendable {
    var coordinates: [Double]
    let terms: LogisticTerms
    let information: CholeskyFactor
    let leverages: [Double]
    /// *l* + ½ log |*Z' W Z*|, in the coordinates of the basis.
    let value: Double
    /// The modified score of every coordinate, fixed ones too.
    let score: [Double]
    /// The sum of the absolute terms of each score: what its rounding error is measured by.
    let scoreScale: Double
  }

  /// Where a search ended.
  struct Solution: Sendable {
    let point: Point
    let iterations: Int
    /// Whether the modified scores came below the tolerance, or as low as rounding lets them.
    let isConverged: Bool
    /// The largest absolute modified score of a free coordinate.
    let largestScore: Double
    /// Whether the climb was broken off where the likelihood curves upwards.
    var isOnRidge = false
  }

  static let iterationBound = 500

  /// *l* + ½ log |*X' W X*|, in the scale of the original columns.
  func originalScale(_ value: Double) -> Double {
    value - basis.logDeterminantOfTransform
  }

  /// Evaluates a point; `nil` where the information is singular to the arithmetic.
  func point(at coordinates: [Double]) -> Point? {
    let product = basis.rows.product(coordinates)
    let predictor = zip(product, data.offset).map { $0 + $1 }
    let terms = LogisticTerms(predictor: predictor, data: data)
    guard let information = CholeskyFactor(basis.rows.weightedGram(terms.information))
    else { return nil }
    let forms = basis.rows.quadraticForms(information.inverseLower)
    var leverages = forms
    var modified = terms.residual
    var scale = 0.0
    for i in 0..<data.count {
      leverages[i] *= terms.information[i]
      modified[i] += leverages[i] * (0.5 - terms.probability[i])
      scale += abs(modified[i])
    }
    return Point(
      coordinates: coordinates, terms: terms, information: information, leverages: leverages,
      value: terms.logLikelihood + information.logDeterminant / 2,
      score: basis.rows.transposedProduct(modified), scoreScale: scale
    )
  }

  /// Climbs to a stationary point over the first `free` coordinates, the others held fixed.
  ///
  /// - Returns: `nil` where the information is singular at the start.
  func climb(from start: [Double], free: Int, tolerance: Double) -> Solution? {
    guard var current = point(at: start) else { return nil }
    var best = current
    var bestScore = largest(current.score, free)
    var iterationsWithoutGain = 0
    var iteration = 0
    while iteration < Self.iterationBound, bestScore >= tolerance, free > 0 {
      iteration += 1
      // Rounding stops the scores from falling: that is as far as the arithmetic goes.
      if iterationsWithoutGain >= 2, bestScore < limit(best) { break }
      var exact: [Double]?
      if usesExactStep(iteration) {
        let curvature = negatedHessian(at: current).leadingBlock(free)
        guard let factor = CholeskyFactor(curvature) else {
          return Solution(
            point: current, iterations: iteration, isConverged: false,
            largestScore: largest(current.score, free), isOnRidge: true
          )
        }
        exact = solve(factor, current, free)
      }
      guard let step = exact ?? augmentedStep(at: current, free: free),
        let next = advanced(current, step: step)
      else { break }
      current = next
      let score = largest(current.score, free)
      // Rising scores are normal far from the maximum, where the value still grows.
      let isHigher = current.value > best.value + 1e-9 * max(1, abs(best.value))
      if score < bestScore || isHigher {
        iterationsWithoutGain = 0
        bestScore = score
        best = current
      } else {
        iterationsWithoutGain += 1
      }
    }
    return Solution(
      point: best, iterations: iteration,
      isConverged: free == 0 || bestScore < max(tolerance, limit(best)), largestScore: bestScore
    )
  }

  /// What rounding may leave of the modified scores.
  private func limit(_ point: Point) -> Double {
    1e-12 * max(1, point.scoreScale)
  }

  /// The point after one step, halved until the value does not fall; `nil` without one.
  private func advanced(_ point: Point, step: [Double]) -> Point? {
    let reach = basis.rows.product(step).reduce(0) { max($0, abs($1)) }
    var share = reach > 5 ? 5 / reach : 1
    for _ in 0..<40 {
      let coordinates = zip(point.coordinates, step).map { $0 + share * $1 }
      if let next = self.point(at: coordinates),
        next.value >= point.value - 1e-12 * max(1, abs(point.value))
      {
        return next
      }
      share /= 2
    }
    return nil
  }

  /// Newton's step for the data augmented by the leverages.
  private func augmentedStep(at point: Point, free: Int) -> [Double]? {
    var weights = point.terms.information
    for i in 0..<data.count {
      weights[i] *= 1 + point.leverages[i] / data.trials[i]
    }
    let curvature = basis.rows.weightedGram(weights).leadingBlock(free)
    return CholeskyFactor(curvature).map { solve($0, point, free) }
  }

  /// Whether a climb is slow enough, and the exact curvature cheap enough, for Newton's own step.
  private func usesExactStep(_ iteration: Int) -> Bool {
    iteration > 12 && iteration % 3 == 0 && curvatureCost <= 3e8
  }

  private func solve(_ factor: CholeskyFactor, _ point: Point, _ free: Int) -> [Double] {
    factor.solve(Array(point.score.prefix(free)))
      + Array(repeating: 0, count: point.coordinates.count - free)
  }

  private func largest(_ score: [Double], _ free: Int) -> Double {
    score.prefix(free).reduce(0) { max($0, abs($1)) }
  }
}
