// SPDX-License-Identifier: Apache-2.0

import Dispatch
import Synchronization

/// How what blocks of columns explain together is shared among them.
///
/// What a set of blocks explains is *G* = max(LR - df, 0), with LR the penalised likelihood ratio
/// against the columns of no block, all under the penalty of the full design. The df correction
/// takes out what noise explains on average; in-sample shares without it credit pure noise.
public struct ExplainedShares: Sendable, Equatable {
  /// The share of each block, cut off at 0 and 1; they are Shapley's.
  public let estimates: [Double]
  /// The percentile interval of each share from resampled clusters; `nil` without resamples.
  public let intervals: [ConfidenceInterval]?

  /// How shares are resampled.
  public struct Resampling: Sendable {
    /// The cluster of each row; clusters are drawn as wholes.
    public let clusters: [Int]
    /// The seed of all resamples.
    public let seed: UInt64
    /// The number of resamples.
    public let replicates: Int
    /// How many run at a time.
    public let jobs: Int

    /// Plans a resampling.
    public init(clusters: [Int], seed: UInt64, replicates: Int = 499, jobs: Int = 1) {
      precondition(replicates > 0, "there must be at least one resample")
      self.clusters = clusters
      self.seed = seed
      self.replicates = replicates
      self.jobs = jobs
    }
  }

  /// Computes the shares; `nil` where the blocks together explain no more than noise does.
  ///
  /// - Parameters:
  ///   - design: The columns of all blocks, and others that stand in every model.
  ///   - blocks: The positions of the columns of each block; no position twice.
  ///   - outcome: Whether each row is a success.
  ///   - resampling: How intervals are found; without them unless given.
  /// - Throws: `RegressionError` where the full model cannot be fitted.
  public init?(
    design: DesignMatrix, blocks: [[Int]], outcome: [Bool], resampling: Resampling? = nil
  ) throws(RegressionError) {
    guard
      let estimates = try Self.shares(
        design, blocks: blocks, outcome: outcome, weights: nil, tolerance: 1e-9
      )
    else { return nil }
    self.estimates = estimates
    intervals = resampling.flatMap {
      Self.intervals(design, blocks: blocks, outcome: outcome, resampling: $0)
    }
  }

  private static func shares(
    _ design: DesignMatrix, blocks: [[Int]], outcome: [Bool], weights: [Double]?,
    tolerance: Double
  ) throws(RegressionError) -> [Double]? {
    let fit = try FirthRegression.fit(
      design: design, outcome: outcome, weights: weights, tolerance: tolerance
    )
    var likelihoods: [Double] = []
    for coalition in 0..<(1 << blocks.count) {
      let left = blocks.indices.filter { coalition >> $0 & 1 == 0 }.flatMap { blocks[$0] }
      likelihoods.append(
        left.isEmpty
          ? fit.penalisedLogLikelihood
          : try fit.penalisedLogLikelihood(holdingAtZero: left.map { $0 + 1 })
      )
    }
    let gains = likelihoods.indices.map { coalition in
      let columns = blocks.indices.filter { coalition >> $0 & 1 == 1 }
        .reduce(0) { $0 + blocks[$1].count }
      return max(2 * (likelihoods[coalition] - likelihoods[0]) - Double(columns), 0)
    }
    guard let all = gains.last, all > 0 else { return nil }
    return ShapleyShares.parts(gains).map { min(max($0 / all, 0), 1) }
  }

  private static func intervals(
    _ design: DesignMatrix, blocks: [[Int]], outcome: [Bool], resampling: Resampling
  ) -> [ConfidenceInterval]? {
    let members = Dictionary(grouping: outcome.indices) { resampling.clusters[$0] }
      .sorted { $0.key < $1.key }.map(\.value)
    let collected = Mutex<[Int: [Double]]>([:])
    DispatchQueue.concurrentPerform(iterations: max(1, resampling.jobs)) { job in
      for replicate in stride(
        from: job, to: resampling.replicates, by: max(1, resampling.jobs)
      ) {
        let weights = weights(members, rowCount: outcome.count, resampling, replicate)
        if let shares = resampled(design, blocks: blocks, outcome: outcome, weights: weights) {
          collected.withLock { $0[replicate] = shares }
        }
      }
    }
    let all = collected.withLock { $0 }.sorted { $0.key < $1.key }.map(\.value)
    // Intervals of the resamples that happen to have a fit would be those of other data.
    guard all.count * 10 >= resampling.replicates * 9 else { return nil }
    return blocks.indices.map { block in
      let sorted = all.map { $0[block] }.sorted()
      return ConfidenceInterval(
        low: Quantile.ofSorted(sorted, 0.025) ?? 0, high: Quantile.ofSorted(sorted, 0.975) ?? 1
      )
    }
  }

  private static func weights(
    _ members: [[Int]], rowCount: Int, _ resampling: Resampling, _ replicate: Int
  ) -> [Double] {
    var random = RandomStream(seed: resampling.seed, replicate: replicate)
    var result = Array(repeating: 0.0, count: rowCount)
    for _ in members.indices {
      for row in members[random.nextIndex(below: members.count)] {
        result[row] += 1
      }
    }
    return result
  }

  /// The shares of one resample, of the columns that are still independent in it.
  private static func resampled(
    _ design: DesignMatrix, blocks: [[Int]], outcome: [Bool], weights: [Double]
  ) -> [Double]? {
    let drawn = weights.indices.filter { weights[$0] > 0 }
    let part = design.selecting(rows: drawn)
    let kept = part.independentColumns()
    let position = Dictionary(uniqueKeysWithValues: kept.enumerated().map { ($1, $0) })
    let shares = try? shares(
      part.selecting(columns: kept),
      blocks: blocks.map { $0.compactMap { position[$0] } },
      outcome: drawn.map { outcome[$0] }, weights: drawn.map { weights[$0] }, tolerance: 1e-6
    )
    return shares ?? nil
  }
}
