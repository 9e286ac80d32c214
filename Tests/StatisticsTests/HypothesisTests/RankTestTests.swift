// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

/// Hollander & Wolfe (1973), page 69: permeability of the placenta at term and at 12 to 26 weeks.
private let term = [0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]
private let early = [1.15, 0.88, 0.90, 0.74, 1.21]

struct `The rank tests` {
  @Test func `agree with Hollander and Wolfe`() throws {
    let test = try MannWhitneyTest(term, early)
    #expect(test.u == 35)
    #expect(abs(try #require(test.pValue(.greater)).probability - 0.127206) < 0.0000005)
    let shift = try HodgesLehmann(term, early)
    #expect(agree(shift.estimate, 0.305))
    let interval = try #require(shift.interval())
    #expect(agree(interval.low, -0.15) && agree(interval.high, 0.76))
    #expect(agree(try CliffsDelta(term, early).estimate, 0.4))
  }

  @Test func `agree with Hollander and Wolfe's three groups`() throws {
    // Mucociliary clearance, page 116; R kruskal.test gives 0.77143 on 2 df.
    let test = try KruskalWallisTest([
      [2.9, 3.0, 2.5, 2.6, 3.2], [3.8, 2.7, 4.0, 2.4], [2.8, 3.4, 3.7, 2.2, 2.0],
    ])
    #expect(abs(test.statistic - 0.771_428_571) < 1e-8)
    #expect(test.degreesOfFreedom == 2)
    #expect(abs(test.pValue.probability - 0.679_964_773) < 1e-8)
  }

  @Test(arguments: 0..<60)
  func `agree with all splits of the values`(replicate: Int) throws {
    var random = RandomStream(seed: 11, replicate: replicate)
    let values = (0..<9).map { _ in Double(random.nextIndex(below: 6)) }
    let test = try MannWhitneyTest(Array(values[..<4]), Array(values[4...]))
    let distances = Splits.all(of: values, choosing: 4).map { first, second in
      Splits.u(first, second) - 10
    }
    let observed = Splits.u(Array(values[..<4]), Array(values[4...])) - 10
    #expect(test.u - 10 == observed)
    let share = { (count: Int) in Double(count) / Double(distances.count) }
    let greater = share(distances.count { $0 >= observed })
    #expect(agree(try #require(test.exactPValue(.greater)).probability, greater))
    let less = share(distances.count { $0 <= observed })
    #expect(agree(try #require(test.exactPValue(.less)).probability, less))
    let twoSided = share(distances.count { abs($0) >= abs(observed) })
    #expect(agree(try #require(test.exactPValue()).probability, twoSided))
    // The variance over all splits is the tie-corrected one.
    let variance = distances.reduce(0) { $0 + $1 * $1 } / Double(distances.count)
    #expect(agree(test.variance, variance))
    // Two groups: the statistic of Kruskal and Wallis is the square of z without continuity.
    guard let z = test.z(continuity: 0) else { return }
    let groups = try KruskalWallisTest([Array(values[..<4]), Array(values[4...])])
    #expect(agree(groups.statistic, z * z, to: 1e-9))
  }

  @Test(arguments: 0..<40)
  func `find the median of all differences`(replicate: Int) throws {
    var random = RandomStream(seed: 13, replicate: replicate)
    let first = (0..<(1 + random.nextIndex(below: 7))).map { _ in random.nextUniform() }
    let second = (0..<(1 + random.nextIndex(below: 7))).map { _ in random.nextUniform() }
    let differences = first.flatMap { x in second.map { x - $0 } }
    let expected = try #require(Quantile.median(differences))
    #expect(agree(try HodgesLehmann(first, second).estimate, expected))
  }

  @Test func `say where there is nothing to test`() throws {
    #expect(try MannWhitneyTest([3, 3], [3, 3, 3]).pValue() == nil)
    #expect(throws: UndefinedStatistic.emptyGroup) { try MannWhitneyTest([], [1]) }
    #expect(throws: UndefinedStatistic.noVariation) { try KruskalWallisTest([[1, 1], [1]]) }
    #expect(throws: UndefinedStatistic.emptyGroup) { try HodgesLehmann([1], []) }
    #expect(try HodgesLehmann([1], [2]).interval() == nil)
    #expect(try CliffsDelta([1], [2, 3]).interval() == nil)
  }

  @Test(arguments: 0..<40)
  func `keep Cliff's interval about the estimate and turn it with the samples`(
    replicate: Int
  ) throws {
    var random = RandomStream(seed: 17, replicate: replicate)
    let first = (0..<8).map { _ in Double(random.nextIndex(below: 9)) }
    let second = (0..<6).map { _ in Double(random.nextIndex(below: 9)) }
    let delta = try CliffsDelta(first, second)
    let turned = try CliffsDelta(second, first)
    #expect(agree(delta.estimate, -turned.estimate))
    let interval = try #require(delta.interval())
    let other = try #require(turned.interval())
    #expect(interval.contains(delta.estimate))
    #expect(agree(interval.low, -other.high, to: 1e-9))
    let pairs = first.flatMap { x in second.map { x > $0 ? 1.0 : x < $0 ? -1.0 : 0 } }
    #expect(agree(delta.estimate, pairs.reduce(0, +) / 48))
  }
}

/// All ways to divide values into two samples.
private enum Splits {
  static func all(of values: [Double], choosing size: Int) -> [([Double], [Double])] {
    (0..<(1 << values.count)).filter { $0.nonzeroBitCount == size }.map { mask in
      let inside = values.indices.filter { mask & (1 << $0) != 0 }
      let outside = values.indices.filter { mask & (1 << $0) == 0 }
      return (inside.map { values[$0] }, outside.map { values[$0] })
    }
  }

  static func u(_ first: [Double], _ second: [Double]) -> Double {
    first.reduce(0) { sum, x in
      sum + second.reduce(0) { $0 + (x > $1 ? 1 : x == $1 ? 0.5 : 0) }
    }
  }
}
