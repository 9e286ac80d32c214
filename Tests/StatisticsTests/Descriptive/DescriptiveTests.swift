// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `Means and deviations` {
  private func decimals(_ texts: [String]) -> [DecimalNumber] {
    texts.compactMap { DecimalNumber($0) }
  }

  @Test func `agree with the certified values of NumAcc4`() throws {
    // NIST StRD: 10000000.2, then .1 and .3 five hundred times; mean 10000000.2, sd 0.1, r -0.999.
    let texts =
      ["10000000.2"]
      + (0..<1000).map { $0 % 2 == 0 ? "10000000.1" : "10000000.3" }
    let description = try DescriptiveStatistics(decimals(texts))
    #expect(description.mean.double == 10_000_000.2)
    #expect(agree(try #require(description.standardDeviation).double, 0.1, to: 1e-15))
    #expect(agree(try #require(description.lagOneAutocorrelation), -0.999, to: 1e-14))
  }

  @Test func `neither overflow nor underflow`() throws {
    let large = try DescriptiveStatistics([1e308, 1e308, -1e308])
    #expect(agree(large.mean.double, 1e308 / 3))
    #expect(agree(try #require(large.standardDeviation).double, 1.154_700_538_379_251_5e308))
    let small = try WelchTest([1e-200, 2e-200, 3e-200], [2e-200, 4e-200, 9e-200])
    #expect(agree(small.t, -1.388_730_149_658_827_1))
    #expect(agree(small.degreesOfFreedom, 2.305_882_352_941_176_3))
    #expect(small.variances.first.double == 0)
    #expect(small.variances.first.exponent == -400)
  }

  @Test func `agree with Student's sleep data`() throws {
    // R t.test(extra ~ group, sleep): t = -1.8608, df = 17.776, p = 0.07939, (-3.3654832, 0.2054832).
    let test = try WelchTest(
      [0.7, -1.6, -0.2, -1.2, -0.1, 3.4, 3.7, 0.8, 0, 2],
      [1.9, 0.8, 1.1, 0.1, -0.1, 4.4, 5.5, 1.6, 4.6, 3.4]
    )
    #expect(abs(test.t - -1.860813467486853) < 1e-12)
    #expect(agree(test.pValue().probability, 0.079_394_140_187_358_14, to: 1e-10))
    let interval = test.interval()
    #expect(abs(interval.low.double - -3.3654832) < 5e-8)
    #expect(abs(interval.high.double - 0.2054832) < 5e-8)
    // Hedges's factor for 18 degrees of freedom is close to 1 - 3 / (4 * 18 - 1).
    #expect(abs(test.hedgesG / test.cohensD - (1 - 3.0 / 71)) < 2e-4)
    #expect(agree(test.pValue(.less).probability * 2, test.pValue().probability))
  }

  @Test func `compare two groups by variance as by t`() throws {
    let (x, y) = ([1.0, 2, 4, 7], [3.0, 5, 8, 12])
    let analysis = try OneWayANOVA([x, y])
    // Equal sizes: Welch's t has the same value as the pooled one.
    let t = try WelchTest(x, y).t
    #expect(agree(analysis.f, t * t))
    #expect(throws: UndefinedStatistic.noVariation) { try OneWayANOVA([[1.0, 1], [2, 2]]) }
    #expect(throws: UndefinedStatistic.noVariation) { try WelchTest([5.0, 5], [6, 6]) }
    #expect(throws: UndefinedStatistic.tooFewObservations(needed: 2)) {
      try WelchTest([5.0], [6, 7])
    }
    #expect(throws: UndefinedStatistic.emptyGroup) { try DescriptiveStatistics([Double]()) }
  }

  @Test func `read decimals as they are written`() throws {
    #expect(DecimalNumber("0.10") == DecimalNumber("0.1"))
    #expect(DecimalNumber("-12.5e3")?.double == -12500)
    for text in ["", "-", "1e", "1.2.3", "nan", "0x1", "1e9999999"] {
      #expect(DecimalNumber(text) == nil, "\(text)")
    }
    #expect(ScaledNumber(23, exponent: 399) == ScaledNumber(2.3, exponent: 400))
    #expect(ScaledNumber(2.3, exponent: 400).double == .infinity)
  }
}

struct `Quantiles` {
  @Test func `agree with R's types 6 and 7`() {
    // R quantile(c(1, 2, 4, 8, 16), .9, type = 6 and 7): 16 and 12.8; .25: 1.5 and 2.
    let values = [16.0, 1, 8, 2, 4]
    #expect(Quantile.of(values, 0.9, kind: .type6) == 16)
    #expect(agree(Quantile.of(values, 0.9) ?? 0, 12.8))
    #expect(agree(Quantile.of(values, 0.25, kind: .type6) ?? 0, 1.5))
    #expect(Quantile.of(values, 0.25) == 2)
    #expect(Quantile.median([1, 3]) == 2)
    #expect(Quantile.median([]) == nil)
    #expect(Quantile.quartiles([5, 1, 3])?.median == 3)
  }

  @Test func `do not overflow between opposite ends`() {
    #expect(Quantile.of([-1e308, 1e308], 0.5) == 0)
  }
}
