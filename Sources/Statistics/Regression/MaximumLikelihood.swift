// SPDX-License-Identifier: Apache-2.0

/// The maximum of a logistic likelihood, found by Newton's method with step-halving.
struct MaximumLikelihood {
  let coordinates: [Double]
  let terms: LogisticTerms
  let information: CholeskyFactor
  let iterations: Int

  private static let iterationBound = 100

  /// Above this many patterns a part of them is fitted first, to start close to the maximum.
  private static let partBound = 100_000

  /// Searches the maximum.
  static func find(
    _ data: CovariatePatterns, basis: FittingBasis
  ) throws(RegressionError) -> MaximumLikelihood {
    guard data.count > partBound else {
      return try climb(data, basis: basis, from: Array(repeating: 0, count: basis.order.count))
    }
    // Whatever the part has no maximum for, the whole may have.
    let part = try? climb(
      data.outcomes(ofEvery: 16), basis: basis.every(16),
      from: Array(repeating: 0, count: basis.order.count), namesColumns: false
    )
    let start = part?.coordinates ?? Array(repeating: 0, count: basis.order.count)
    return try climb(data, basis: basis, from: start)
  }

  private static func climb(
    _ data: CovariatePatterns, basis: FittingBasis, from start: [Double],
    namesColumns: Bool = true
  ) throws(RegressionError) -> MaximumLikelihood {
    var state = State(coordinates: start, data: data, basis: basis)
    for iteration in 1...iterationBound {
      guard let information = CholeskyFactor(basis.rows.weightedGram(state.terms.information))
      else { throw failure(state, data, basis, iteration, namesColumns) }
      let score = basis.rows.transposedProduct(state.terms.residual)
      let step = information.solve(score)
      let change = basis.rows.product(step)
      let decrement = zip(score, step).reduce(0) { $0 + $1.0 * $1.1 }
      let reach = change.reduce(0) { max($0, abs($1)) }
      // Away from a maximum the predictors go on growing by about one an iteration.
      if namesColumns, iteration >= 6, reach > 0.05,
        let columns = Separation.columns(along: step, change: change, data: data, basis: basis)
      {
        throw .separated(columns: columns)
      }
      let previous = state
      state.advance(step, change, decrement: decrement)
      if reach < 1e-6, decrement < 1e-12 * max(1, abs(state.terms.logLikelihood)) {
        return try finish(state, data, basis, iteration)
      }
      if state.coordinates == previous.coordinates {
        throw failure(state, data, basis, iteration, namesColumns)
      }
    }
    throw failure(state, data, basis, iterationBound, namesColumns)
  }

  private static func finish(
    _ state: State, _ data: CovariatePatterns, _ basis: FittingBasis, _ iterations: Int
  ) throws(RegressionError) -> MaximumLikelihood {
    guard let information = CholeskyFactor(basis.rows.weightedGram(state.terms.information))
    else { throw .notConverged(iterations: iterations) }
    return MaximumLikelihood(
      coordinates: state.coordinates, terms: state.terms, information: information,
      iterations: iterations
    )
  }

  private static func failure(
    _ state: State, _ data: CovariatePatterns, _ basis: FittingBasis, _ iterations: Int,
    _ namesColumns: Bool
  ) -> RegressionError {
    // Far out the coordinates themselves point along the direction in which data are separated.
    if namesColumns,
      let columns = Separation.columns(
        along: state.coordinates, change: basis.rows.product(state.coordinates), data: data,
        basis: basis
      )
    {
      return .separated(columns: columns)
    }
    return .notConverged(iterations: iterations)
  }

  /// Where the search stands.
  private struct State {
    var coordinates: [Double]
    var predictor: [Double]
    var terms: LogisticTerms
    let data: CovariatePatterns

    init(coordinates: [Double], data: CovariatePatterns, basis: FittingBasis) {
      self.coordinates = coordinates
      self.data = data
      predictor = zip(basis.rows.product(coordinates), data.offset).map { $0 + $1 }
      terms = LogisticTerms(predictor: predictor, data: data)
    }

    /// Takes the step, or as much of it as does not lower the likelihood.
    mutating func advance(_ step: [Double], _ change: [Double], decrement: Double) {
      let tolerance = 1e-13 * abs(terms.logLikelihood)
      var share = 1.0
      for _ in 0..<40 {
        let moved = zip(predictor, change).map { $0 + share * $1 }
        let next = LogisticTerms(predictor: moved, data: data)
        if next.logLikelihood >= terms.logLikelihood - tolerance || decrement < tolerance {
          coordinates = zip(coordinates, step).map { $0 + share * $1 }
          predictor = moved
          terms = next
          return
        }
        share /= 2
      }
    }
  }
}
