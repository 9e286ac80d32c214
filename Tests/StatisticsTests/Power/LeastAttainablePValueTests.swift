// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `The least attainable p-value` {
  @Test(
    "agrees with published values for 24 of 60 won",
    arguments: [(3, 0.059), (4, 0.022), (5, 0.008)]
  )
  func published(present: Int, value: Double) {
    let table = ContingencyTable2x2(present, 0, 24 - present, 36)
    #expect(abs(LeastAttainablePValue.fisher(table).probability - value) < 0.0005)
  }

  @Test(arguments: 0..<50)
  func `is the smallest over all tables with the margins`(replicate: Int) {
    var random = RandomStream(seed: 3, replicate: replicate)
    let cells = (0..<4).map { _ in random.nextIndex(below: 7) }
    let table = ContingencyTable2x2(cells[0], cells[1], cells[2], cells[3])
    var smallest = PValue.one
    for a in 0...table.firstRow {
      let (b, c) = (table.firstRow - a, table.firstColumn - a)
      let d = table.secondRow - c
      guard c >= 0, d >= 0 else { continue }
      smallest = min(smallest, FisherExactTest(ContingencyTable2x2(a, b, c, d)).pValue())
    }
    #expect(agree(LeastAttainablePValue.fisher(table).probability, smallest.probability))
  }
}
