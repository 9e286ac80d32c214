// SPDX-License-Identifier: Apache-2.0

extension LogisticRegression {
  /// How a cluster-robust covariance is corrected for the number of clusters.
  public enum ClusterCorrection: Sendable {
    /// None.
    case cr0
    /// *G*/(*G* - 1) times (*n* - 1)/(*n* - *p*), for *G* clusters and *p* coefficients.
    case cr1
  }

  /// The covariance of the coefficients when rows of one cluster are alike.
  ///
  /// - Parameters:
  ///   - clusters: The cluster of each row.
  ///   - correction: The correction for few clusters.
  /// - Returns: `nil` with fewer than two clusters.
  /// - Precondition: there is one cluster for each row of the fit.
  /// - Note: Liang & Zeger (1986), *Biometrika* 73:13, with independence as working correlation;
  ///   the correction is Stata's. With fewer than about 30 clusters it is too small.
  public func clusterRobustCovariance(
    clusters: [Int], correction: ClusterCorrection = .cr1
  ) -> Matrix? {
    precondition(clusters.count == data.patternOfRow.count, "there must be a cluster for each row")
    let size = coefficients.count
    let residuals = rowResiduals
    var sums: [Int: [Double]] = [:]
    for (row, pattern) in data.patternOfRow.enumerated() {
      guard let pattern else { continue }
      var sum = sums[clusters[row]] ?? Array(repeating: 0, count: size)
      for j in 0..<size {
        sum[j] += residuals[row] * data.columns[j][pattern]
      }
      sums[clusters[row]] = sum
    }
    guard sums.count >= 2 else { return nil }
    var meat = Matrix(rows: size, columns: size)
    for cluster in sums.keys.sorted() {
      let sum = sums[cluster] ?? []
      for i in 0..<size {
        for j in 0..<size {
          meat[i, j] += sum[i] * sum[j]
        }
      }
    }
    let sandwich = covariance.multiplied(by: meat).multiplied(by: covariance)
    return scaled(sandwich, clusters: Double(sums.count), correction: correction)
  }

  private func scaled(
    _ sandwich: Matrix, clusters: Double, correction: ClusterCorrection
  ) -> Matrix {
    guard correction == .cr1 else { return sandwich }
    let freedom = (rowCount - 1) / (rowCount - Double(coefficients.count))
    let factor = clusters / (clusters - 1) * freedom
    return Matrix(
      rows: sandwich.rows, columns: sandwich.columns,
      elements: sandwich.elements.map { $0 * factor }
    )
  }
}
