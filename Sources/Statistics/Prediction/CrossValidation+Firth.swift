// SPDX-License-Identifier: Apache-2.0

extension CrossValidation {
  /// Predicts every row by Firth regressions with corrected intercept of the other folds.
  ///
  /// Columns that are constant in the training rows, or combinations of others there, are left
  /// out of that fold.
  ///
  /// - Parameters:
  ///   - jobs: How many repeats run at a time.
  ///   - design: Gives the design of *all* rows from what the training rows tell, such as which
  ///     levels to pool.
  /// - Returns: The predictions of all repeats.
  /// - Throws: `RegressionError` where a fold has no fit.
  public func firth(
    jobs: Int = 1, design: @Sendable (_ training: [Int]) -> DesignMatrix
  ) throws(RegressionError) -> OutOfFoldPredictions {
    let outcome = outcome
    return try run(jobs: jobs) { split throws(RegressionError) in
      let full = design(split.training)
      let training = full.selecting(rows: split.training)
      let kept = training.independentColumns()
      let fit = try FirthRegression.fit(
        design: training.selecting(columns: kept),
        outcome: split.training.map { outcome[$0] }, tolerance: 1e-7
      )
      return try FLICRegression(fit).probabilities(
        full.selecting(rows: split.test).selecting(columns: kept)
      )
    }
  }
}
