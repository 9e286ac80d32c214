// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Statistics

struct `Tails of distributions` {
  @Test func `keep their logarithm below the smallest double`() {
    // mpmath, 40 digits.
    #expect(agree(NormalDistribution.upperTail(38).log10, -315.539_789_703_962_5, to: 1e-14))
    #expect(agree(NormalDistribution.upperTail(100).log10, -2173.871_542_869_034_4, to: 1e-14))
    let chi = ChiSquaredDistribution.upperTail(5000, df: 100)
    #expect(agree(chi.log10, -982.012_656_043_325_5, to: 1e-13))
    #expect(
      agree(
        ChiSquaredDistribution.upperTail(1_000_000, df: 3).log10, -217_144.339_011_130_14,
        to: 1e-14
      )
    )
    let t = StudentTDistribution.twoSided(60, df: 1_000_000)
    #expect(agree(t.log10, -782.201_872_811_065_2, to: 1e-12))
    #expect(
      agree(StudentTDistribution.twoSided(1e200, df: 5).log10, -998.721_696_138_253_8, to: 1e-14)
    )
  }

  @Test(arguments: [0.1, 1, 5, 20, 29.9, 30.1, 36])
  func `meet where the computation changes`(z: Double) {
    let one = NormalDistribution.twoSided(z).log10
    let other = ChiSquaredDistribution.upperTail(z * z, df: 1).log10
    #expect(agree(one, other, to: 1e-12))
    let t = StudentTDistribution.twoSided(z, df: 7).log10
    let f = FDistribution.upperTail(z * z, df1: 1, df2: 7).log10
    #expect(agree(t, f, to: 1e-12))
  }

  @Test(arguments: [1e-300, 1e-8, 0.025, 0.5, 0.9, 0.999_999])
  func `invert their quantiles`(p: Double) {
    #expect(agree(NormalDistribution.lowerTail(NormalDistribution.quantile(p)).probability, p))
    let x = ChiSquaredDistribution.quantile(p, df: 4)
    #expect(abs(ChiSquaredDistribution.upperTail(x, df: 4).probability - (1 - p)) < 1e-12)
    let t = StudentTDistribution.quantile(p, df: 5)
    #expect(agree(StudentTDistribution.lowerTail(t, df: 5).probability, p, to: 1e-9))
    let f = FDistribution.quantile(p, df1: 3, df2: 9)
    #expect(abs(FDistribution.upperTail(f, df1: 3, df2: 9).probability - (1 - p)) < 1e-12)
  }

  @Test func `use the exact normal deviate`() {
    #expect(NormalDistribution.criticalValue(confidence: 0.95) == 1.959_963_984_540_054)
    #expect(agree(NormalDistribution.criticalValue(confidence: 0.9), 1.644_853_626_951_472_2))
    #expect(agree(-NormalDistribution.quantile(0.025), NormalDistribution.z95, to: 1e-15))
  }

  @Test(arguments: 0..<40)
  func `give binomial and hypergeometric probabilities that add up to one`(replicate: Int) {
    var random = RandomStream(seed: 43, replicate: replicate)
    let n = 1 + random.nextIndex(below: 80)
    let rate = random.nextUniform()
    let sum = (0...n).reduce(0) { $0 + BinomialDistribution.probability($1, of: n, rate: rate) }
    #expect(agree(sum, 1, to: 1e-12))
    let tail = BinomialDistribution.upperTail(n / 2, of: n, rate: rate).probability
    let direct = (n / 2...n).reduce(0) {
      $0 + BinomialDistribution.probability($1, of: n, rate: rate)
    }
    #expect(agree(tail, direct, to: 1e-10))
    let margins = HypergeometricDistribution(
      firstRow: n, secondRow: 50, firstColumn: random.nextIndex(below: n + 51)
    )
    let total = (margins.low...margins.high).reduce(0) { $0 + exp(margins.logProbability($1)) }
    #expect(agree(total, 1, to: 1e-12))
    // Without association the noncentral distribution is the central one.
    let cell = margins.low + random.nextIndex(below: margins.high - margins.low + 1)
    let noncentral = NoncentralHypergeometric(margins, logOdds: 0, cell: cell)
    #expect(agree(noncentral.lowerTail, margins.lowerTail(cell).probability, to: 1e-10))
  }

  @Test func `order and scale p-values by their logarithms`() {
    let tiny = PValue(logarithm: -1000)
    #expect(tiny.probability == 0 && tiny < PValue(1e-300) && PValue(1e-300) < .one)
    #expect(agree(tiny.scaled(by: 10).log10, tiny.log10 + 1))
    #expect(PValue(0.7).doubled == .one)
    #expect(PValue(complement: 1e-17).log10 < 0)
    #expect(PValue(1 + 1e-12) == .one)
  }
}

struct `E-values` {
  @Test func `agree with VanderWeele and Ding`() {
    // 2017, page 270: risk ratio 3.9 (1.8, 8.7).
    #expect(abs(EValue.of(riskRatio: 3.9) - 7.263034) < 0.0000005)
    #expect(agree(EValue.of(interval: ConfidenceInterval(low: 1.8, high: 8.7)), 3))
    #expect(agree(EValue.of(riskRatio: 1 / 3.9), EValue.of(riskRatio: 3.9)))
    #expect(EValue.of(interval: ConfidenceInterval(low: 0.8, high: 2)) == 1)
    #expect(agree(EValue.of(oddsRatioOfCommonOutcome: 3.9 * 3.9), EValue.of(riskRatio: 3.9)))
  }
}
