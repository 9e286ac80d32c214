// SPDX-License-Identifier: Apache-2.0

/// What permutation tests of columns beyond a null model have in common: residuals and orders.
///
/// The outcome's residuals are those of a Firth regression with corrected intercept on the null
/// design; both they and the residuals of the columns are centred within strata and permuted
/// within them, so that what differs between strata cannot enter.
///
/// - Note: Potter (2005), *Statist. Med.* 24:693: permutation of residuals in logistic regression.
public struct ResidualPermutation: Sendable {
  /// The number of replicates.
  public let replicates: Int

  let residuals: [Double]
  private let permutation: StratifiedPermutation
  private let span: OrthonormalSpan

  /// Fits the null model.
  ///
  /// - Parameters:
  ///   - design: The columns of the null model, without intercept; dependent ones are left out.
  ///   - outcome: Whether each row is a success.
  ///   - strata: The stratum of each row; one for all unless given.
  ///   - seed: The seed of all replicates.
  ///   - replicates: The number of random orders.
  /// - Throws: `RegressionError` where the null model cannot be fitted.
  public init(
    null design: DesignMatrix, outcome: [Bool], strata: [Int]? = nil, seed: UInt64,
    replicates: Int = 1_999
  ) throws(RegressionError) {
    precondition(strata.map { $0.count == outcome.count } ?? true, "one stratum for each row")
    let independent = design.selecting(columns: design.independentColumns())
    let fit = try FirthRegression.fit(design: independent, outcome: outcome)
    let fitted = try FLICRegression(fit).probabilities.compactMap { $0 }
    permutation = StratifiedPermutation(
      strata: strata ?? Array(repeating: 0, count: outcome.count), seed: seed
    )
    residuals = permutation.centred(zip(outcome, fitted).map { ($0 ? 1 : 0) - $1 })
    var span = OrthonormalSpan(rowCount: outcome.count)
    _ = span.add(Array(repeating: 1, count: outcome.count))
    for column in independent.columns {
      _ = span.add(column)
    }
    self.span = span
    self.replicates = replicates
  }

  /// What is left of a column beyond the null design, centred within strata; `nil` if nothing.
  func residual(_ column: [Double]) -> [Double]? {
    precondition(column.count == residuals.count, "a column must have one element for each row")
    let rest = permutation.centred(span.residual(column))
    let isSubstantial = OrthonormalSpan.norm(rest) > 1e-9 * OrthonormalSpan.norm(column)
    return isSubstantial ? rest : nil
  }

  /// The statistic *r' A A' r* of residuals against columns, and how often a random order has one
  /// as large.
  func test(_ columns: [[Double]]) -> (statistic: Double, pValue: PValue) {
    let rows = PackedRows(columns: columns, count: residuals.count)
    func statistic(_ values: [Double]) -> Double {
      rows.transposedProduct(values).reduce(0) { $0 + $1 * $1 }
    }
    let observed = statistic(residuals)
    // Orders that give the same statistic differ by rounding alone.
    let bound = observed * (1 - 1e-9)
    var exceeded = 0
    for replicate in 0..<replicates
    where statistic(permutation.shuffled(residuals, replicate: replicate)) >= bound {
      exceeded += 1
    }
    return (observed, PValue(Double(exceeded + 1) / Double(replicates + 1)))
  }
}
