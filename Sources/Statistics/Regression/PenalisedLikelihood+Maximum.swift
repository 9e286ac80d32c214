// SPDX-License-Identifier: Apache-2.0

/// Why a stationary point of a penalised likelihood is not taken for its maximum unseen.
///
/// Where a level of a factor holds a won and a lost row that all else predicts well, the penalty
/// makes two maxima with a saddle between them, often of the very same height, and a climb from
/// zero runs straight at the saddle. Which side it then slips off to would be a matter of rounding.
/// So the curvature is looked at, both sides of a saddle are climbed, and the higher maximum is
/// taken; of equal ones that with the larger standard errors, else that with the lower coefficients.
extension PenalisedLikelihood {
  /// Searches the maximum over the first `free` coordinates, the others held where they start.
  func maximise(
    from start: [Double], free: Int, tolerance: Double = 1e-12
  ) -> Solution? {
    maximise(from: start, free: free, tolerance: tolerance, depth: 0)
  }

  private func maximise(
    from start: [Double], free: Int, tolerance: Double, depth: Int
  ) -> Solution? {
    guard let solution = climb(from: start, free: free, tolerance: tolerance) else { return nil }
    guard depth < 4, free > 0, solution.isOnRidge || mayBeSaddle(solution.point, free: free),
      curvatureCost <= Self.curvatureBound,
      let direction = ascent(at: solution.point, free: free)
    else { return solution }
    var best: Solution?
    for sign in [-1.0, 1] {
      guard let foot = foothold(solution.point, direction, sign),
        let found = maximise(from: foot, free: free, tolerance: tolerance, depth: depth + 1),
        found.isConverged
      else { continue }
      best = best.map { preferred($0, found) } ?? found
    }
    return best ?? solution
  }

  /// Whether the cheap bound of the curvature leaves open that some direction leads up.
  ///
  /// The part of the curvature left out here is never negative.
  private func mayBeSaddle(_ point: Point, free: Int) -> Bool {
    let bound = basis.rows.weightedGram(diagonalCurvature(point)).leadingBlock(free)
    return CholeskyFactor(bound) == nil
  }

  /// The direction in which the likelihood rises on both sides, unless there is none.
  private func ascent(at point: Point, free: Int) -> [Double]? {
    let eigen = SymmetricEigen(negatedHessian(at: point).leadingBlock(free))
    guard let smallest = eigen.values.first, let largest = eigen.values.last,
      smallest < -1e-9 * max(1, largest), let vector = eigen.vectors.first
    else { return nil }
    return vector + Array(repeating: 0, count: point.coordinates.count - free)
  }

  /// A point beside a saddle that is higher than it.
  private func foothold(_ saddle: Point, _ direction: [Double], _ sign: Double) -> [Double]? {
    let reach = basis.rows.product(direction).reduce(0) { max($0, abs($1)) }
    var distance = sign / reach
    for _ in 0..<20 {
      let coordinates = zip(saddle.coordinates, direction).map { $0 + distance * $1 }
      if let point = point(at: coordinates), point.value > saddle.value {
        return coordinates
      }
      distance /= 2
    }
    return nil
  }

  private func preferred(_ left: Solution, _ right: Solution) -> Solution {
    let difference = left.point.value - right.point.value
    if abs(difference) > 1e-9 * max(1, abs(left.point.value)) {
      return difference > 0 ? left : right
    }
    let variance = totalVariance(left)
    let excess = variance - totalVariance(right)
    if abs(excess) > 1e-6 * variance {
      return excess > 0 ? left : right
    }
    let sum = left.point.coordinates.reduce(0, +)
    return sum <= right.point.coordinates.reduce(0, +) ? left : right
  }

  private func totalVariance(_ solution: Solution) -> Double {
    solution.point.information.inverse.diagonal.reduce(0, +)
  }
}
