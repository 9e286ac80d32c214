// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `The number of successes of unequal trials` {
  @Test(arguments: 0..<20)
  func `agrees with a sum over all patterns of success`(replicate: Int) {
    var random = RandomStream(seed: 101, replicate: replicate)
    let chances = (0..<8).map { _ in random.nextUniform() }
    var expected = Array(repeating: 0.0, count: 9)
    for pattern in 0..<256 {
      var probability = 1.0
      for (bit, chance) in chances.enumerated() {
        probability *= pattern >> bit & 1 == 1 ? chance : 1 - chance
      }
      expected[pattern.nonzeroBitCount] += probability
    }
    let distribution = PoissonBinomial(successProbabilities: chances)
    #expect(zip(distribution.probabilities, expected).allSatisfy { abs($0 - $1) < 1e-14 })
    #expect(agree(distribution.mean, chances.reduce(0, +)))
  }

  @Test func `agrees with the binomial quantiles of R for equal trials`() {
    // qbinom(c(.025, .975), 100, .3) = 21, 39; qbinom(c(.025, .975), 10, .5) = 2, 8.
    let hundred = PoissonBinomial(successProbabilities: Array(repeating: 0.3, count: 100))
    #expect(hundred.range() == 21...39)
    let ten = PoissonBinomial(successProbabilities: Array(repeating: 0.5, count: 10))
    #expect(ten.range() == 2...8)
  }

  @Test func `is sure without trials and with certain ones`() {
    #expect(PoissonBinomial(successProbabilities: []).range() == 0...0)
    #expect(PoissonBinomial(successProbabilities: [1, 0, 1]).range() == 2...2)
  }
}
