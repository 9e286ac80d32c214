// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Statistics

struct `The calibration of probabilities` {
  @Test func `of probabilities fitted to the same rows is perfect`() throws {
    var random = RandomStream(seed: 91, replicate: 0)
    let x = (0..<60).map { _ in random.nextSigned() }
    let outcome = x.map { random.nextUniform() < LogisticCurve.probability(2 * $0) }
    let fit = try LogisticRegression.fit(design: design([x]), outcome: outcome)
    let fitted = fit.probabilities.compactMap { $0 }
    let calibration = try #require(Calibration(probabilities: fitted, outcome: outcome))
    #expect(abs(calibration.intercept) < 1e-9 && abs(calibration.slope - 1) < 1e-9)
    #expect(abs(calibration.interceptAtSlopeOne) < 1e-9)
    // Log odds twice as large have half the slope.
    let extreme = fitted.map { LogisticCurve.probability(2 * LogisticCurve.logOdds($0)) }
    let half = try #require(Calibration(probabilities: extreme, outcome: outcome))
    #expect(abs(half.slope - 0.5) < 1e-9)
  }

  @Test func `does not exist for certain, equal or separating probabilities`() {
    #expect(Calibration(probabilities: [0, 0.5, 1], outcome: [false, true, true]) == nil)
    #expect(Calibration(probabilities: [0.5, 0.5], outcome: [false, true]) == nil)
    #expect(Calibration(probabilities: [0.1, 0.2, 0.8], outcome: [false, false, true]) == nil)
  }

  @Test func `and the Brier score of three rows is as on paper`() throws {
    let score = BrierScore.mean(probabilities: [0.9, 0.4, 0], outcome: [true, true, false])
    #expect(agree(try #require(score), (0.01 + 0.36) / 3))
    #expect(BrierScore.mean(probabilities: [], outcome: []) == nil)
  }

  @Test(arguments: [-800, -30, -1, 0, 1, 30, 800])
  func `stands on a curve that keeps small probabilities`(logOdds: Double) {
    let probability = LogisticCurve.probability(logOdds)
    #expect(agree(probability + LogisticCurve.probability(-logOdds), 1))
    if abs(logOdds) < 30 { #expect(agree(LogisticCurve.logOdds(probability), logOdds, to: 1e-13)) }
    if logOdds == -800 { #expect(probability == exp(-800)) }
  }
}
