// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The errors of a logistic regression when rows of one of the `clusters` are alike.
public enum ClusterRobustProcedure: Procedure {
  /// `cluster_robust`.
  public static let name = "cluster_robust"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let data = try RegressionInput(input)
    let clusters = try RegressionInput.groups("clusters", input, count: data.outcome.count)
    let fit = try RegressionInput.fitted { () throws(RegressionError) in
      try LogisticRegression.fit(design: data.design, outcome: data.outcome)
    }
    guard let plain = fit.clusterRobustCovariance(clusters: clusters, correction: .cr0),
      let corrected = fit.clusterRobustCovariance(clusters: clusters, correction: .cr1)
    else { throw Rejection.undefined("there are fewer than two clusters") }
    let terms = fit.coefficients.indices
    result.add("coef", fit.coefficients.map(\.estimate))
    result.add("se_cr0", terms.map { plain[$0, $0].squareRoot() })
    result.add("se_cr1", terms.map { corrected[$0, $0].squareRoot() })
    return result
  }
}
