// SPDX-License-Identifier: Apache-2.0

@testable import Statistics

extension RandomStream {
  /// A number between -1 and 1.
  mutating func nextSigned() -> Double { 2 * nextUniform() - 1 }

  /// Columns of numbers between -1 and 1.
  mutating func nextColumns(_ count: Int, rows: Int) -> [[Double]] {
    (0..<count).map { _ in (0..<rows).map { _ in nextSigned() } }
  }

  /// A matrix that is symmetric and, with a shift of the diagonal, positive definite.
  mutating func nextSymmetric(_ size: Int, shift: Double) -> Matrix {
    var result = Matrix(rows: size, columns: size)
    for i in 0..<size {
      for j in 0...i {
        result[i, j] = nextSigned()
        result[j, i] = result[i, j]
      }
      result[i, i] += shift
    }
    return result
  }
}

extension Matrix {
  /// The largest absolute difference of two matrices.
  func distance(to other: Matrix) -> Double {
    zip(elements, other.elements).reduce(0) { max($0, abs($1.0 - $1.1)) }
  }
}
