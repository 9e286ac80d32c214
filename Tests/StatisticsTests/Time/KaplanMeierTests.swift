// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Statistics

struct `The Kaplan-Meier curve` {
  @Test func `has the published medians and shares of the leukaemia trial`() throws {
    let treated = try KaplanMeier(Gehan.treated)
    #expect(treated.median == 23)
    #expect(try KaplanMeier(Gehan.control).median == 8)
    // Kalbfleisch & Prentice (1980), table 1.2: 18/21 at 6 weeks, standard error 0.0764.
    #expect(agree(treated.survival(at: 6), 18.0 / 21))
    #expect(abs((treated.steps.first?.standardError ?? 0) - 0.0764) < 0.00005)
    #expect(abs(treated.survival(at: 23) - 0.448) < 0.0005)
  }

  @Test func `is one minus the empirical distribution without censoring`() throws {
    let curve = try KaplanMeier(Gehan.control)
    for time in [1.0, 4, 8, 12, 22] {
      let beyond = Gehan.control.count { $0.exit > time }
      #expect(agree(curve.survival(at: time), Double(beyond) / 21))
    }
    let mean = Gehan.control.reduce(0) { $0 + $1.exit } / 21
    #expect(agree(curve.restrictedMean(to: 100).estimate, mean))
  }

  @Test func `agrees with the variance of a mean without censoring`() throws {
    let curve = try KaplanMeier(Gehan.control)
    let exits = Gehan.control.map(\.exit)
    let mean = exits.reduce(0, +) / 21
    let variance = exits.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 21 / 21
    #expect(agree(curve.restrictedMean(to: 100).standardError, variance.squareRoot(), to: 1e-9))
  }

  @Test func `counts late entries only after they entered`() throws {
    let subjects = [(0.0, 2.0, 1), (1, 3, 1), (2, 4, 1), (0, 5, 0)]
      .compactMap { ObservedTime(entry: $0.0, exit: $0.1, cause: $0.2) }
    let steps = try KaplanMeier(subjects).steps
    // At 2 the third subject is only entering; at 3 and 4 three and two are at risk.
    #expect(steps.map(\.atRisk) == [3, 3, 2])
    #expect(agree(steps[2].survival, 2.0 / 3 * 2 / 3 / 2))
  }

  @Test func `keeps its interval about the share`() throws {
    let curve = try KaplanMeier(Gehan.treated)
    let interval = try #require(curve.interval(at: 10))
    #expect(interval.contains(curve.survival(at: 10)))
    #expect(curve.interval(at: 1) == nil)
    #expect(throws: UndefinedStatistic.emptyGroup) { try KaplanMeier([]) }
    #expect(ObservedTime(entry: 3, exit: 3, cause: 1) == nil)
  }
}
