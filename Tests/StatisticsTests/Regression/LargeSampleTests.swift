// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `Regressions of many distinct rows` {
  static let count = 100_016

  /// The largest share of the information that the score of a fit leaves over.
  private func remainder(_ fit: LogisticRegression, _ columns: [[Double]]) -> Double {
    let residuals = fit.rowResiduals
    let scores = ([Array(repeating: 1, count: Self.count)] + columns).map {
      abs(OrthonormalSpan.dot($0, residuals))
    }
    return (scores.max() ?? 0) / Double(Self.count)
  }

  @Test func `start from a part of the rows and end at the maximum of all`() throws {
    var random = RandomStream(seed: 151, replicate: 0)
    let x = (0..<Self.count).map { _ in random.nextSigned() }
    let outcome = x.map { random.nextUniform() < LogisticCurve.probability($0 - 1) }
    let fit = try LogisticRegression.fit(design: design([x]), outcome: outcome)
    #expect(remainder(fit, [x]) < 1e-13)
    #expect(fit.iterations <= 3)
    #expect(abs(fit.coefficients[1].estimate - 1) < 5 * fit.coefficients[1].standardError)
  }

  @Test func `start from zero where the part cannot be fitted`() throws {
    // The level is found in no row of the part.
    var random = RandomStream(seed: 152, replicate: 0)
    let x = (0..<Self.count).map { _ in random.nextSigned() }
    let level = (0..<Self.count).map { $0 % 1_000 == 7 ? 1.0 : 0 }
    let outcome = (0..<Self.count).map { _ in random.nextUniform() < 0.3 }
    let fit = try LogisticRegression.fit(design: design([x, level]), outcome: outcome)
    #expect(remainder(fit, [x, level]) < 1e-13)
  }

  @Test func `give Firth's estimates from wherever the search starts`() throws {
    var random = RandomStream(seed: 153, replicate: 0)
    let x = (0..<5_100).map { _ in random.nextSigned() }
    let outcome = (0..<5_100).map { _ in random.nextUniform() < 0.2 }
    let near = try FirthRegression.fit(design: design([x]), outcome: outcome)
    let far = try FirthRegression.fit(design: design([x]), outcome: outcome, start: [0, 0])
    for (left, right) in zip(near.coefficients, far.coefficients) {
      #expect(agree(left.estimate, right.estimate, to: 1e-9))
    }
    #expect(near.iterations < far.iterations)
  }
}
