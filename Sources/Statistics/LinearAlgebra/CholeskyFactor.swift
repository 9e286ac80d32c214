// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The lower triangular *L* with *A* = *L L'* of a symmetric positive definite matrix *A*.
///
/// - Note: Golub & Van Loan (2013), *Matrix Computations*, 4th edition, algorithm 4.2.1.
public struct CholeskyFactor: Sendable {
  /// The factor; zero above the diagonal.
  public let lower: Matrix

  /// Factors a matrix, of which the lower triangle is read.
  ///
  /// - Returns: `nil` unless every pivot is positive and finite.
  /// - Complexity: O(*n*³).
  public init?(_ matrix: Matrix) {
    precondition(matrix.rows == matrix.columns, "only a square matrix has a Cholesky factor")
    let size = matrix.rows
    var lower = Matrix(rows: size, columns: size)
    for i in 0..<size {
      for j in 0...i {
        var sum = matrix[i, j]
        for k in 0..<j {
          sum -= lower[i, k] * lower[j, k]
        }
        if i == j {
          guard sum > 0, sum.isFinite else { return nil }
          lower[i, i] = sum.squareRoot()
        } else {
          lower[i, j] = sum / lower[j, j]
        }
      }
    }
    self.lower = lower
  }

  /// The logarithm of the determinant of the factored matrix.
  public var logDeterminant: Double {
    2 * lower.diagonal.reduce(0) { $0 + log($1) }
  }

  /// The solution *x* of *L x* = *b*.
  public func solveLower(_ vector: [Double]) -> [Double] {
    precondition(vector.count == lower.rows, "the right side must have one element for each row")
    var result = vector
    for i in 0..<lower.rows {
      var sum = result[i]
      for k in 0..<i {
        sum -= lower[i, k] * result[k]
      }
      result[i] = sum / lower[i, i]
    }
    return result
  }

  /// The solution *x* of *A x* = *b*.
  public func solve(_ vector: [Double]) -> [Double] {
    var result = solveLower(vector)
    for i in stride(from: lower.rows - 1, through: 0, by: -1) {
      var sum = result[i]
      for k in (i + 1)..<max(lower.rows, i + 1) {
        sum -= lower[k, i] * result[k]
      }
      result[i] = sum / lower[i, i]
    }
    return result
  }

  /// The inverse of the factor, itself lower triangular.
  public var inverseLower: Matrix {
    let size = lower.rows
    var result = Matrix(rows: size, columns: size)
    for j in 0..<size {
      result[j, j] = 1 / lower[j, j]
      for i in (j + 1)..<max(size, j + 1) {
        var sum = 0.0
        for k in j..<i {
          sum -= lower[i, k] * result[k, j]
        }
        result[i, j] = sum / lower[i, i]
      }
    }
    return result
  }

  /// The inverse of the factored matrix.
  public var inverse: Matrix {
    let inner = inverseLower
    return inner.transposed.multiplied(by: inner)
  }
}
