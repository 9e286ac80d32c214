// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Statistics

struct `The bootstrap` {
  @Test func `counts every permutation of the data as equal`() throws {
    // Of the 5^5 resamples of five distinct numbers 120 are permutations, with the same mean. By
    // whole numbers of tenths 1,604 lie below.
    let data = [1.2, 3.4, 2.2, 9.7, 4.1]
    let tenths = [12, 34, 22, 97, 41]
    var (replicates, below, equal) = ([Double](), 0, 0)
    for code in 0..<3125 {
      let indices = (0..<5).map { code / Int(pow(5.0, Double($0))) % 5 }
      replicates.append(indices.reduce(0) { $0 + data[$1] } / 5)
      let sum = indices.reduce(0) { $0 + tenths[$1] }
      if sum < 206 { below += 1 }
      if sum == 206 { equal += 1 }
    }
    let bootstrap = try Bootstrap(
      estimate: data.reduce(0, +) / 5, replicates: replicates,
      jackknife: data.map { (20.6 - $0) / 4 }
    )
    #expect(bootstrap.countBelow == below && below == 1604)
    #expect(bootstrap.countEqual == equal && equal == 120)
    #expect(abs(try #require(bootstrap.acceleration) - 0.081_106_290_349_690_76) < 1e-12)
    #expect(agree(bootstrap.percentile().low, 2))
    #expect(agree(bootstrap.percentile().high, 7.08))
  }

  @Test func `has the published acceleration of the law school mean`() throws {
    // Efron & Tibshirani (1993), table 3.1: grades of fifteen law schools.
    let grades = [
      3.39, 3.3, 2.81, 3.03, 3.44, 3.07, 3.0, 3.43, 3.36, 3.13, 3.12, 2.74, 2.76, 2.88, 2.96,
    ]
    let bootstrap = try Bootstrap(count: 15, replicates: 2000, seed: 1) { indices in
      indices.reduce(0) { $0 + grades[$1] } / Double(indices.count)
    }
    #expect(agree(try #require(bootstrap.acceleration), 0.002_955_887_091_474_941, to: 1e-9))
    let interval = try #require(bootstrap.biasCorrectedAccelerated())
    #expect(interval.contains(bootstrap.estimate))
    #expect(abs(interval.low - 2.974) < 0.02 && abs(interval.high - 3.221) < 0.02)
  }

  @Test func `is the same for the same seed`() throws {
    let statistic: ([Int]) -> Double = { Double($0.reduce(0, +)) }
    let one = try Bootstrap(count: 8, replicates: 50, seed: 4, statistic: statistic)
    let other = try Bootstrap(count: 8, replicates: 50, seed: 4, statistic: statistic)
    let third = try Bootstrap(count: 8, replicates: 50, seed: 5, statistic: statistic)
    #expect(one.sortedReplicates == other.sortedReplicates)
    #expect(one.sortedReplicates != third.sortedReplicates)
  }

  @Test func `says where it is degenerate`() throws {
    let constant = try Bootstrap(estimate: 1, replicates: [1, 1], jackknife: [1, 1])
    #expect(constant.biasCorrectedAccelerated() == nil)
    let outside = try Bootstrap(estimate: 9, replicates: [1, 2], jackknife: [1, 2])
    #expect(outside.bias == .infinity && outside.levels() == nil)
    #expect(throws: UndefinedStatistic.tooFewObservations(needed: 2)) {
      try Bootstrap(count: 1, replicates: 9, seed: 1) { _ in 0 }
    }
  }
}

struct `Streams of random numbers` {
  @Test func `agree with the published output of SplitMix64`() {
    // Vigna's splitmix64.c from state 1234567.
    var generator = SplitMix64(state: 1_234_567)
    #expect(generator.next() == 6_457_827_717_110_365_317)
    #expect(generator.next() == 3_203_168_211_198_807_973)
  }

  @Test func `differ by replicate and cover their range evenly`() {
    var counts = [Int](repeating: 0, count: 6)
    var firsts: Set<UInt64> = []
    for replicate in 0..<6000 {
      var random = RandomStream(seed: 1, replicate: replicate)
      firsts.insert(random.next())
      counts[random.nextIndex(below: 6)] += 1
    }
    #expect(firsts.count == 6000)
    // Chi-squared on 5 degrees of freedom beyond 20.5 has probability 0.001.
    let statistic = counts.reduce(0.0) { $0 + pow(Double($1) - 1000, 2) / 1000 }
    #expect(statistic < 20.5)
  }

  @Test func `put values into every order alike`() {
    var orders: [[Int]: Int] = [:]
    for replicate in 0..<6000 {
      var random = RandomStream(seed: 2, replicate: replicate)
      var values = [1, 2, 3]
      random.shuffle(&values)
      orders[values, default: 0] += 1
    }
    #expect(orders.count == 6)
    #expect(orders.values.allSatisfy { abs($0 - 1000) < 120 })
  }

  @Test func `permute two samples as all splits do`() throws {
    let test = try TwoSamplePermutationTest(
      [5, 6, 7], [1, 2, 3], replicates: 9999, seed: 1
    )
    // Two of the twenty splits are as extreme.
    #expect(abs(test.pValue.probability - 0.1) < 0.015)
    let same = try TwoSamplePermutationTest([1, 1], [1, 1], replicates: 99, seed: 1)
    #expect(same.pValue == .one)
  }
}
