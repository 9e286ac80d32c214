// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Statistics

struct `Ratios of two groups` {
  /// Physicians' Health Study Research Group (1988), *NEJM* 318:262: infarctions under placebo and
  /// under aspirin; Agresti, *Categorical Data Analysis*.
  private static let aspirin = ContingencyTable2x2(189, 10845, 104, 10933)

  @Test func `agree with the aspirin study`() throws {
    let odds = OddsRatio(Self.aspirin)
    #expect(abs(try #require(odds.estimate) - 1.8321) < 0.00005)
    let woolf = try #require(odds.woolf())
    #expect(abs(woolf.low - 1.4400) < 0.00005 && abs(woolf.high - 2.3308) < 0.00005)
    let risk = RiskRatio(Self.aspirin)
    #expect(abs(try #require(risk.estimate) - 1.8178) < 0.00005)
    let katz = try #require(risk.katz())
    #expect(abs(katz.low - 1.4330) < 0.00005 && abs(katz.high - 2.3059) < 0.00005)
    let test = try ChiSquareTest(ContingencyTable(Self.aspirin))
    #expect(abs(test.statistic - 25.0139) < 0.00005)
  }

  @Test func `add one half only where it is asked for`() {
    // Heinze & Schemper (2002), *Stat Med* 21:2409: neovasculisation in the endometrial study.
    let odds = OddsRatio(ContingencyTable2x2(13, 0, 17, 49))
    #expect(odds.estimate == .infinity)
    #expect(odds.woolf() == nil && odds.waldPValue == nil && odds.logarithm == nil)
    #expect(abs(odds.haldaneAnscombe.logarithm - 4.335609) < 0.0000005)
    #expect(OddsRatio(ContingencyTable2x2(0, 0, 5, 5)).estimate == nil)
    #expect(RiskRatio(ContingencyTable2x2(0, 4, 0, 5)).estimate == nil)
    #expect(RiskRatio(ContingencyTable2x2(0, 4, 2, 5)).katz() == nil)
  }

  @Test(arguments: 0..<40)
  func `turn with rows and columns`(replicate: Int) throws {
    var random = RandomStream(seed: 23, replicate: replicate)
    let cells = (0..<4).map { _ in 1 + random.nextIndex(below: 50) }
    let table = ContingencyTable2x2(cells[0], cells[1], cells[2], cells[3])
    let ratio = try #require(OddsRatio(table).logarithm)
    #expect(agree(ratio, -(try #require(OddsRatio(table.rowsSwapped).logarithm)), to: 1e-9))
    #expect(agree(ratio, -(try #require(OddsRatio(table.columnsSwapped).logarithm)), to: 1e-9))
    #expect(agree(ratio, try #require(OddsRatio(table.transposed).logarithm), to: 1e-9))
    #expect(try #require(OddsRatio(table).woolf()).contains(exp(ratio)))
  }

  @Test func `keep digits where a ratio is near 1`() throws {
    let table = ContingencyTable2x2(1_000_000_000, 1_000_000_000, 999_999_999, 1_000_000_001)
    #expect(agree(try #require(OddsRatio(table).logarithm), 2e-9, to: 1e-8))
    #expect(agree(try RiskDifference(table).estimate, 5e-10))
  }

  @Test func `solve the conditional likelihood exactly`() throws {
    // mpmath, 40 digits: roots of the conditional likelihood and of both tails.
    let tea = try ConditionalOddsRatio(ContingencyTable2x2(3, 1, 1, 3))
    #expect(agree(tea.estimate, 6.408_319_658_199_674))
    #expect(agree(tea.interval().low, 0.211_735_595_446_578_58))
    #expect(agree(tea.interval().high, 626.243_530_588_814))
    #expect(
      agree(
        try ConditionalOddsRatio(ContingencyTable2x2(30, 7, 12, 40)).estimate,
        13.740_917_545_612_199))
    let empty = try ConditionalOddsRatio(ContingencyTable2x2(0, 8, 4, 4))
    #expect(empty.estimate == 0 && empty.interval().low == 0)
    let full = try ConditionalOddsRatio(ContingencyTable2x2(8, 0, 4, 4))
    #expect(full.estimate == .infinity && full.interval().high == .infinity)
    #expect(throws: UndefinedStatistic.zeroMargin) {
      try ConditionalOddsRatio(ContingencyTable2x2(0, 5, 0, 7))
    }
  }
}
