// SPDX-License-Identifier: Apache-2.0

/// Columns of a regression, centred where the intercept comes first, of weighted mean square 1.
struct StandardisedColumns {
  /// The columns, in the order asked for.
  private(set) var columns: [[Double]] = []
  /// *T* with *Z* = *X T*.
  private(set) var transform: Matrix
  /// The length of each column before centring, on the scale after it: a measure of the rounding
  /// error that the column carries.
  private(set) var rawLengths: [Double] = []

  init(_ data: CovariatePatterns, order: [Int]) throws(RegressionError) {
    transform = Matrix(rows: order.count, columns: order.count)
    let total = data.totalTrials
    let shares = data.trials.map { $0 / total }
    let isCentred = order.first == 0
    for (position, term) in order.enumerated() {
      let column = data.columns[term]
      let largest = column.reduce(0) { max($0, abs($1)) }
      let smallest = column.min() ?? 0
      let isConstant = smallest == column.max()
      guard largest > 0, !(isConstant && isCentred && term != 0) else {
        throw .collinear(column: data.terms[term])
      }
      let shrunk = column.map { $0 / largest }
      let mean = isCentred && term != 0 ? Self.mean(shrunk, shares) : 0
      let centred = shrunk.map { $0 - mean }
      let scale = Self.rootMeanSquare(centred, shares)
      guard scale > 0 else { throw .collinear(column: data.terms[term]) }
      columns.append(centred.map { $0 / scale })
      rawLengths.append(Self.rootMeanSquare(shrunk, shares) / scale)
      transform[position, position] = 1 / scale / largest
      if mean != 0 {
        transform[0, position] = -mean / scale
      }
    }
  }

  private static func mean(_ values: [Double], _ shares: [Double]) -> Double {
    // The second pass takes up what the first one lost to rounding.
    let first = zip(values, shares).reduce(0) { $0 + $1.0 * $1.1 }
    return first + zip(values, shares).reduce(0) { $0 + ($1.0 - first) * $1.1 }
  }

  private static func rootMeanSquare(_ values: [Double], _ shares: [Double]) -> Double {
    zip(values, shares).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }.squareRoot()
  }
}
