// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `Cluster-robust standard errors` {
  @Test func `of a proportion agree with the sum over clusters`() throws {
    // Intercept alone: variance of the log odds = Σ (Σ residuals)² / (n p q)².
    let outcome = [true, true, false, true, false, false, true, false, true, true]
    let clusters = [1, 1, 1, 2, 2, 2, 3, 3, 3, 3]
    let fit = try LogisticRegression.fit(
      design: DesignMatrix(names: [], columns: [], rowCount: 10), outcome: outcome
    )
    let sums = [2 - 1.8, 1 - 1.8, 3 - 2.4]
    let expected = sums.reduce(0) { $0 + $1 * $1 } / (2.4 * 2.4)
    let plain = try #require(fit.clusterRobustCovariance(clusters: clusters, correction: .cr0))
    #expect(agree(plain[0, 0], expected))
    let corrected = try #require(fit.clusterRobustCovariance(clusters: clusters))
    #expect(agree(corrected[0, 0], expected * 1.5))
  }

  @Test func `of rows that stand alone are those robust to misspecification`() throws {
    var random = RandomStream(seed: 41, replicate: 0)
    let columns = random.nextColumns(2, rows: 50)
    let outcome = (0..<50).map { _ in random.nextUniform() < 0.5 }
    let fit = try LogisticRegression.fit(design: design(columns), outcome: outcome)
    let fitted = fit.probabilities.compactMap { $0 }
    let full = [Array(repeating: 1, count: 50)] + columns
    var meat = Matrix(rows: 3, columns: 3)
    for i in 0..<50 {
      let residual = (outcome[i] ? 1 : 0) - fitted[i]
      for j in 0..<3 {
        for k in 0..<3 {
          meat[j, k] += residual * residual * full[j][i] * full[k][i]
        }
      }
    }
    let expected = fit.covariance.multiplied(by: meat).multiplied(by: fit.covariance)
    let robust = try #require(
      fit.clusterRobustCovariance(clusters: Array(0..<50), correction: .cr0)
    )
    #expect(robust.distance(to: expected) < 1e-12)
  }

  @Test func `grow by the size of clusters whose rows are copies`() throws {
    var random = RandomStream(seed: 42, replicate: 0)
    let x = (0..<40).map { _ in random.nextSigned() }
    let outcome = (0..<40).map { _ in random.nextUniform() < 0.5 }
    let once = try LogisticRegression.fit(design: design([x]), outcome: outcome)
    let thrice = try LogisticRegression.fit(
      design: design([x + x + x]), outcome: outcome + outcome + outcome
    )
    let rows = Array(0..<40)
    let alone = try #require(once.clusterRobustCovariance(clusters: rows, correction: .cr0))
    let copies = try #require(
      thrice.clusterRobustCovariance(clusters: rows + rows + rows, correction: .cr0)
    )
    #expect(alone.distance(to: copies) < 1e-12)
    #expect(once.clusterRobustCovariance(clusters: Array(repeating: 1, count: 40)) == nil)
  }
}
