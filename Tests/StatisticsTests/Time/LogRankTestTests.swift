// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `The log-rank test` {
  @Test func `agrees with the published statistic of the leukaemia trial`() throws {
    let test = try LogRankTest([Gehan.treated, Gehan.control])
    // R survival: survdiff(Surv(time, cens) ~ treat, MASS::gehan) gives 16.79294.
    #expect(abs(test.statistic - 16.79294) < 0.000005)
    #expect(test.observed == [9, 21])
    #expect(agree(test.expected[0] + test.expected[1], 30))
  }

  @Test func `does not depend on the order of the groups`() throws {
    let third = Gehan.times([2, 9, 14, 30], cause: 1)
    let one = try LogRankTest([Gehan.treated, Gehan.control, third])
    let other = try LogRankTest([third, Gehan.control, Gehan.treated])
    #expect(agree(one.statistic, other.statistic))
    #expect(one.degreesOfFreedom == 2)
  }

  @Test func `is the Cochran-Mantel-Haenszel statistic of the times as strata`() throws {
    let times = Set((Gehan.treated + Gehan.control).filter { $0.cause > 0 }.map(\.exit)).sorted()
    let strata = times.map { time in
      let cells = [Gehan.treated, Gehan.control].map { group in
        let events = group.count { $0.cause > 0 && $0.exit == time }
        return (events, group.count { $0.exit >= time } - events)
      }
      return ContingencyTable2x2(cells[0].0, cells[0].1, cells[1].0, cells[1].1)
    }
    let expected = try #require(try StratifiedTables(strata).statistic())
    #expect(agree(try LogRankTest([Gehan.treated, Gehan.control]).statistic, expected))
  }

  @Test func `does not exist without events or groups`() {
    let censored = Gehan.times([1, 2], cause: 0)
    #expect(throws: UndefinedStatistic.noVariation) { try LogRankTest([censored, censored]) }
    #expect(throws: UndefinedStatistic.emptyGroup) { try LogRankTest([censored, []]) }
    #expect(throws: UndefinedStatistic.tooFewObservations(needed: 2)) {
      try LogRankTest([censored])
    }
  }
}
