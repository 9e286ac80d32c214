// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `Fisher's exact test` {
  struct Reference: Sendable {
    let table: ContingencyTable2x2
    let alternative: Alternative
    let value: Double
    let source: String
  }

  @Test(
    arguments: [
      Reference(
        table: ContingencyTable2x2(3, 1, 1, 3), alternative: .greater, value: 17.0 / 70,
        source: "Fisher (1935), chapter 2, tea tasting: (16 + 1) of 70 orders"
      ),
      Reference(
        table: ContingencyTable2x2(3, 1, 1, 3), alternative: .twoSided, value: 34.0 / 70,
        source: "the same, both sides"
      ),
      Reference(
        table: ContingencyTable2x2(10, 2, 3, 15), alternative: .twoSided,
        value: 0.000_536_724_119_143_435_8,
        source: "Fisher (1935) convictions of twins; R fisher.test and exact rational sum"
      ),
      Reference(
        table: ContingencyTable2x2(18, 147, 123, 58), alternative: .twoSided,
        value: 7.686_224_774_595_132e-29,
        source: "exact rational sum: deep tail, where 1 - cdf loses every digit"
      ),
      Reference(
        table: ContingencyTable2x2(1_000_000, 999_000, 999_500, 1_000_400),
        alternative: .twoSided, value: 0.342_046_094_740_386_05,
        source: "mpmath, 50 digits: counts of a million"
      ),
      Reference(
        table: ContingencyTable2x2(4, 4, 4, 4), alternative: .twoSided, value: 1,
        source: "the likeliest table"
      ),
      Reference(
        table: ContingencyTable2x2(0, 5, 0, 7), alternative: .twoSided, value: 1,
        source: "an empty column leaves one table"
      ),
    ]
  )
  func `agrees with published values`(reference: Reference) {
    let p = FisherExactTest(reference.table).pValue(reference.alternative).probability
    #expect(agree(p, reference.value, to: 1e-10), "\(reference.source): \(p)")
  }

  @Test(arguments: 0..<200)
  func `agrees with a sum over all tables in whole numbers`(replicate: Int) {
    var random = RandomStream(seed: 7, replicate: replicate)
    let cells = (0..<4).map { _ in random.nextIndex(below: 9) }
    let table = ContingencyTable2x2(cells[0], cells[1], cells[2], cells[3])
    let weights = (0...table.firstRow).map { first in
      choose(table.firstRow, first) * choose(table.secondRow, table.firstColumn - first)
    }
    let total = Double(weights.reduce(0, +))
    let observed = weights[table.a]
    let test = FisherExactTest(table)
    let twoSided = Double(weights.filter { $0 <= observed }.reduce(0, +)) / total
    #expect(agree(test.pValue().probability, twoSided), "\(table)")
    let less = Double(weights[...table.a].reduce(0, +)) / total
    #expect(agree(test.pValue(.less).probability, less), "\(table)")
    let greater = Double(weights[table.a...].reduce(0, +)) / total
    #expect(agree(test.pValue(.greater).probability, greater), "\(table)")
    let mid = min(less, greater) - Double(observed) / total / 2
    #expect(agree(test.midPValue().probability, min(1, 2 * mid)), "\(table)")
  }

  @Test(arguments: 0..<100)
  func `swapping the rows exchanges the tails`(replicate: Int) {
    var random = RandomStream(seed: 42, replicate: replicate)
    let cells = (0..<4).map { _ in random.nextIndex(below: 400) }
    let table = ContingencyTable2x2(cells[0], cells[1], cells[2], cells[3])
    let less = FisherExactTest(table).pValue(.less)
    let greater = FisherExactTest(table.rowsSwapped).pValue(.greater)
    #expect(agree(less.log10, greater.log10, to: 1e-11), "\(table)")
    let twoSided = FisherExactTest(table).pValue()
    let turned = FisherExactTest(table.transposed).pValue()
    #expect(agree(twoSided.log10, turned.log10, to: 1e-11), "\(table)")
  }

  @Test func `keeps the logarithm below the smallest double`() {
    let p = FisherExactTest(ContingencyTable2x2(5000, 100, 100, 5000)).pValue()
    #expect(p.probability == 0)
    #expect(p.log10 < -2600 && p.log10 > -2700)
  }

  private func choose(_ n: Int, _ k: Int) -> Int {
    guard k >= 0, k <= n else { return 0 }
    return (0..<k).reduce(1) { $0 * (n - $1) / ($1 + 1) }
  }
}
