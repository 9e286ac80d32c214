// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Statistics

struct `Adjusted p-values` {
  /// Fifteen endpoints of the thrombolysis trial of Benjamini & Hochberg (1995), *JRSS-B* 57:289.
  private static let endpoints = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
    0.5719, 0.6528, 0.7590, 1.0,
  ].map { PValue($0) }

  @Test func `agree with Benjamini and Hochberg`() {
    let q = MultipleTesting.benjaminiHochberg(Self.endpoints).compactMap { $0?.probability }
    let expected = [
      0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486,
    ]
    for (value, published) in zip(q, expected) { #expect(abs(value - published) < 0.0000005) }
    #expect(q.count { $0 <= 0.05 } == 4)
    let holm = MultipleTesting.holm(Self.endpoints).compactMap { $0?.probability }
    #expect(holm.count { $0 <= 0.05 } == 3)
    let bonferroni = MultipleTesting.bonferroni(Self.endpoints).compactMap { $0?.probability }
    #expect(bonferroni.count { $0 <= 0.05 } == 3)
  }

  @Test(arguments: 0..<50)
  func `follow their definitions`(replicate: Int) {
    var random = RandomStream(seed: 37, replicate: replicate)
    let p = (0..<12).map { _ in random.nextUniform() * random.nextUniform() }
    let q = BenjaminiHochberg.qValues(p).compactMap { $0 }
    let sorted = p.sorted()
    for (value, adjusted) in zip(p, q) {
      // The least of count p(k) / k over all p-values that are not smaller.
      let candidates = sorted.enumerated().filter { $0.element >= value }
        .map { 12 * $0.element / Double($0.offset + 1) }
      #expect(agree(adjusted, min(1, candidates.min() ?? 1)))
    }
    let holm = MultipleTesting.holm(p.map { PValue($0) }).compactMap { $0?.probability }
    for (value, adjusted) in zip(p, holm) {
      let candidates = sorted.enumerated().filter { $0.element <= value }
        .map { Double(12 - $0.offset) * $0.element }
      #expect(agree(adjusted, min(1, candidates.max() ?? 1)))
    }
  }

  @Test func `leave missing tests out and keep digits below the smallest double`() {
    let q = BenjaminiHochberg.qValues([0.01, nil, 0.02, nil, 0.5])
    #expect(q[1] == nil && q[3] == nil)
    #expect(agree(q[0] ?? 0, 0.03) && agree(q[2] ?? 0, 0.03) && agree(q[4] ?? 0, 0.5))
    #expect(BenjaminiHochberg.qValues([]).isEmpty)
    let tiny = [PValue(logarithm: -2000), PValue(logarithm: -1000), PValue(0.5)]
    let adjusted = MultipleTesting.benjaminiHochberg(tiny).compactMap { $0 }
    #expect(agree(adjusted[0].log10, tiny[0].log10 + 0.477_121_254_719_662_4))
    #expect(adjusted[0] < adjusted[1])
  }
}
