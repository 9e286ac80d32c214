// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Which words one corpus uses more than another: log odds with a Dirichlet prior.
///
/// - Note: Monroe, Colaresi & Quinn (2008), *Political Analysis* 16:372, equations 15 to 22.
public struct FightinWords: Sendable {
  /// How far a word leans to the first corpus.
  public struct Word: Hashable, Sendable {
    /// The difference of the log odds.
    public let delta: Double
    /// Its variance by the two terms of the paper.
    public let variance: Double
    /// Its variance with the terms of the other words too.
    public let fullVariance: Double

    /// The difference over its standard error.
    public var z: Double { delta / variance.squareRoot() }
    /// The same with the full variance.
    public var fullZ: Double { delta / fullVariance.squareRoot() }
  }

  /// The words, in the order given.
  public let words: [Word]
  /// The sizes of both corpora.
  public let totals: (first: Double, second: Double)
  /// The sum of the prior.
  public let priorTotal: Double

  /// Compares two corpora by the counts of each word; the prior is in counts too.
  ///
  /// - Throws: `emptyGroup` without words; `singleWord` with one.
  /// - Precondition: The lists have the same length, counts are not negative, priors are positive.
  public init(
    first: [Double], second: [Double], prior: [Double]
  ) throws(UndefinedStatistic) {
    precondition(
      first.count == second.count && first.count == prior.count,
      "each word has two counts and a prior"
    )
    precondition(
      first.allSatisfy { $0 >= 0 } && second.allSatisfy { $0 >= 0 } && prior.allSatisfy { $0 > 0 },
      "counts must not be negative, and priors must be positive"
    )
    guard !first.isEmpty else { throw .emptyGroup }
    guard first.count > 1 else { throw .singleWord }
    let one = first.indices.map { first[$0] + prior[$0] }
    let two = second.indices.map { second[$0] + prior[$0] }
    let restOne = Self.sumsOfOthers(one)
    let restTwo = Self.sumsOfOthers(two)
    words = one.indices.map { index in
      let terms = 1 / one[index] + 1 / two[index]
      return Word(
        delta: log(one[index] / restOne[index]) - log(two[index] / restTwo[index]),
        variance: terms,
        fullVariance: terms + 1 / restOne[index] + 1 / restTwo[index]
      )
    }
    totals = (first.reduce(0, +), second.reduce(0, +))
    priorTotal = prior.reduce(0, +)
  }

  /// For each value the sum of the others, added up rather than taken from the whole, so that a word
  /// that makes up nearly all of a corpus keeps its digits.
  private static func sumsOfOthers(_ values: [Double]) -> [Double] {
    var sums = [Double](repeating: 0, count: values.count)
    var before = 0.0
    for (index, value) in values.enumerated() {
      sums[index] = before
      before += value
    }
    var after = 0.0
    for index in values.indices.reversed() {
      sums[index] += after
      after += values[index]
    }
    return sums
  }
}
