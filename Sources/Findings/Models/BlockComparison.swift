// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics

/// Whether soft factors tell more than rational ones, and the reverse (rules 17 to 22).
struct BlockComparison {
  /// From this many deals of the rarer outcome and reps on, a test robust to clusters decides.
  static let clusterRobustRarer = 2_000
  static let clusterRobustReps = 30

  let fitting: ModelFitting
  let rational: ModelFitting.Fitted
  let soft: ModelFitting.Fitted
  let combined: ModelFitting.Fitted

  /// The tests both ways, the gain and the share, as far as the sample allows them.
  func increment(_ warnings: inout [String]) -> Increment? {
    guard let softTest = blockTest(.soft), let rationalTest = blockTest(.rational) else {
      warnings.append("no increment: a restricted model has no fit")
      return nil
    }
    var soft = softTest
    soft.decision = decision
    return Increment(
      softGivenRational: soft, rationalGivenSoft: rationalTest,
      aucCvGain: gain, explainedShare: share(decidingP: soft.decision?.pValue))
  }

  /// The penalised likelihood-ratio test of a block within the combined model.
  private func blockTest(_ block: ModelBlocks.Block) -> BlockTest? {
    let columns = combined.columnBlocks.indices.filter { combined.columnBlocks[$0] == block }
    guard !columns.isEmpty,
      let test = try? combined.regression.penalisedLikelihoodRatioTest(dropping: columns)
    else { return nil }
    return BlockTest(
      statistic: test.statistic, df: test.degreesOfFreedom, pValue: test.pValue.probability,
      decision: nil)
  }

  private var decision: BlockDecision? {
    let blocks = fitting.blocks
    let null = blocks.design([.rational, .length]).matrix
    let block = blocks.design([.soft]).matrix.columns
    let reps = blocks.positions.map { Int(fitting.sample.reps.unpooled[$0]) }
    let replicates = Self.replicates(
      cells: reps.count * (block.count + fitting.eligibleSoftTags.count))
    guard
      let permutation = try? ResidualPermutation(
        null: null, outcome: fitting.outcomes, strata: reps, seed: fitting.options.seed,
        replicates: replicates)
    else { return nil }
    let scores =
      clusterRobust(null, block, reps)
      ?? BlockPermutationTest(columns: block, permutation: permutation)?.pValue.probability
    let tags = fitting.eligibleSoftTags.compactMap { factor -> [Double]? in
      guard case .binary(let cells) = factor.values else { return nil }
      return blocks.positions.map { Double(max(cells[fitting.sample.rows[$0]], 0)) }
    }
    let global =
      tags.isEmpty
      ? nil : GlobalScoreTest(columns: tags, permutation: permutation)?.pValue.probability
    let deciding = [scores, global].compactMap { $0 }.min().map {
      scores != nil && global != nil ? min(1, 2 * $0) : $0
    }
    return BlockDecision(
      pScores: scores, pGlobal: global, pValue: deciding, replicates: replicates)
  }

  /// 1,999 replicates, fewer where they would take minutes.
  private static func replicates(cells: Int) -> Int {
    switch cells {
    case ..<5_000_000: 1_999
    case ..<50_000_000: 499
    default: 199
    }
  }

  private func clusterRobust(
    _ null: DesignMatrix, _ block: [[Double]], _ reps: [Int]
  ) -> Double? {
    guard fitting.rarer >= Self.clusterRobustRarer,
      fitting.sample.reps.named >= Self.clusterRobustReps
    else { return nil }
    let design = null.selecting(columns: null.independentColumns())
    let test = try? ScoreTest(null: design, outcome: fitting.outcomes)
    return test?.clusterRobustTest(block, clusters: reps)?.pValue.probability
  }

  private var gain: Estimate? {
    guard fitting.rarer >= ModelFitting.fewestForGain, let big = combined.predictions,
      let small = rational.predictions, let gain = big.gain(over: small)
    else { return nil }
    return Estimate(
      estimate: gain.estimate, confLow: gain.interval.low, confHigh: gain.interval.high,
      method: "repeated-cross-validation-delong")
  }

  /// The share of soft factors, where rule 22 lets it be printed.
  private func share(decidingP: Double?) -> ExplainedShare? {
    guard fitting.rarer >= ModelFitting.fewestForGain, let decidingP, decidingP <= 0.05,
      let likelihood = combined.predictions?.logLikelihood,
      likelihood > Self.interceptLogLikelihood(fitting.outcomes)
    else { return nil }
    return ExplainedShareEstimate(fitting: fitting).result
  }

  /// The log-likelihood of the share of won deals.
  private static func interceptLogLikelihood(_ outcomes: [Bool]) -> Double {
    let won = Double(outcomes.count { $0 })
    let all = Double(outcomes.count)
    return won * log(won / all) + (all - won) * log(1 - won / all)
  }
}
