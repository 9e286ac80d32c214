// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Statistics

struct `Tests of proportions` {
  @Test func `agree with the published trend of smokers`() throws {
    // Fleiss (1981), page 139; R prop.test and prop.trend.test on smokers.
    let groups = [(83, 86), (90, 93), (129, 136), (70, 82)]
      .compactMap { Proportion($0.0, of: $0.1) }
    let trend = try CochranArmitageTest(groups)
    #expect(abs(trend.statistic - 8.224922) < 0.0000005)
    #expect(abs(trend.pValue.probability - 0.004132) < 0.0000005)
    let table = ContingencyTable(groups.map { [$0.successes, $0.trials - $0.successes] })
    let test = try ChiSquareTest(table)
    #expect(abs(test.statistic - 12.60041) < 0.000005)
    #expect(abs(test.pValue.probability - 0.005585) < 0.0000005)
  }

  @Test func `agree for two groups, where the trend is the whole`() throws {
    let table = ContingencyTable2x2(12, 8, 5, 19)
    let trend = try CochranArmitageTest(
      [12, 5].enumerated().compactMap {
        Proportion($0.element, of: $0.offset == 0 ? 20 : 24)
      })
    let whole = try ChiSquareTest(ContingencyTable(table))
    #expect(agree(trend.statistic, whole.statistic))
    // Every adjusted residual of a two by two table is the root of the statistic.
    for residual in whole.standardisedResiduals.joined() {
      #expect(agree(abs(residual), whole.statistic.squareRoot()))
    }
    #expect(throws: UndefinedStatistic.noVariation) {
      try CochranArmitageTest([3, 4].compactMap { Proportion($0, of: $0) })
    }
  }

  @Test(arguments: [ContingencyTable2x2(7, 12, 8, 3), ContingencyTable2x2(1, 9, 6, 4)])
  func `find the largest unconditional probability`(table: ContingencyTable2x2) throws {
    let p = try BoschlooTest.pValue(table).probability
    let limit = FisherExactTest(table).pValue().probability
    var largest = 0.0
    for step in 0...200 {
      let rate = Double(step) / 200
      var sum = 0.0
      for a in 0...table.firstRow {
        for c in 0...table.secondRow {
          let other = ContingencyTable2x2(a, table.firstRow - a, c, table.secondRow - c)
          guard FisherExactTest(other).pValue().probability <= limit * (1 + 1e-7) else { continue }
          sum +=
            BinomialDistribution.probability(a, of: table.firstRow, rate: rate)
            * BinomialDistribution.probability(c, of: table.secondRow, rate: rate)
        }
      }
      largest = max(largest, sum)
    }
    #expect(p >= largest - 1e-12 && p < largest + 1e-3)
    #expect(p <= limit)
  }
}
