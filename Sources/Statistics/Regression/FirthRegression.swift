// SPDX-License-Identifier: Apache-2.0

/// A logistic regression with Firth's penalty, ½ log |*X' W X*|, on its likelihood.
///
/// The penalty (Jeffreys' prior) takes the first-order bias away and gives finite estimates also
/// where the outcome is separated. Standard errors come from the inverse of the information at
/// the estimates; tests and intervals from the penalised likelihood, since Wald's are wrong for
/// separated terms.
///
/// - Note: Firth (1993), *Biometrika* 80:27; Heinze & Schemper (2002), *Statist. Med.* 21:2409.
public struct FirthRegression: Sendable {
  /// The estimates, the intercept first.
  public let coefficients: [Coefficient]
  /// The inverse of the information at the estimates.
  public let covariance: Matrix
  /// *l* + ½ log |*X' W X*| at its maximum.
  public let penalisedLogLikelihood: Double
  /// The logarithm of the likelihood, without the penalty, at the estimates.
  public let logLikelihood: Double
  /// The number of iterations taken.
  public let iterations: Int
  /// The largest absolute modified score at the estimates, in standardised coordinates.
  public let largestScore: Double

  let data: CovariatePatterns
  let probabilityOfPattern: [Double]
  /// The value at the maximum, in coordinates of the fit, and how to get there again.
  let tolerance: Double

  /// Fits the regression.
  ///
  /// - Parameters:
  ///   - design: The columns, without intercept.
  ///   - outcome: Whether each row is a success.
  ///   - weights: How many times each row counts; once unless given.
  ///   - offset: What is added to the linear predictor of each row.
  ///   - tolerance: The largest modified score, in standardised coordinates, at which the search
  ///     ends. The default is the limit of the arithmetic; 1e-6 suffices for predictions.
  ///   - start: Coefficients to start from, the intercept first; zeros unless given.
  /// - Returns: The fit.
  /// - Throws: `RegressionError` where columns are collinear or no maximum was found. Rows of one
  ///   outcome only are fitted: the penalised likelihood has a maximum there too.
  public static func fit(
    design: DesignMatrix, outcome: [Bool], weights: [Double]? = nil, offset: [Double]? = nil,
    tolerance: Double = 1e-12, start: [Double]? = nil
  ) throws(RegressionError) -> FirthRegression {
    let data = try CovariatePatterns(
      design: design, outcome: outcome, weights: weights, offset: offset
    )
    return try FirthRegression(data: data, tolerance: tolerance, start: start)
  }

  private init(
    data: CovariatePatterns, tolerance: Double, start: [Double]?
  ) throws(RegressionError) {
    let terms = Array(data.columns.indices)
    let basis = try FittingBasis(data, order: terms)
    let likelihood = PenalisedLikelihood(data: data, basis: basis)
    let origin = start.map { basis.coordinates($0) } ?? Self.origin(data, basis: basis)
    let found = likelihood.maximise(from: origin, free: terms.count, tolerance: tolerance)
    guard let solution = found, solution.isConverged else {
      throw .notConverged(iterations: found?.iterations ?? 0)
    }
    let point = solution.point
    let estimates = basis.coefficients(point.coordinates)
    covariance = basis.covariance(point.information)
    let variances = covariance.diagonal
    coefficients = terms.map {
      Coefficient(
        term: data.terms[$0], estimate: estimates[$0], standardError: variances[$0].squareRoot()
      )
    }
    penalisedLogLikelihood = likelihood.originalScale(point.value)
    logLikelihood = point.terms.logLikelihood
    iterations = solution.iterations
    largestScore = solution.largestScore
    probabilityOfPattern = point.terms.probability
    self.data = data
    self.tolerance = tolerance
  }

  /// Where to start: with many patterns at the maximum without penalty, which is close by.
  private static func origin(_ data: CovariatePatterns, basis: FittingBasis) -> [Double] {
    let zero = Array(repeating: 0.0, count: basis.order.count)
    guard data.count > 5_000 else { return zero }
    return (try? MaximumLikelihood.find(data, basis: basis))?.coordinates ?? zero
  }

  /// The number of rows, each counted with its weight.
  public var rowCount: Double { data.totalTrials }

  /// The fitted probability of each row; `nil` for rows of weight 0.
  ///
  /// Their mean is drawn towards one half by the penalty: `FLICRegression` corrects it.
  public var probabilities: [Double?] {
    data.patternOfRow.map { $0.map { probabilityOfPattern[$0] } }
  }

  /// The probability of success for each row of a design with the same columns.
  public func probabilities(_ design: DesignMatrix, offset: [Double]? = nil) -> [Double] {
    LogisticCurve.probabilities(
      design, coefficients: coefficients.map(\.estimate), offset: offset
    )
  }
}
