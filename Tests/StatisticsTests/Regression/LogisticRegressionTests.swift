// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Statistics

/// A design of columns named a, b, c ...
func design(_ columns: [[Double]]) -> DesignMatrix {
  let letters = "abcdefghijklmnopqrstuvwxyz".map(String.init)
  return DesignMatrix(names: Array(letters.prefix(columns.count)), columns: columns)
}

struct `Logistic regression by maximum likelihood` {
  static let birthWeight = DesignMatrix(
    names: ["age", "lwt", "race2", "race3", "smoke", "ptd", "ht", "ui", "ftv1", "ftv2p"],
    columns: (1...10).map { PublishedData.column($0, of: PublishedData.birthWeight) }
  )
  static let isLow = PublishedData.column(0, of: PublishedData.birthWeight).map { $0 == 1 }

  @Test func `agrees with Venables and Ripley on low birth weight`() throws {
    let fit = try LogisticRegression.fit(design: Self.birthWeight, outcome: Self.isLow)
    // Modern Applied Statistics with S, 4th edition, section 7.2, four digits as printed.
    let estimates = [
      0.823_02, -0.037_23, -0.015_65, 1.192_41, 0.740_68, 0.755_53, 1.343_76, 1.913_17, 0.680_20,
      -0.436_38, 0.179_01,
    ]
    let errors = [
      1.244_71, 0.038_70, 0.007_08, 0.535_97, 0.461_74, 0.425_02, 0.480_62, 0.720_72, 0.464_34,
      0.479_39, 0.456_38,
    ]
    for (index, coefficient) in fit.coefficients.enumerated() {
      #expect(abs(coefficient.estimate - estimates[index]) < 6e-6)
      #expect(abs(coefficient.standardError - errors[index]) < 6e-5)
    }
    #expect(abs(-2 * fit.logLikelihood - 195.48) < 5e-3)
    #expect(abs(-2 * fit.nullLogLikelihood - 234.67) < 5e-3)
    #expect(fit.likelihoodRatioTest.degreesOfFreedom == 10)
    #expect(abs(fit.akaikeCriterion - 217.48) < 5e-3)
  }

  @Test func `agrees with the closed form of a two by two table`() throws {
    let outcome = [true, false, true, false]
    let fit = try LogisticRegression.fit(
      design: design([[0, 0, 1, 1]]), outcome: outcome, weights: [10, 20, 30, 15]
    )
    #expect(agree(fit.coefficients[0].estimate, log(0.5), to: 1e-14))
    #expect(agree(fit.coefficients[1].estimate, log(4), to: 1e-14))
    let variance = 1.0 / 10 + 1.0 / 20 + 1.0 / 30 + 1.0 / 15
    #expect(agree(fit.coefficients[1].standardError, variance.squareRoot(), to: 1e-14))
    #expect(agree(fit.rowCount, 75))
  }

  @Test(arguments: 0..<20)
  func `has no score left and a covariance that inverts the curvature`(replicate: Int) throws {
    var random = RandomStream(seed: 21, replicate: replicate)
    let columns = random.nextColumns(3, rows: 80)
    let outcome = (0..<80).map { _ in random.nextUniform() < 0.4 }
    let fit = try LogisticRegression.fit(design: design(columns), outcome: outcome)
    let fitted = fit.probabilities.compactMap { $0 }
    let full = [Array(repeating: 1, count: 80)] + columns
    var information = Matrix(rows: 4, columns: 4)
    for j in 0..<4 {
      let score = (0..<80).reduce(0.0) {
        $0 + full[j][$1] * ((outcome[$1] ? 1 : 0) - fitted[$1])
      }
      #expect(abs(score) < 1e-12)
      for k in 0..<4 {
        information[j, k] = (0..<80).reduce(0.0) {
          $0 + full[j][$1] * full[k][$1] * fitted[$1] * (1 - fitted[$1])
        }
      }
    }
    #expect(fit.covariance.multiplied(by: information).distance(to: .identity(4)) < 1e-11)
  }

