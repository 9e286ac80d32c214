// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `The exact test of larger tables` {
  @Test func `agrees with the published satisfaction with jobs`() throws {
    // Agresti (2002), table 2.8; R fisher.test(Job) gives 0.7827.
    let table = ContingencyTable([[4, 0, 0], [0, 4, 0], [0, 0, 4]])
    #expect(agree(try FreemanHaltonTest(table).pValue.probability, 6.0 / 34650))
    let small = ContingencyTable([[1, 2, 1, 0], [3, 3, 6, 1], [5, 4, 7, 3], [2, 3, 4, 5]])
    let p = try FreemanHaltonTest(small).pValue.probability
    let turned = ContingencyTable((0..<4).map { column in small.rows.map { $0[column] } })
    #expect(agree(try FreemanHaltonTest(turned).pValue.probability, p, to: 1e-10))
  }

  @Test(arguments: 0..<30)
  func `is Fisher's test of a table of two by two`(replicate: Int) throws {
    var random = RandomStream(seed: 29, replicate: replicate)
    let cells = (0..<4).map { _ in random.nextIndex(below: 12) }
    let table = ContingencyTable2x2(cells[0], cells[1], cells[2], cells[3])
    guard table.total > 0 else { return }
    let p = try FreemanHaltonTest(ContingencyTable(table)).pValue.probability
    #expect(agree(p, FisherExactTest(table).pValue().probability, to: 1e-10))
  }

  @Test(arguments: 0..<20)
  func `sums over all tables of three rows and three columns`(replicate: Int) throws {
    var random = RandomStream(seed: 31, replicate: replicate)
    let rows = (0..<3).map { _ in (0..<3).map { _ in random.nextIndex(below: 4) } }
    let table = ContingencyTable(rows)
    guard table.total > 0 else { return }
    let (r, c) = (table.rowSums, table.columnSums)
    var (sum, total) = (0.0, 0.0)
    let observed = weight(rows.joined())
    for a in 0...r[0] {
      for b in 0...(r[0] - a) {
        for d in 0...r[1] {
          for e in 0...(r[1] - d) {
            let cells = [
              a, b, r[0] - a - b, d, e, r[1] - d - e, c[0] - a - d, c[1] - b - e,
              c[2] - (r[0] - a - b) - (r[1] - d - e),
            ]
            guard cells.allSatisfy({ $0 >= 0 }) else { continue }
            let weight = weight(cells)
            total += weight
            if weight <= observed * (1 + 1e-7) { sum += weight }
          }
        }
      }
    }
    #expect(agree(try FreemanHaltonTest(table).pValue.probability, sum / total, to: 1e-10))
  }

  @Test func `says where there is too much or nothing`() {
    #expect(throws: UndefinedStatistic.emptyGroup) {
      try FreemanHaltonTest(ContingencyTable([[0, 0], [0, 0]]))
    }
    #expect(throws: UndefinedStatistic.tooLarge) {
      try FreemanHaltonTest(ContingencyTable([[60_000, 60_000], [1, 2]]))
    }
  }

  private func weight(_ cells: some Sequence<Int>) -> Double {
    cells.reduce(1) { product, count in
      (0..<count).reduce(product) { $0 / Double($1 + 1) }
    }
  }
}
