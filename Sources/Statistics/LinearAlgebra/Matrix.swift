// SPDX-License-Identifier: Apache-2.0

/// A small dense matrix of doubles, stored row by row.
public struct Matrix: Sendable, Equatable {
  /// The number of rows.
  public let rows: Int
  /// The number of columns.
  public let columns: Int
  /// The elements, row by row.
  public private(set) var elements: [Double]

  /// Creates a matrix of zeros.
  public init(rows: Int, columns: Int) {
    precondition(rows >= 0 && columns >= 0, "a matrix must not have negative dimensions")
    self.rows = rows
    self.columns = columns
    elements = Array(repeating: 0, count: rows * columns)
  }

  /// Creates a matrix from its elements, row by row.
  ///
  /// - Precondition: there are rows x columns elements.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(
      elements.count == rows * columns,
      "a matrix of \(rows) x \(columns) needs \(rows * columns) elements, got \(elements.count)"
    )
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// The unit matrix of a size.
  public static func identity(_ size: Int) -> Matrix {
    var result = Matrix(rows: size, columns: size)
    for i in 0..<size {
      result[i, i] = 1
    }
    return result
  }

  /// The element at a row and a column, counted from 0.
  public subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  /// The elements from the upper left to the lower right corner.
  public var diagonal: [Double] {
    (0..<min(rows, columns)).map { self[$0, $0] }
  }

  /// The matrix with rows and columns exchanged.
  public var transposed: Matrix {
    var result = Matrix(rows: columns, columns: rows)
    for i in 0..<rows {
      for j in 0..<columns {
        result[j, i] = self[i, j]
      }
    }
    return result
  }

  /// The leading square block of a size.
  func leadingBlock(_ size: Int) -> Matrix {
    var result = Matrix(rows: size, columns: size)
    for i in 0..<size {
      for j in 0..<size {
        result[i, j] = self[i, j]
      }
    }
    return result
  }

  /// The matrix applied to a vector.
  public func multiplied(by vector: [Double]) -> [Double] {
    precondition(vector.count == columns, "the vector must have one element for each column")
    return (0..<rows).map { i in
      var sum = 0.0
      for j in 0..<columns {
        sum += self[i, j] * vector[j]
      }
      return sum
    }
  }

  /// The product with another matrix.
  public func multiplied(by other: Matrix) -> Matrix {
    precondition(columns == other.rows, "the inner dimensions of a product must agree")
    var result = Matrix(rows: rows, columns: other.columns)
    for i in 0..<rows {
      for k in 0..<columns where self[i, k] != 0 {
        let factor = self[i, k]
        for j in 0..<other.columns {
          result[i, j] += factor * other[k, j]
        }
      }
    }
    return result
  }
}

extension Matrix {
  /// The inverse of an upper triangular matrix.
  ///
  /// - Precondition: no element of the diagonal is zero.
  var invertedUpperTriangle: Matrix {
    precondition(rows == columns, "only a square matrix has an inverse")
    var result = Matrix(rows: rows, columns: rows)
    for j in 0..<rows {
      result[j, j] = 1 / self[j, j]
      for i in stride(from: j - 1, through: 0, by: -1) {
        var sum = 0.0
        for k in (i + 1)...j {
          sum -= self[i, k] * result[k, j]
        }
        result[i, j] = sum / self[i, i]
      }
    }
    return result
  }
}
