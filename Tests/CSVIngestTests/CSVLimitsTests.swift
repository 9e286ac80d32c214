// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Testing

struct `Limits of a reader` {
  private let limits = CSVLimits(fieldBytes: 100, recordBytes: 150, columns: 4)

  @Test(arguments: [1, 64, 4096])
  func `a field may be as long as the limit and no longer`(chunkBytes: Int) {
    let fits = String(repeating: "x", count: 100)
    let kept = Parsed("a,b\n1,\(fits)\n", chunkBytes: chunkBytes, limits: limits)
    #expect(kept.records == [["1", fits]])
    let refused = Parsed("a,b\n0,ok\n1,\"x\(fits)\"\n", chunkBytes: chunkBytes, limits: limits)
    #expect(refused.records == [["0", "ok"]])
    #expect(refused.failure?.message == "test.csv:3: a field longer than the limit of 100 bytes")
    #expect(refused.failure?.isLimit == true)
    #expect(refused.failure?.exitClass == .data)
  }

  @Test(arguments: [1, 64, 4096])
  func `a record may be as long as the limit and no longer`(chunkBytes: Int) {
    let half = String(repeating: "x", count: 80)
    let refused = Parsed("a,b\n\(half),\(half)\n", chunkBytes: chunkBytes, limits: limits)
    #expect(refused.failure?.reason == .recordTooLong(limit: 150))
    #expect(refused.failure?.line == 2)
  }

  @Test func `a header with too many columns is refused`() {
    let failure = Parsed("a,b,c,d,e\n1,2,3,4,5\n", limits: limits).failure
    #expect(failure?.message == "test.csv:1: more columns than the limit of 4")
  }

  @Test func `a record with too many cells is rejected, and counted only`() {
    let parsed = Parsed("a,b\n1,2\n,,,,,,,\n3,4\n", limits: limits)
    #expect(
      parsed.rows == [
        .record(2, ["1", "2"]), .rejected(3, .tooManyCells(8, limit: 4)), .record(4, ["3", "4"]),
      ]
    )
  }
}
