// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

/// Admissions to Berkeley in 1973 by department: men and women, admitted and rejected.
///
/// Bickel, Hammel & O'Connell (1975), *Science* 187:398; R's UCBAdmissions.
private let admissions = [
  ContingencyTable2x2(512, 313, 89, 19), ContingencyTable2x2(353, 207, 17, 8),
  ContingencyTable2x2(120, 205, 202, 391), ContingencyTable2x2(138, 279, 131, 244),
  ContingencyTable2x2(53, 138, 94, 299), ContingencyTable2x2(22, 351, 24, 317),
]

struct `Stratified tables` {
  @Test func `agree with R on the admissions of Berkeley`() throws {
    let tables = try StratifiedTables(admissions)
    #expect(abs(try #require(OddsRatio(tables.crude).estimate) - 1.84108) < 0.000005)
    #expect(abs(try #require(tables.mantelHaenszelOddsRatio) - 0.904697) < 0.0000005)
    let interval = try #require(tables.interval())
    #expect(abs(interval.low - 0.771907) < 0.0000005)
    #expect(abs(interval.high - 1.060330) < 0.0000005)
    #expect(abs(try #require(tables.statistic()) - 1.524607) < 0.0000005)
    #expect(abs(try #require(tables.pValue()).probability - 0.216924) < 0.0000005)
    #expect(abs(try #require(tables.statistic(corrected: true)) - 1.426946) < 0.0000005)
    let homogeneity = try BreslowDayTest(tables)
    #expect(abs(homogeneity.uncorrected - 18.825514) < 0.0000005)
    #expect(abs(homogeneity.statistic - 18.825501) < 0.0000005)
    #expect(abs(homogeneity.pValue.probability - 0.0020714) < 0.00000005)
    #expect(homogeneity.degreesOfFreedom == 5)
  }

  @Test func `turn round the death penalty of Florida`() throws {
    // Radelet (1981), *American Sociological Review* 46:918, by race of the victim.
    let tables = try StratifiedTables([
      ContingencyTable2x2(53, 414, 11, 37), ContingencyTable2x2(0, 16, 4, 139),
    ])
    let reversal = try SimpsonReversal(tables)
    #expect(abs(reversal.crudeOddsRatio - 1.4462) < 0.00005)
    #expect(abs(reversal.stratifiedOddsRatio - 0.411863) < 0.0000005)
    #expect(reversal.isReversal)
    let interval = try #require(tables.interval())
    #expect(abs(interval.low - 0.199117) < 0.0000005)
    #expect(abs(interval.high - 0.851914) < 0.0000005)
  }

  @Test func `turn round the referrals of 448 deals`() throws {
    // Bohanec's win and loss table: referred deals and others among new or past clients, and
    // among current ones. R: Mantel-Haenszel 1.348 (0.603, 3.012), p = 0.47; crude 0.275.
    let tables = try StratifiedTables([
      ContingencyTable2x2(10, 39, 18, 95), ContingencyTable2x2(3, 1, 196, 86),
    ])
    let reversal = try SimpsonReversal(tables)
    #expect(reversal.isReversal && reversal.informativeStrata == 2)
    #expect(abs(reversal.crudeOddsRatio - 0.275) < 0.0005)
    #expect(abs(reversal.stratifiedOddsRatio - 1.348) < 0.0005)
    let interval = try #require(tables.interval())
    #expect(abs(interval.low - 0.603) < 0.0005 && abs(interval.high - 3.012) < 0.0005)
    #expect(abs(try #require(tables.pValue()).probability - 0.47) < 0.005)
  }

  @Test func `are one table where there is one stratum`() throws {
    let table = ContingencyTable2x2(5, 3, 2, 6)
    let tables = try StratifiedTables([table])
    #expect(agree(try #require(tables.mantelHaenszelOddsRatio), 5))
    // CMH is (n - 1) / n times Pearson's statistic.
    let pearson = try ChiSquareTest(ContingencyTable(table)).statistic
    #expect(agree(try #require(tables.statistic()), pearson * 15 / 16))
    #expect(throws: UndefinedStatistic.tooFewInformativeStrata) { try BreslowDayTest(tables) }
  }

  @Test func `are McNemar's test where each stratum is a pair`() throws {
    let pairs =
      [ContingencyTable2x2](repeating: ContingencyTable2x2(1, 0, 0, 1), count: 9)
      + [ContingencyTable2x2](repeating: ContingencyTable2x2(0, 1, 1, 0), count: 4)
      + [ContingencyTable2x2](repeating: ContingencyTable2x2(1, 0, 1, 0), count: 7)
    let tables = try StratifiedTables(pairs)
    #expect(agree(try #require(tables.mantelHaenszelOddsRatio), 9.0 / 4))
    #expect(agree(try #require(tables.statistic()), 25.0 / 13))
  }

  @Test func `turn with their rows and leave out what tells nothing`() throws {
    let tables = try StratifiedTables(admissions + [ContingencyTable2x2(0, 1, 0, 0)])
    let turned = try StratifiedTables(admissions.map(\.rowsSwapped))
    #expect(tables.skipped == 1)
    let ratio = try #require(tables.mantelHaenszelOddsRatio)
    #expect(agree(ratio, 1 / (try #require(turned.mantelHaenszelOddsRatio))))
    #expect(agree(try #require(tables.statistic()), try #require(turned.statistic())))
    let empty = try StratifiedTables([ContingencyTable2x2(0, 10, 0, 12)])
    #expect(empty.mantelHaenszelOddsRatio == nil)
    #expect(empty.pValue() == nil && empty.interval() == nil)
  }
}
