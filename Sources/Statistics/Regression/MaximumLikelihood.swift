// SPDX-License-Identifier: Apache-2.0

/// The maximum of a logistic likelihood, found by Newton's method with step-halving.
struct MaximumLikelihood {
  let coordinates: [Double]
  let terms: LogisticTerms
  let information: CholeskyFactor
  let iterations: Int

  private static let iterationBound = 100

  /// Searches the maximum from zero.
  static func find(
    _ data: CovariatePatterns, basis: FittingBasis
  ) throws(RegressionError) -> MaximumLikelihood {
    var state = State(
      coordinates: Array(repeating: 0, count: basis.order.count), data: data, basis: basis
    )
    for iteration in 1...iterationBound {
      guard let information = CholeskyFactor(basis.rows.weightedGram(state.terms.information))
      else { throw failure(state, data, basis, iteration) }
      let score = basis.rows.transposedProduct(state.terms.residual)
      let step = information.solve(score)
      let change = basis.rows.product(step)
      let decrement = zip(score, step).reduce(0) { $0 + $1.0 * $1.1 }
      let reach = change.reduce(0) { max($0, abs($1)) }
      // Away from a maximum the predictors go on growing by about one an iteration.
      if iteration >= 6, reach > 0.05,
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
        throw failure(state, data, basis, iteration)
      }
    }
    throw failure(state, data, basis, iterationBound)
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
    _ state: State, _ data: CovariatePatterns, _ basis: FittingBasis, _ iterations: Int
  ) -> RegressionError {
    // Far out the coordinates themselves point along the direction in which data are separated.
    if let columns = Separation.columns(
      along: state.coordinates, change: basis.rows.product(state.coordinates), data: data,
      basis: basis
    ) {
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
