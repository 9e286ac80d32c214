// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `The power of Fisher's test` {
  struct Design: Sendable, CustomTestStringConvertible {
    let present: Int
    let absent: Int
    let alone: Double
    let amongThirty: Double?
    var testDescription: String { "\(present) of \(present + absent)" }
  }

  @Test(
    "finds the rises that enumeration on a grid of points finds for a rate of 0.40",
    arguments: [
      Design(present: 15, absent: 45, alone: 42, amongThirty: 56),
      Design(present: 6, absent: 54, alone: 56, amongThirty: nil),
      Design(present: 30, absent: 90, alone: 31, amongThirty: 41),
      Design(present: 100, absent: 300, alone: 17, amongThirty: 24),
    ]
  )
  func rises(design: Design) throws {
    #expect(points(design, alpha: 0.05) == design.alone)
    #expect(points(design, alpha: 0.05 / 30) == design.amongThirty)
  }

  private func points(_ design: Design, alpha: Double) -> Double? {
    FisherPower(present: design.present, absent: design.absent, alpha: alpha)
      .minimumDetectableRise(from: 0.4).map { ($0 * 100).rounded(.up) }
  }

  @Test func `is the sum over all tables that the test rejects`() {
    var expected = 0.0
    for a in 0...9 {
      for c in 0...14 {
        let table = ContingencyTable2x2(a, 9 - a, c, 14 - c)
        guard FisherExactTest(table).pValue().probability <= 0.05 else { continue }
        expected +=
          BinomialDistribution.probability(a, of: 9, rate: 0.7)
          * BinomialDistribution.probability(c, of: 14, rate: 0.2)
      }
    }
    let power = FisherPower(present: 9, absent: 14).power(presentRate: 0.7, absentRate: 0.2)
    #expect(agree(power, expected))
  }

  @Test(arguments: [(20, 400, 0.4), (60, 300, 0.15), (8, 1000, 0.5)])
  func `follows the boundary to what enumeration finds`(
    present: Int, absent: Int, rate: Double
  ) throws {
    let exact = FisherPower(present: present, absent: absent, alpha: 0.05, method: .enumeration)
    let boundary = FisherPower(present: present, absent: absent, alpha: 0.05, method: .boundary)
    let expected = try #require(exact.minimumDetectableRise(from: rate))
    let found = try #require(boundary.minimumDetectableRise(from: rate))
    #expect(abs(found - expected) < 0.001, "\(found) for \(expected)")
  }

  @Test(arguments: [
    (1000, 1000, 0.4), (1000, 20_000, 0.4), (2000, 3000, 0.2), (3000, 100_000, 0.4),
  ])
  func `is normal where 400 of each outcome are expected`(
    present: Int, absent: Int, rate: Double
  ) throws {
    let boundary = FisherPower(present: present, absent: absent, alpha: 0.01, method: .boundary)
    let normal = FisherPower(present: present, absent: absent, alpha: 0.01, method: .normal)
    let expected = try #require(boundary.minimumDetectableRise(from: rate))
    let found = try #require(normal.minimumDetectableRise(from: rate))
    #expect(abs(found - expected) < 0.001, "\(found) for \(expected)")
  }

  @Test func `does not exist without a group or above a rate of 1`() {
    #expect(FisherPower(present: 0, absent: 10).minimumDetectableRise(from: 0.4) == nil)
    #expect(FisherPower(present: 10, absent: 0).minimumDetectableRise(from: 0.4) == nil)
    #expect(FisherPower(present: 10, absent: 10).minimumDetectableRise(from: 1) == nil)
  }

  @Test func `reaches a million deals`() throws {
    let power = FisherPower(present: 300_000, absent: 700_000)
    let rise = try #require(power.minimumDetectableRise(from: 0.4))
    // (1.959964 + 0.841621) sqrt(0.24 (1/300000 + 1/700000)) = 0.002995, without the correction.
    #expect(abs(rise - 0.002995) < 0.00002, "\(rise)")
  }
}
