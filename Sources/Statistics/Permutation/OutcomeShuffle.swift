// SPDX-License-Identifier: Apache-2.0

/// How many hits luck alone gives: outcomes shuffled within strata and everything counted again.
public struct OutcomeShuffle: Sendable, Equatable {
  /// The number of hits with the outcomes as they are.
  public let observedHits: Int
  /// The mean number of hits over the shuffles.
  public let expectedHits: Double
  /// The share of shuffles, the observed outcomes included, with at least as many hits.
  public let pValue: PValue
  /// The number of shuffles.
  public let replicates: Int

  /// Runs the shuffles.
  ///
  /// - Parameters:
  ///   - outcome: The outcome of each row.
  ///   - strata: The stratum of each row, within which outcomes change places.
  ///   - seed: The seed of all shuffles.
  ///   - replicates: The number of shuffles.
  ///   - hits: Counts the hits of given outcomes.
  public init(
    outcome: [Bool], strata: [Int], seed: UInt64, replicates: Int = 999,
    hits: (_ outcome: [Bool]) -> Int
  ) {
    precondition(strata.count == outcome.count, "there must be a stratum for each row")
    precondition(replicates > 0, "there must be at least one shuffle")
    let permutation = StratifiedPermutation(strata: strata, seed: seed)
    let observed = hits(outcome)
    var total = 0
    var reached = 0
    for replicate in 0..<replicates {
      let count = hits(permutation.shuffled(outcome, replicate: replicate))
      total += count
      reached += count >= observed ? 1 : 0
    }
    observedHits = observed
    expectedHits = Double(total) / Double(replicates)
    pValue = PValue(Double(reached + 1) / Double(replicates + 1))
    self.replicates = replicates
  }
}
