// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `Profile-likelihood intervals` {
  @Test(arguments: 0..<10)
  func `end where the penalised likelihood-ratio test of that value is at its level`(
    replicate: Int
  ) throws {
    var random = RandomStream(seed: 71, replicate: replicate)
    let columns = random.nextColumns(2, rows: 30)
    let outcome = (0..<30).map { _ in random.nextUniform() < 0.4 }
    let fit = try FirthRegression.fit(design: design(columns), outcome: outcome)
    let interval = try fit.profileInterval(ofTerm: 1, confidence: 0.9)
    for end in [try #require(interval.low), try #require(interval.high)] {
      // With the end moved into an offset the coefficient is tested against zero.
      let shifted = try FirthRegression.fit(
        design: design(columns), outcome: outcome, offset: columns[0].map { end * $0 }
      )
      let test = try shifted.penalisedLikelihoodRatioTest(dropping: [0])
      #expect(agree(test.pValue.probability, 0.1, to: 1e-8))
    }
  }

  @Test(arguments: 0..<10)
  func `hold the estimate, and more of it at a higher level`(replicate: Int) throws {
    var random = RandomStream(seed: 72, replicate: replicate)
    let x = (0..<20).map { _ in random.nextSigned() }
    let outcome = x.map { $0 > 0 }
    let fit = try FirthRegression.fit(design: design([x]), outcome: outcome)
    let narrow = try fit.profileIntervals(confidence: 0.8)
    let wide = try fit.profileIntervals(confidence: 0.99)
    for (term, coefficient) in fit.coefficients.enumerated() {
      let low = try #require(narrow[term].low)
      let high = try #require(narrow[term].high)
      #expect(low < coefficient.estimate && coefficient.estimate < high)
      #expect(try #require(wide[term].low) < low && high < (try #require(wide[term].high)))
    }
  }
}
