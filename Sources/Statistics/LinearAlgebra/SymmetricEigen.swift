// SPDX-License-Identifier: Apache-2.0

/// The eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations.
///
/// - Note: Golub & Van Loan (2013), *Matrix Computations*, 4th edition, section 8.5.
struct SymmetricEigen {
  /// The eigenvalues, the smallest first.
  let values: [Double]
  /// The eigenvectors, of length 1, in the order of the values.
  let vectors: [[Double]]

  /// Decomposes a matrix, taken to be symmetric.
  ///
  /// - Complexity: O(*n*³) for each of a handful of sweeps.
  init(_ matrix: Matrix) {
    precondition(matrix.rows == matrix.columns, "only a square matrix has eigenvalues")
    let size = matrix.rows
    var work = matrix
    var rotation = Matrix.identity(size)
    for _ in 0..<60 where Self.offDiagonal(work) > 1e-30 * Self.total(work) {
      for p in 0..<size {
        for q in (p + 1)..<max(size, p + 1) where work[p, q] != 0 {
          Self.rotate(&work, &rotation, p, q)
        }
      }
    }
    let diagonal = work.diagonal
    let order = (0..<size).sorted { diagonal[$0] < diagonal[$1] }
    values = order.map { diagonal[$0] }
    vectors = order.map { column in (0..<size).map { rotation[$0, column] } }
  }

  private static func rotate(_ work: inout Matrix, _ rotation: inout Matrix, _ p: Int, _ q: Int) {
    let tau = (work[q, q] - work[p, p]) / (2 * work[p, q])
    let root = (1 + tau * tau).squareRoot()
    let tangent = tau >= 0 ? 1 / (tau + root) : 1 / (tau - root)
    let cosine = 1 / (1 + tangent * tangent).squareRoot()
    let sine = tangent * cosine
    for k in 0..<work.rows {
      let first = work[k, p]
      let second = work[k, q]
      work[k, p] = cosine * first - sine * second
      work[k, q] = sine * first + cosine * second
    }
    for k in 0..<work.rows {
      let first = work[p, k]
      let second = work[q, k]
      work[p, k] = cosine * first - sine * second
      work[q, k] = sine * first + cosine * second
      let left = rotation[k, p]
      let right = rotation[k, q]
      rotation[k, p] = cosine * left - sine * right
      rotation[k, q] = sine * left + cosine * right
    }
  }

  private static func total(_ matrix: Matrix) -> Double {
    matrix.elements.reduce(0) { $0 + $1 * $1 }
  }

  private static func offDiagonal(_ matrix: Matrix) -> Double {
    var sum = 0.0
    for i in 0..<matrix.rows {
      for j in 0..<i {
        sum += 2 * matrix[i, j] * matrix[i, j]
      }
    }
    return sum
  }
}
