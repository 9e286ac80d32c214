// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `The maximum of a penalised likelihood` {
  /// Two rows share a level of their own, one won and one lost, each where all others say so.
  static let x: [Double] =
    (0..<40).map { $0 < 20 ? 1 : -1 } + [1, -1]
  static let level: [Double] = Array(repeating: 0, count: 40) + [1, 1]
  static let outcome: [Bool] =
    (0..<40).map { $0 < 20 ? $0 != 0 : $0 == 20 } + [true, false]

  @Test func `is not the saddle between two maxima of equal height`() throws {
    let data = try CovariatePatterns(
      design: design([Self.x, Self.level]), outcome: Self.outcome, weights: nil, offset: nil
    )
    let likelihood = PenalisedLikelihood(
      data: data, basis: try FittingBasis(data, order: [0, 1, 2])
    )
    let fit = try FirthRegression.fit(design: design([Self.x, Self.level]), outcome: Self.outcome)
    // By symmetry the saddle has the level at minus the intercept: all scores vanish there too.
    let estimates = fit.coefficients.map(\.estimate)
    let coordinates = likelihood.basis.coordinates(estimates)
    let top = try #require(likelihood.point(at: coordinates))
    #expect(top.score.allSatisfy { abs($0) < 1e-10 })
    #expect(CholeskyFactor(likelihood.negatedHessian(at: top)) != nil)
    let mirrored = [estimates[0], estimates[1], -2 * estimates[0] - estimates[2]]
    let other = try #require(likelihood.point(at: likelihood.basis.coordinates(mirrored)))
    #expect(agree(other.value, top.value))
    #expect(abs(mirrored[2] - estimates[2]) > 1)
  }

  @Test func `is the same whatever the order of rows and columns`() throws {
    let fit = try FirthRegression.fit(design: design([Self.x, Self.level]), outcome: Self.outcome)
    var order = Array(Self.x.indices)
    for replicate in 0..<5 {
      var random = RandomStream(seed: 61, replicate: replicate)
      random.shuffle(&order)
      let moved = try FirthRegression.fit(
        design: design([Self.level, Self.x]).selecting(rows: order),
        outcome: order.map { Self.outcome[$0] }
      )
      #expect(agree(moved.coefficients[1].estimate, fit.coefficients[2].estimate, to: 1e-9))
    }
  }

  @Test(arguments: 0..<10)
  func `has the curvature that differences of scores show`(replicate: Int) throws {
    var random = RandomStream(seed: 62, replicate: replicate)
    let columns = random.nextColumns(3, rows: 20)
    let outcome = (0..<20).map { _ in random.nextUniform() < 0.5 }
    let data = try CovariatePatterns(
      design: design(columns), outcome: outcome, weights: nil, offset: nil
    )
    let likelihood = PenalisedLikelihood(
      data: data, basis: try FittingBasis(data, order: [0, 1, 2, 3])
    )
    let start = (0..<4).map { _ in random.nextSigned() }
    let exact = likelihood.negatedHessian(at: try #require(likelihood.point(at: start)))
    for j in 0..<4 {
      var upper = start
      var lower = start
      upper[j] += 1e-5
      lower[j] -= 1e-5
      let above = try #require(likelihood.point(at: upper)).score
      let below = try #require(likelihood.point(at: lower)).score
      for k in 0..<4 {
        #expect(abs(exact[j, k] + (above[k] - below[k]) / 2e-5) < 1e-7)
      }
    }
  }
}
