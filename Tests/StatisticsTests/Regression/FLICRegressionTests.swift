// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `Firth's regression with corrected intercept` {
  @Test func `agrees with Puhr's method on the endometrial data`() throws {
    let data = PublishedData.endometrial
    let outcome = PublishedData.column(0, of: data).map { $0 == 1 }
    let fit = try FirthRegression.fit(
      design: design((1...3).map { PublishedData.column($0, of: data) }), outcome: outcome
    )
    let mean = fit.probabilities.compactMap { $0 }.reduce(0, +) / 79
    #expect(agree(mean, 0.378_287, to: 2e-6))
    let corrected = try FLICRegression(fit)
    // R: glm(HG ~ offset(slopes), binomial), slopes from brglm2.
    #expect(agree(corrected.estimates[0], 3.786_083, to: 2e-7))
    #expect(Array(corrected.estimates.dropFirst()) == fit.coefficients.dropFirst().map(\.estimate))
    let fitted = corrected.probabilities.compactMap { $0 }
    #expect(agree(fitted.reduce(0, +), 30, to: 1e-12))
    #expect(agree(fitted[0], corrected.probabilities(design((1...3).map { [data[0][$0]] }))[0]))
  }

  @Test func `has no finite intercept for rows of one outcome`() throws {
    let fit = try FirthRegression.fit(
      design: DesignMatrix(names: [], columns: [], rowCount: 2), outcome: [true, true]
    )
    #expect(throws: RegressionError.oneOutcome) { try FLICRegression(fit) }
  }
}