  @Test(arguments: 0..<10)
  func `does not depend on scale, order or grouping of rows`(replicate: Int) throws {
    var random = RandomStream(seed: 22, replicate: replicate)
    let count = 60
    let a = (0..<count).map { _ in Double(random.nextIndex(below: 3)) }
    let b = (0..<count).map { _ in Double(random.nextIndex(below: 2)) }
    let outcome = (0..<count).map { _ in random.nextUniform() < 0.5 }
    let fit = try LogisticRegression.fit(design: design([a, b]), outcome: outcome)
    let scaled = try LogisticRegression.fit(
      design: design([a.map { 1e8 + $0 }, b.map { 1e-9 * $0 }]), outcome: outcome
    )
    #expect(agree(scaled.coefficients[1].estimate, fit.coefficients[1].estimate, to: 1e-7))
    #expect(agree(scaled.coefficients[2].estimate / 1e9, fit.coefficients[2].estimate, to: 1e-10))
    var order = Array(0..<count)
    random.shuffle(&order)
    let moved = try LogisticRegression.fit(
      design: design([a, b]).selecting(rows: order), outcome: order.map { outcome[$0] }
    )
    let doubled = try LogisticRegression.fit(
      design: design([a + a, b + b]), outcome: outcome + outcome
    )
    let weighted = try LogisticRegression.fit(
      design: design([a, b]), outcome: outcome, weights: Array(repeating: 2, count: count)
    )
    for j in 0..<3 {
      #expect(agree(moved.coefficients[j].estimate, fit.coefficients[j].estimate, to: 1e-10))
      #expect(agree(doubled.coefficients[j].estimate, fit.coefficients[j].estimate, to: 1e-10))
      #expect(
        agree(doubled.coefficients[j].standardError, weighted.coefficients[j].standardError))
    }
    #expect(agree(doubled.logLikelihood, 2 * fit.logLikelihood))
  }

  @Test func `takes an offset as a coefficient that is held fixed`() throws {
    let x: [Double] = [0, 1, 2, 3, 4, 5, 6, 7]
    let outcome = [false, true, false, false, true, true, false, true]
    let free = try LogisticRegression.fit(design: design([x]), outcome: outcome)
    let slope = free.coefficients[1].estimate
    let held = try LogisticRegression.fit(
      design: DesignMatrix(names: [], columns: [], rowCount: 8), outcome: outcome,
      offset: x.map { slope * $0 }
    )
    #expect(agree(held.coefficients[0].estimate, free.coefficients[0].estimate))
    #expect(agree(held.logLikelihood, free.logLikelihood))
    #expect(agree(held.nullLogLikelihood, held.logLikelihood))
  }

  @Test func `survives columns that nearly coincide`() throws {
    // With a and a + 1e-6 b the fit is that with a and b, read in other coordinates.
    var random = RandomStream(seed: 23, replicate: 0)
    let columns = random.nextColumns(2, rows: 100)
    let outcome = (0..<100).map { _ in random.nextUniform() < 0.5 }
    let plain = try LogisticRegression.fit(design: design(columns), outcome: outcome)
    let close = zip(columns[0], columns[1]).map { $0 + 1e-6 * $1 }
    let fit = try LogisticRegression.fit(design: design([columns[0], close]), outcome: outcome)
    #expect(agree(fit.coefficients[2].estimate * 1e-6, plain.coefficients[2].estimate, to: 1e-8))
    #expect(agree(fit.logLikelihood, plain.logLikelihood))
  }

  @Test func `refuses dependent, constant, infinite and one-sided data by name`() {
    let outcome = [true, false, true, false, true]
    let a: [Double] = [1, 2, 3, 4, 7]
    let b: [Double] = [0.1, 0.7, 0.2, 0.9, 0.3]
    let sum = zip(a, b).map { $0 + $1 }
    #expect(throws: RegressionError.collinear(column: "c")) {
      try LogisticRegression.fit(design: design([a, b, sum]), outcome: outcome)
    }
    #expect(throws: RegressionError.collinear(column: "b")) {
      try LogisticRegression.fit(design: design([a, [3, 3, 3, 3, 3]]), outcome: outcome)
    }
    #expect(throws: RegressionError.notFinite(column: "b")) {
      try LogisticRegression.fit(design: design([a, [3, .nan, 3, 3, 3]]), outcome: outcome)
    }
    #expect(throws: RegressionError.oneOutcome) {
      try LogisticRegression.fit(design: design([a]), outcome: [true, true, true, true, true])
    }
    #expect(throws: RegressionError.noRows) {
      try LogisticRegression.fit(
        design: design([a]), outcome: outcome, weights: [0, 0, 0, 0, 0]
      )
    }
  }
}
