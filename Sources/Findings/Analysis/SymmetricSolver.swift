// SPDX-License-Identifier: Apache-2.0

/// Solves small symmetric systems that may lack rank, leaving out what depends on the rest.
///
/// It is a pivoted Cholesky factorisation, which sets the solution to zero along the columns that
/// are combinations of those taken before.
struct SymmetricSolver {
  /// The number of columns taken.
  let rank: Int
  private let order: [Int]
  private let factor: [[Double]]
  private let size: Int

  /// Factors a matrix that is positive semi-definite up to rounding.
  ///
  /// `scale` is the size of each column before what depends on others was taken off: a column of
  /// which less than one part in 1e9 is left counts as dependent.
  init(_ matrix: [[Double]], scale: [Double]? = nil) {
    size = matrix.count
    let limits = (scale ?? matrix.indices.map { matrix[$0][$0] }).map { $0 * 1e-9 }
    var rest = matrix
    var order: [Int] = []
    var factor: [[Double]] = []
    var open = Set(matrix.indices)
    while let pivot = open.min(by: { first, second in
      rest[first][first] != rest[second][second]
        ? rest[first][first] > rest[second][second] : first < second
    }), rest[pivot][pivot] > max(limits[pivot], 0) {
      let root = rest[pivot][pivot].squareRoot()
      let column = matrix.indices.map { rest[$0][pivot] / root }
      for row in matrix.indices {
        for other in matrix.indices { rest[row][other] -= column[row] * column[other] }
      }
      order.append(pivot)
      factor.append(column)
      open.remove(pivot)
    }
    self.order = order
    self.factor = factor
    rank = order.count
  }

  /// The solution, zero along dependent columns.
  func solve(_ right: [Double]) -> [Double] {
    var lower = [Double](repeating: 0, count: rank)
    for step in 0..<rank {
      var value = right[order[step]]
      for previous in 0..<step { value -= factor[previous][order[step]] * lower[previous] }
      lower[step] = value / factor[step][order[step]]
    }
    var solution = [Double](repeating: 0, count: size)
    for step in (0..<rank).reversed() {
      var value = lower[step]
      for next in (step + 1)..<max(rank, step + 1) {
        value -= factor[step][order[next]] * solution[order[next]]
      }
      solution[order[step]] = value / factor[step][order[step]]
    }
    return solution
  }
}
