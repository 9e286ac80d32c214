// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSVIngest

struct `A numbering of cells` {
  @Test func `gives equal bytes one number, in order of first sight`() {
    var numbering = CellNumbering()
    let cells = ["b", "", "a", "b", "ab", "", "a"]
    #expect(cells.map { numbering.number(of: $0.utf8.span) } == [0, 1, 2, 0, 3, 1, 2])
    #expect(numbering.count == 4)
  }

  @Test func `agrees with a dictionary over many cells`() {
    var random = SeededRandom(seed: 11)
    var numbering = CellNumbering()
    var known: [[UInt8]: Int] = [:]
    var differences = 0
    for _ in 0..<20_000 {
      let length = Int.random(in: 0...3, using: &random)
      let cell = (0..<length).map { _ in UInt8.random(in: 0...40, using: &random) }
      let expected = known[cell] ?? known.count
      known[cell] = expected
      if numbering.number(of: cell.span) != expected { differences += 1 }
    }
    #expect(differences == 0)
    #expect(numbering.count == known.count)
  }
}
