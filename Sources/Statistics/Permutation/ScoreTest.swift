// SPDX-License-Identifier: Apache-2.0

/// Tests whether columns add to a logistic null model, which alone is fitted.
///
/// The efficient score is used: the part of the columns that the null design explains, weighted by
/// the variance of the outcome, is taken out. It is valid at any good estimate of the null model,
/// so that where maximum likelihood has none, Firth's estimate takes its place.
///
/// - Note: Rao (1948), *Proc. Camb. Phil. Soc.* 44:50; Neyman (1959), *C*(α) tests.
public struct ScoreTest: Sendable {
  /// How the null model was fitted.
  public enum NullFit: Sendable, Equatable {
    /// By maximum likelihood.
    case maximumLikelihood
    /// By Firth's penalty, since maximum likelihood has no estimate.
    case firth
  }

  /// What a test found.
  public struct Result: Sendable, Equatable {
    /// The statistic, approximately chi-squared.
    public let statistic: Double
    /// The number of columns that are no combination of others and of the null design.
    public let degreesOfFreedom: Int
    /// The probability of a larger statistic if the columns add nothing.
    public let pValue: PValue
    /// The one-step estimate of the coefficient, for a single column: its sign is the direction.
    public let oneStepEstimate: Double?
  }

  /// How the null model was fitted.
  public let nullFit: NullFit

  let rowCount: Int
  /// The square root of the variance of each row's outcome.
  private let spreads: [Double]
  /// The residual of each row in units of its spread.
  private let residuals: [Double]
  private let span: OrthonormalSpan

  /// Fits the null model.
  ///
  /// - Parameters:
  ///   - design: The columns of the null model, without intercept; dependent ones are left out.
  ///   - outcome: Whether each row is a success.
  /// - Throws: `RegressionError` where the null model cannot be fitted by either method.
  public init(null design: DesignMatrix, outcome: [Bool]) throws(RegressionError) {
    let independent = design.selecting(columns: design.independentColumns())
    let probabilities: [Double?]
    do throws(RegressionError) {
      probabilities = try LogisticRegression.fit(design: independent, outcome: outcome)
        .probabilities
      nullFit = .maximumLikelihood
    } catch {
      switch error {
      case .separated, .notConverged:
        probabilities = try FirthRegression.fit(design: independent, outcome: outcome)
          .probabilities
        nullFit = .firth
      default:
        throw error
      }
    }
    let fitted = probabilities.compactMap { $0 }
    rowCount = outcome.count
    spreads = fitted.map { ($0 * (1 - $0)).squareRoot() }
    residuals = zip(zip(fitted, outcome), spreads).map {
      ($0.0.1 ? 1 - $0.0.0 : -$0.0.0) / $0.1
    }
    var span = OrthonormalSpan(rowCount: outcome.count)
    _ = span.add(spreads)
    for column in independent.columns {
      _ = span.add(zip(column, spreads).map { $0 * $1 })
    }
    self.span = span
  }

  /// Tests columns together.
  ///
  /// - Parameter columns: The columns of a factor: one for each level but the reference.
  /// - Returns: `nil` where every column is a combination of those of the null design.
  public func test(_ columns: [[Double]]) -> Result? {
    let basis = efficientBasis(columns)
    guard !basis.isEmpty else { return nil }
    let scores = basis.map { OrthonormalSpan.dot($0, residuals) }
    let statistic = scores.reduce(0) { $0 + $1 * $1 }
    return Result(
      statistic: statistic, degreesOfFreedom: basis.count,
      pValue: ChiSquaredDistribution.upperTail(statistic, df: Double(basis.count)),
      oneStepEstimate: columns.count == 1 ? oneStepEstimate(columns[0]) : nil
    )
  }

  /// Tests columns together when rows of one cluster are alike.
  ///
  /// - Parameters:
  ///   - columns: The columns of a factor.
  ///   - clusters: The cluster of each row. Fewer than about 30 make the test too eager.
  /// - Returns: `nil` where the columns add nothing to the null design, or clusters are too few
  ///   to tell.
  /// - Note: Rotnitzky & Jewell (1990), *Biometrika* 77:485: the generalised score test.
  public func clusterRobustTest(_ columns: [[Double]], clusters: [Int]) -> Result? {
    precondition(clusters.count == rowCount, "there must be a cluster for each row")
    let basis = efficientBasis(columns)
    var sums: [Int: [Double]] = [:]
    for row in 0..<rowCount {
      var sum = sums[clusters[row]] ?? Array(repeating: 0, count: basis.count)
      for k in basis.indices {
        sum[k] += basis[k][row] * residuals[row]
      }
      sums[clusters[row]] = sum
    }
    var variance = Matrix(rows: basis.count, columns: basis.count)
    var total = Array(repeating: 0.0, count: basis.count)
    for cluster in sums.keys.sorted() {
      let sum = sums[cluster] ?? []
      for i in basis.indices {
        total[i] += sum[i]
        for j in basis.indices {
          variance[i, j] += sum[i] * sum[j]
        }
      }
    }
    guard !basis.isEmpty, sums.count > basis.count, let factor = CholeskyFactor(variance)
    else { return nil }
    let scaled = factor.solveLower(total)
    let statistic = scaled.reduce(0) { $0 + $1 * $1 }
    return Result(
      statistic: statistic, degreesOfFreedom: basis.count,
      pValue: ChiSquaredDistribution.upperTail(statistic, df: Double(basis.count)),
      oneStepEstimate: columns.count == 1 ? oneStepEstimate(columns[0]) : nil
    )
  }

  /// An orthonormal basis of what the columns have beyond the null design.
  private func efficientBasis(_ columns: [[Double]]) -> [[Double]] {
    var extended = span
    for column in columns {
      precondition(column.count == rowCount, "a column must have one element for each row")
      let weighted = zip(column, spreads).map { $0 * $1 }
      _ = extended.add(weighted)
    }
    return Array(extended.basis.dropFirst(span.basis.count))
  }

  private func oneStepEstimate(_ column: [Double]) -> Double? {
    let rest = span.residual(zip(column, spreads).map { $0 * $1 })
    let information = OrthonormalSpan.dot(rest, rest)
    return information > 0 ? OrthonormalSpan.dot(rest, residuals) / information : nil
  }
}
