// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Statistics

struct `Summaries of a logistic regression` {
  let fit: LogisticRegression

  init() throws {
    fit = try LogisticRegression.fit(
      design: design([[0, 0, 1, 1]]), outcome: [true, false, true, false],
      weights: [10, 20, 30, 15]
    )
  }

  @Test func `agree with their definitions in a two by two table`() {
    // Win rates 1/3 and 2/3, 40 wins of 75, all by hand.
    let full = 10 * log(1.0 / 3) + 20 * log(2.0 / 3) + 30 * log(2.0 / 3) + 15 * log(1.0 / 3)
    let null = 40 * log(40.0 / 75) + 35 * log(35.0 / 75)
    #expect(agree(fit.logLikelihood, full))
    #expect(agree(fit.nullLogLikelihood, null))
    #expect(agree(fit.mcFaddenR2, 1 - full / null))
    let coxSnell = 1 - exp(2 * (null - full) / 75)
    #expect(agree(fit.nagelkerkeR2, coxSnell / (1 - exp(2 * null / 75))))
    let won = (10.0 / 3 + 30 * 2.0 / 3) / 40
    let lost = (20.0 / 3 + 15 * 2.0 / 3) / 35
    #expect(agree(fit.tjurR2, won - lost))
    #expect(agree(fit.akaikeCriterion, 4 - 2 * full))
    let brier = (10 * 4.0 / 9 + 20 / 9.0 + 30 / 9.0 + 15 * 4.0 / 9) / 75
    #expect(agree(fit.brierScore, brier))
    #expect(agree(fit.likelihoodRatioTest.statistic, 2 * (full - null)))
  }

  @Test func `are zero where nothing is explained`() throws {
    let empty = try LogisticRegression.fit(
      design: DesignMatrix(names: [], columns: [], rowCount: 3), outcome: [true, false, true]
    )
    #expect(abs(empty.mcFaddenR2) < 1e-15 && abs(empty.nagelkerkeR2) < 1e-15)
    #expect(abs(empty.tjurR2) < 1e-15)
    #expect(empty.likelihoodRatioTest.pValue == .one)
  }
}
