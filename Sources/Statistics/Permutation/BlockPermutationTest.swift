// SPDX-License-Identifier: Apache-2.0

/// Tests by permutation whether a block of columns adds to a null model.
///
/// With *Z* the residuals of the columns and *r* those of the outcome, the statistic is
/// *T* = *U'* (*Z'Z*)⁻ *U* for *U* = *Z' r*; p = (b + 1)/(B + 1) for the b of B random orders with
/// a statistic at least as large.
public struct BlockPermutationTest: Sendable, Equatable {
  /// *T*.
  public let statistic: Double
  /// The rank of the residual columns.
  public let degreesOfFreedom: Int
  /// The share of orders, the observed one included, with a statistic at least as large.
  public let pValue: PValue
  /// The number of random orders.
  public let replicates: Int

  /// Runs the test.
  ///
  /// - Returns: `nil` where the columns have nothing beyond the null design and the strata.
  public init?(columns: [[Double]], permutation: ResidualPermutation) {
    var span = OrthonormalSpan(rowCount: permutation.residuals.count)
    for column in columns {
      if let rest = permutation.residual(column) {
        _ = span.add(rest, reference: 1e6 * OrthonormalSpan.norm(column))
      }
    }
    guard !span.basis.isEmpty else { return nil }
    degreesOfFreedom = span.basis.count
    replicates = permutation.replicates
    (statistic, pValue) = permutation.test(span.basis)
  }
}

/// Tests by permutation whether any of many columns adds to a null model.
///
/// The statistic, *r' Z Z' r*, adds up the squared scores of all columns, none weighted. It needs
/// no inverse, so the columns may outnumber the rows.
///
/// - Note: Goeman, van de Geer, de Kort & van Houwelingen (2004), *Bioinformatics* 20:93.
public struct GlobalScoreTest: Sendable, Equatable {
  /// The sum of squared scores, divided by the number of columns.
  public let statistic: Double
  /// The number of columns with something beyond the null design and the strata.
  public let columnCount: Int
  /// The share of orders, the observed one included, with a statistic at least as large.
  public let pValue: PValue
  /// The number of random orders.
  public let replicates: Int

  /// Runs the test, with the same orders as other tests of the same permutation.
  ///
  /// - Returns: `nil` where no column has anything beyond the null design and the strata.
  public init?(columns: [[Double]], permutation: ResidualPermutation) {
    let rest = columns.compactMap { permutation.residual($0) }
    guard !rest.isEmpty else { return nil }
    columnCount = rest.count
    replicates = permutation.replicates
    let (sum, pValue) = permutation.test(rest)
    statistic = sum / Double(rest.count)
    self.pValue = pValue
  }
}
