// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Statistics

struct `Fightin' Words` {
  @Test func `agrees with the worked pair of counts`() throws {
    // 30 of 1000 against 8 of 800, a = 10 of a0 = 500; R by the formulas of the paper.
    let comparison = try FightinWords(
      first: [30, 970], second: [8, 792], prior: [10, 490]
    )
    #expect(abs(comparison.words[0].delta - 0.668493) < 0.0000005)
    #expect(abs(comparison.words[0].z - 2.355314) < 0.0000005)
  }

  @Test func `agrees with the published example of two sentences`() throws {
    // "the quick brown fox" pair of the package fightin-words, prior 0.05 a word.
    let first: [Double] = [1, 1, 1, 1, 0]
    let second: [Double] = [1, 1, 0, 1, 1]
    let words = try FightinWords(
      first: first, second: second, prior: [Double](repeating: 0.05, count: 5)
    ).words
    #expect(words[0].delta == 0 && words[1].delta == 0)
    #expect(agree(words[2].z, -words[4].z))
    #expect(words[2].z > 0.6 && words[2].z < 0.75)
  }

  @Test func `turns with the corpora and refuses a single word`() throws {
    let one = try FightinWords(first: [3, 7, 1], second: [9, 2, 4], prior: [1, 1, 0.5])
    let other = try FightinWords(first: [9, 2, 4], second: [3, 7, 1], prior: [1, 1, 0.5])
    for (word, turned) in zip(one.words, other.words) {
      #expect(agree(word.delta, -turned.delta))
      #expect(agree(word.fullVariance, turned.fullVariance))
    }
    #expect(throws: UndefinedStatistic.singleWord) {
      try FightinWords(first: [7], second: [3], prior: [0.5])
    }
    #expect(throws: UndefinedStatistic.emptyGroup) {
      try FightinWords(first: [], second: [], prior: [])
    }
  }
}
