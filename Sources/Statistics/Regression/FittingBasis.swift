// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The columns of a regression in the coordinates in which it is fitted.
///
/// With the columns *X* in a given order, *Z* = *X T* for an upper triangular *T*, so that the
/// first *q* columns of *Z* span the first *q* of *X*: to hold the last coordinates at zero is to
/// hold the last coefficients at zero. *Z* is centred (where the intercept comes first) and
/// scaled, and orthogonal where the columns are nearly dependent, so that neither scale nor
/// collinearity costs the estimates their digits.
struct FittingBasis: Sendable {
  /// The terms in the order of the coordinates.
  let order: [Int]
  /// The rows of *Z*, one for each pattern.
  let rows: PackedRows
  /// *T*: coefficients, in the order of the coordinates, from coordinates.
  let transform: Matrix

  /// Correlation pivots above this leave the standardised columns as they are.
  private static let comfortablePivot = 1e-3

  init(_ data: CovariatePatterns, order: [Int]) throws(RegressionError) {
    self.order = order
    let standardised = try StandardisedColumns(data, order: order)
    let packed = PackedRows(columns: standardised.columns, count: data.count)
    let total = data.totalTrials
    let gram = packed.weightedGram(data.trials.map { $0 / total })
    if let factor = CholeskyFactor(gram),
      let smallest = factor.lower.diagonal.min(), smallest * smallest > Self.comfortablePivot
    {
      rows = packed
      transform = standardised.transform
      return
    }
    let (columns, upper) = try Self.orthogonalised(standardised, data, order: order)
    rows = PackedRows(columns: columns, count: data.count)
    transform = standardised.transform.multiplied(by: upper)
  }

  /// The same coordinates for some of the patterns.
  func every(_ distance: Int) -> FittingBasis {
    FittingBasis(order: order, rows: rows.every(distance), transform: transform)
  }

  private init(order: [Int], rows: PackedRows, transform: Matrix) {
    self.order = order
    self.rows = rows
    self.transform = transform
  }

  /// The logarithm of the determinant of *T*.
  var logDeterminantOfTransform: Double {
    transform.diagonal.reduce(0) { $0 + log($1) }
  }

  /// The coefficients, in the order of the terms, that coordinates stand for.
  func coefficients(_ coordinates: [Double]) -> [Double] {
    let ordered = transform.multiplied(by: coordinates)
    var result = Array(repeating: 0.0, count: ordered.count)
    for (position, term) in order.enumerated() {
      result[term] = ordered[position]
    }
    return result
  }

  /// The covariance of the coefficients from the factored information of the coordinates.
  func covariance(_ information: CholeskyFactor) -> Matrix {
    let size = order.count
    // (T L'^-1)(T L'^-1)' has no cancellation.
    let root = transform.multiplied(by: information.inverseLower.transposed)
    let ordered = root.multiplied(by: root.transposed)
    var result = Matrix(rows: size, columns: size)
    for i in 0..<size {
      for j in 0..<size {
        result[order[i], order[j]] = ordered[i, j]
      }
    }
    return result
  }

  private static func orthogonalised(
    _ standardised: StandardisedColumns, _ data: CovariatePatterns, order: [Int]
  ) throws(RegressionError) -> (columns: [[Double]], upper: Matrix) {
    let size = order.count
    let total = data.totalTrials
    let roots = data.trials.map { ($0 / total).squareRoot() }
    var span = OrthonormalSpan(rowCount: data.count)
    var factor = Matrix(rows: size, columns: size)
    for j in 0..<size {
      let weighted = zip(standardised.columns[j], roots).map { $0 * $1 }
      guard span.add(weighted, reference: standardised.rawLengths[j]) else {
        throw .collinear(column: data.terms[order[j]])
      }
      for (i, share) in span.lastProjection.enumerated() {
        factor[i, j] = share
      }
    }
    let columns = span.basis.map { direction in zip(direction, roots).map { $0 / $1 } }
    return (columns, factor.invertedUpperTriangle)
  }
}

extension FittingBasis {
  /// The coordinates that stand for coefficients in the order of the terms.
  func coordinates(_ coefficients: [Double]) -> [Double] {
    precondition(coefficients.count == order.count, "there must be one coefficient for each term")
    var rest = order.map { coefficients[$0] }
    for i in stride(from: rest.count - 1, through: 0, by: -1) {
      for k in (i + 1)..<max(rest.count, i + 1) {
        rest[i] -= transform[i, k] * rest[k]
      }
      rest[i] /= transform[i, i]
    }
    return rest
  }
}
