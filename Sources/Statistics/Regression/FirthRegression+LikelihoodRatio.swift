// SPDX-License-Identifier: Apache-2.0

extension FirthRegression {
  /// Tests that the coefficients of some columns are all zero.
  ///
  /// They are held at zero under the penalty of the full design. A refit without the columns has
  /// another penalty, and the difference of the two fits is not this statistic.
  ///
  /// - Parameter columns: Positions in the columns of the design, counted from 0 and without the
  ///   intercept.
  /// - Returns: The test, of as many degrees of freedom as there are columns.
  /// - Throws: `RegressionError` where the restricted maximum was not found.
  /// - Note: Heinze & Schemper (2002), *Statist. Med.* 21:2409, section 3.2.
  public func penalisedLikelihoodRatioTest(
    dropping columns: [Int]
  ) throws(RegressionError) -> LikelihoodRatioTest {
    try likelihoodRatioTest(holdingAtZero: columns.map { $0 + 1 })
  }

  /// Tests each coefficient by itself: the intercept first, then the columns.
  public func penalisedLikelihoodRatioTests() throws(RegressionError) -> [LikelihoodRatioTest] {
    var result: [LikelihoodRatioTest] = []
    for term in coefficients.indices {
      result.append(try likelihoodRatioTest(holdingAtZero: [term]))
    }
    return result
  }

  private func likelihoodRatioTest(
    holdingAtZero terms: [Int]
  ) throws(RegressionError) -> LikelihoodRatioTest {
    LikelihoodRatioTest(
      logLikelihood: penalisedLogLikelihood,
      restrictedLogLikelihood: try penalisedLogLikelihood(holdingAtZero: terms),
      degreesOfFreedom: terms.count
    )
  }

  /// The largest penalised log-likelihood with some coefficients, the intercept being 0, at zero.
  func penalisedLogLikelihood(
    holdingAtZero terms: [Int]
  ) throws(RegressionError) -> Double {
    precondition(
      Set(terms).count == terms.count && terms.allSatisfy { coefficients.indices.contains($0) },
      "the columns tested must be distinct columns of the design"
    )
    let free = coefficients.indices.filter { !terms.contains($0) }
    let likelihood = PenalisedLikelihood(
      data: data, basis: try FittingBasis(data, order: free + terms)
    )
    let start = likelihood.basis.coordinates(
      coefficients.indices.map { terms.contains($0) ? 0 : coefficients[$0].estimate }
    )
    // From the full estimates, and from zero where those lead nowhere.
    for origin in [start, Array(repeating: 0, count: start.count)] {
      if let solution = likelihood.maximise(
        from: origin, free: free.count, tolerance: tolerance
      ), solution.isConverged {
        return likelihood.originalScale(solution.point.value)
      }
    }
    throw .notConverged(iterations: PenalisedLikelihood.iterationBound)
  }
}
