// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Statistics

struct `Firth's regression` {
  static let endometrial = DesignMatrix(
    names: ["NV", "PI", "EH"],
    columns: (1...3).map { PublishedData.column($0, of: PublishedData.endometrial) }
  )
  static let isHighGrade = PublishedData.column(0, of: PublishedData.endometrial).map { $0 == 1 }

  @Test func `agrees with Heinze and Schemper on the endometrial data`() throws {
    let fit = try FirthRegression.fit(design: Self.endometrial, outcome: Self.isHighGrade)
    // Statist. Med. 21:2409, table 3; the further digits are of R's brglm2 0.9.
    let estimates = [3.774_56, 2.929_27, -0.034_751_8, -2.604_16]
    let errors = [1.488_69, 1.550_76, 0.039_578_1, 0.776_018]
    for (index, coefficient) in fit.coefficients.enumerated() {
      #expect(agree(coefficient.estimate, estimates[index], to: 2e-6))
      #expect(agree(coefficient.standardError, errors[index], to: 3e-6))
    }
    #expect(agree(fit.penalisedLogLikelihood, -24.037_267_8, to: 1e-9))
    let intervals = try fit.profileIntervals()
    let ends = [(0.609_724, 7.854_632), (-0.124_459, 0.040_455), (-4.365_183, -1.232_721)]
    for (interval, end) in zip(intervals.dropFirst(), ends) {
      #expect(abs(try #require(interval.low) - end.0) < 1e-6)
      #expect(abs(try #require(interval.high) - end.1) < 1e-6)
    }
  }

  @Test func `tests a coefficient under the penalty of the full design`() throws {
    let fit = try FirthRegression.fit(design: Self.endometrial, outcome: Self.isHighGrade)
    let test = try fit.penalisedLikelihoodRatioTest(dropping: [0])
    #expect(agree(test.statistic, 6.798_457, to: 1e-7))
    #expect(agree(test.pValue.probability, 0.009_124, to: 1e-4))
    // Without the column the penalty is another one, and twice the difference is 7.078.
    let refit = try FirthRegression.fit(
      design: Self.endometrial.selecting(columns: [1, 2]), outcome: Self.isHighGrade
    )
    #expect(agree(refit.penalisedLogLikelihood, -27.576_2, to: 2e-6))
    let difference = 2 * (fit.penalisedLogLikelihood - refit.penalisedLogLikelihood)
    #expect(difference > test.statistic + 0.2)
  }

  @Test(arguments: [[13.0, 0, 17, 49], [3, 9, 7, 0], [5, 5, 5, 5], [1, 0, 0, 1]])
  func `adds one half to each cell of a two by two table`(cells: [Double]) throws {
    let fit = try FirthRegression.fit(
      design: design([[1, 1, 0, 0]]), outcome: [true, false, true, false], weights: cells
    )
    // Haldane (1956), Anscombe (1956).
    let half = cells.map { $0 + 0.5 }
    let expected = log(half[0] / half[1] * half[3] / half[2])
    #expect(agree(fit.coefficients[1].estimate, expected, to: 1e-12))
    #expect(agree(fit.coefficients[0].estimate, log(half[2] / half[3]), to: 1e-12))
  }

  @Test(arguments: 0..<20)
  func `leaves no modified score, by leverages computed from their definition`(
    replicate: Int
  ) throws {
    var random = RandomStream(seed: 51, replicate: replicate)
    let columns = random.nextColumns(3, rows: 30)
    let outcome = (0..<30).map { _ in random.nextUniform() < 0.3 }
    let fit = try FirthRegression.fit(design: design(columns), outcome: outcome)
    let full = [Array(repeating: 1, count: 30)] + columns
    let fitted = fit.probabilities.compactMap { $0 }
    var scores = Array(repeating: 0.0, count: 4)
    for i in 0..<30 {
      let row = full.map { $0[i] }
      let variance = fitted[i] * (1 - fitted[i])
      let leverage = variance * OrthonormalSpan.dot(row, fit.covariance.multiplied(by: row))
      let modified = (outcome[i] ? 1 : 0) - fitted[i] + leverage * (0.5 - fitted[i])
      for j in 0..<4 {
        scores[j] += modified * row[j]
      }
    }
    #expect(scores.allSatisfy { abs($0) < 1e-11 }, "\(scores)")
  }

  @Test(arguments: 0..<10)
  func `turns its signs when the outcome is turned round`(replicate: Int) throws {
    var random = RandomStream(seed: 52, replicate: replicate)
    let columns = random.nextColumns(2, rows: 25)
    let outcome = (0..<25).map { _ in random.nextUniform() < 0.25 }
    let fit = try FirthRegression.fit(design: design(columns), outcome: outcome)
    let turned = try FirthRegression.fit(design: design(columns), outcome: outcome.map { !$0 })
    for (left, right) in zip(fit.coefficients, turned.coefficients) {
      #expect(agree(left.estimate, -right.estimate, to: 1e-9))
      #expect(agree(left.standardError, right.standardError, to: 1e-9))
    }
    #expect(agree(fit.penalisedLogLikelihood, turned.penalisedLogLikelihood))
  }

  @Test func `does not depend on the scale of columns, but its likelihood says the scale`() throws {
    let columns = Self.endometrial.columns
    let scaled = DesignMatrix(
      names: Self.endometrial.names,
      columns: [columns[0], columns[1].map { 1e6 + 1e-3 * $0 }, columns[2].map { 1e5 * $0 }]
    )
    let fit = try FirthRegression.fit(design: Self.endometrial, outcome: Self.isHighGrade)
    let other = try FirthRegression.fit(design: scaled, outcome: Self.isHighGrade)
    #expect(agree(other.coefficients[1].estimate, fit.coefficients[1].estimate, to: 1e-9))
    #expect(agree(other.coefficients[3].estimate * 1e5, fit.coefficients[3].estimate, to: 1e-9))
    let shift = log(1e-3) + log(1e5)
    #expect(agree(other.penalisedLogLikelihood, fit.penalisedLogLikelihood + shift, to: 1e-9))
  }

  @Test func `takes an offset as a coefficient that is held fixed`() throws {
    // With the saturated two by two table, an offset shifts the coefficient by itself.
    let columns: [[Double]] = [[1, 1, 0, 0]]
    let outcome = [true, false, true, false]
    let fit = try FirthRegression.fit(design: design(columns), outcome: outcome)
    let shifted = try FirthRegression.fit(
      design: design(columns), outcome: outcome, offset: [0.7, 0.7, 0, 0]
    )
    #expect(abs(shifted.coefficients[1].estimate - fit.coefficients[1].estimate + 0.7) < 1e-12)
  }

  @Test func `fits rows of one outcome, and refuses dependent columns by name`() throws {
    let fit = try FirthRegression.fit(
      design: DesignMatrix(names: [], columns: [], rowCount: 4),
      outcome: [true, true, true, true]
    )
    #expect(agree(fit.coefficients[0].estimate, log(4.5 / 0.5), to: 1e-12))
    #expect(throws: RegressionError.collinear(column: "b")) {
      try FirthRegression.fit(
        design: design([[1, 2, 3], [2, 4, 6]]), outcome: [true, false, true]
      )
    }
  }
}
