// SPDX-License-Identifier: Apache-2.0

/// A Firth regression whose intercept is refitted so that probabilities have the right mean.
///
/// - Note: Puhr, Heinze, Nold, Lusa & Geroldinger (2017), *Statist. Med.* 36:2302: the intercept is
///   estimated by maximum likelihood with the penalised linear predictor as offset.
public struct FLICRegression: Sendable {
  /// The intercept, then the slopes of the Firth regression.
  public let estimates: [Double]
  /// The fitted probability of each row; `nil` for rows of weight 0.
  public let probabilities: [Double?]

  /// Refits the intercept.
  ///
  /// - Throws: `RegressionError.oneOutcome` where no finite intercept gives the right mean.
  public init(_ firth: FirthRegression) throws(RegressionError) {
    let data = firth.data
    guard data.totalSuccesses > 0, data.totalSuccesses < data.totalTrials else {
      throw .oneOutcome
    }
    let slopes = firth.coefficients.map(\.estimate)
    var predictor = data.offset
    for (column, slope) in zip(data.columns, slopes).dropFirst() {
      for i in predictor.indices {
        predictor[i] += slope * column[i]
      }
    }
    let intercept = try Self.intercept(predictor, data, start: slopes[0])
    estimates = [intercept] + slopes.dropFirst()
    let fitted = predictor.map { LogisticCurve.probability(intercept + $0) }
    probabilities = data.patternOfRow.map { $0.map { fitted[$0] } }
  }

  /// The probability of success for each row of a design with the same columns.
  public func probabilities(_ design: DesignMatrix, offset: [Double]? = nil) -> [Double] {
    LogisticCurve.probabilities(design, coefficients: estimates, offset: offset)
  }

  /// The intercept at which expected and observed successes agree.
  private static func intercept(
    _ predictor: [Double], _ data: CovariatePatterns, start: Double
  ) throws(RegressionError) -> Double {
    var intercept = start
    for _ in 0..<200 {
      let terms = LogisticTerms(predictor: predictor.map { $0 + intercept }, data: data)
      let score = terms.residual.reduce(0, +)
      let information = terms.information.reduce(0, +)
      guard information > 0 else { throw .notConverged(iterations: 200) }
      let step = score / information
      // The score falls steadily in the intercept, so bounded steps cannot run away.
      intercept += min(max(step, -1), 1)
      if abs(step) <= 1e-14 * max(1, abs(intercept)) { return intercept }
    }
    throw .notConverged(iterations: 200)
  }
}
