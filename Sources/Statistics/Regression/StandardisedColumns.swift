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
      let reach = Self.largest(column)
      let isConstant = column.min() == column.max()
      guard reach > 0, !(isConstant && isCentred && term != 0) else {
        throw .collinear(column: data.terms[term])
      }
      // Differences are taken before anything else: close to each other, they are exact.
      let pivot = isCentred && term != 0 ? Self.mean(column, shares) : 0
      let differences = column.map { $0 - pivot }
      let unit = Self.largest(differences)
      let shrunk = differences.map { $0 / unit }
      let mean = isCentred && term != 0 ? Self.mean(shrunk, shares) : 0
      let centred = shrunk.map { $0 - mean }
      let scale = Self.rootMeanSquare(centred, shares)
      guard scale > 0, scale.isFinite else { throw .collinear(column: data.terms[term]) }
      columns.append(centred.map { $0 / scale })
      let length = Self.rootMeanSquare(column.map { $0 / reach }, shares)
      rawLengths.append(length * (reach / unit) / scale)
      transform[position, position] = 1 / scale / unit
      if isCentred, term != 0 {
        transform[0, position] = -pivot / unit / scale - mean / scale
      }
    }
  }

  private static func largest(_ values: [Double]) -> Double {
    values.reduce(0) { max($0, abs($1)) }
  }

  private static func mean(_ values: [Double], _ shares: [Double]) -> Double {
    zip(values, shares).reduce(0) { $0 + $1.0 * $1.1 }
  }

  private static func rootMeanSquare(_ values: [Double], _ shares: [Double]) -> Double {
    zip(values, shares).reduce(0) { $0 + $1.0 * $1.0 * $1.1 }.squareRoot()
  }
}
