// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A logistic regression of a yes/no outcome by maximum likelihood.
///
/// There is a fit only where the maximum exists: separated, collinear and one-sided data are
/// refused by name. Standard errors come from the observed information, which for this model is
/// the expected one.
///
/// - Note: McCullagh & Nelder (1989), *Generalized Linear Models*, 2nd edition, chapter 4.
///   Albert & Anderson (1984), *Biometrika* 71:1, for the existence of estimates.
public struct LogisticRegression: Sendable {
  /// The estimates, the intercept first.
  public let coefficients: [Coefficient]
  /// The inverse of the information.
  public let covariance: Matrix
  /// The logarithm of the likelihood at its maximum.
  public let logLikelihood: Double
  /// The logarithm of the likelihood of the model with nothing but an intercept (and the offset).
  public let nullLogLikelihood: Double
  /// The number of iterations taken.
  public let iterations: Int

  let data: CovariatePatterns
  let terms: LogisticTerms
  private let outcome: [Bool]
  private let weights: [Double]?

  /// Fits the regression.
  ///
  /// - Parameters:
  ///   - design: The columns, without intercept.
  ///   - outcome: Whether each row is a success.
  ///   - weights: How many times each row counts; once unless given.
  ///   - offset: What is added to the linear predictor of each row.
  /// - Returns: The fit.
  /// - Throws: `RegressionError` where no maximum exists or none was found.
  /// - Complexity: O(*n p²*) an iteration, with *n* the number of distinct rows.
  public static func fit(
    design: DesignMatrix, outcome: [Bool], weights: [Double]? = nil, offset: [Double]? = nil
  ) throws(RegressionError) -> LogisticRegression {
    let data = try CovariatePatterns(
      design: design, outcome: outcome, weights: weights, offset: offset
    )
    guard data.totalSuccesses > 0, data.totalSuccesses < data.totalTrials else {
      throw .oneOutcome
    }
    let basis = try FittingBasis(data, order: Array(data.columns.indices))
    let maximum = try MaximumLikelihood.find(data, basis: basis)
    return try LogisticRegression(
      data: data, basis: basis, maximum: maximum, outcome: outcome, weights: weights
    )
  }

  private init(
    data: CovariatePatterns, basis: FittingBasis, maximum: MaximumLikelihood,
    outcome: [Bool], weights: [Double]?
  ) throws(RegressionError) {
    self.data = data
    self.outcome = outcome
    self.weights = weights
    terms = maximum.terms
    covariance = basis.covariance(maximum.information)
    let estimates = basis.coefficients(maximum.coordinates)
    let variances = covariance.diagonal
    coefficients = data.terms.indices.map {
      Coefficient(
        term: data.terms[$0], estimate: estimates[$0], standardError: variances[$0].squareRoot()
      )
    }
    logLikelihood = maximum.terms.logLikelihood
    nullLogLikelihood = try Self.nullLogLikelihood(data)
    iterations = maximum.iterations
  }

  /// The number of rows, each counted with its weight.
  public var rowCount: Double { data.totalTrials }

  /// The fitted probability of each row; `nil` for rows of weight 0.
  public var probabilities: [Double?] {
    data.patternOfRow.map { $0.map { terms.probability[$0] } }
  }

  /// The probability of success for each row of a design with the same columns.
  public func probabilities(_ design: DesignMatrix, offset: [Double]? = nil) -> [Double] {
    LogisticCurve.probabilities(
      design, coefficients: coefficients.map(\.estimate), offset: offset
    )
  }

  /// The test that all coefficients but the intercept are zero.
  public var likelihoodRatioTest: LikelihoodRatioTest {
    LikelihoodRatioTest(
      logLikelihood: logLikelihood, restrictedLogLikelihood: nullLogLikelihood,
      degreesOfFreedom: coefficients.count - 1
    )
  }

  /// The estimating contribution of each row, *w (y - π)*, for sums over clusters.
  var rowResiduals: [Double] {
    data.patternOfRow.enumerated().map { row, pattern in
      guard let pattern else { return 0 }
      let probability = terms.probability[pattern]
      return (weights?[row] ?? 1) * (outcome[row] ? 1 - probability : -probability)
    }
  }

  private static func nullLogLikelihood(
    _ data: CovariatePatterns
  ) throws(RegressionError) -> Double {
    if data.offset.allSatisfy({ $0 == 0 }) {
      let won = data.totalSuccesses
      let lost = data.totalTrials - won
      return won * log(won / (won + lost)) + lost * log(lost / (won + lost))
    }
    let basis = try FittingBasis(data.selecting([0]), order: [0])
    return try MaximumLikelihood.find(data.selecting([0]), basis: basis).terms.logLikelihood
  }
}
