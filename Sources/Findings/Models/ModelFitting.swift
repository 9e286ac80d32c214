// SPDX-License-Identifier: Apache-2.0

import Configuration
import Foundation
import Statistics

/// Fits the three models and compares them both ways.
struct ModelFitting {
  /// Fewest deals of the rarer outcome for the test of a block, and for a cross-validated gain.
  static let fewestForBlock = 20
  static let fewestForGain = 30

  let sample: Sample
  let blocks: ModelBlocks
  let options: AnalysisOptions
  let eligibleSoftTags: [FactorColumn]
  private let outcome: [Bool]
  private let groups: [Int]

  init(
    _ sample: Sample, configuration: Configuration, options: AnalysisOptions,
    excluded: Set<String>, eligibleSoftTags: [FactorColumn]
  ) {
    self.sample = sample
    self.options = options
    self.eligibleSoftTags = eligibleSoftTags
    blocks = ModelBlocks(sample, configuration: configuration, excluded: excluded)
    let positions = blocks.positions
    outcome = positions.map { sample.isWon[$0] }
    groups = ModelGroups(sample, positions: positions).groups
  }

  /// The deals of the rarer outcome among those that the models use.
  var rarer: Int {
    let won = outcome.count { $0 }
    return min(won, outcome.count - won)
  }

  /// The models, the increment and what the reader should know.
  func run() -> (models: Models, increment: Increment?, warnings: [String]) {
    var warnings: [String] = []
    var models = Models(rational: nil, soft: nil, combined: nil)
    guard outcome.count >= Eligibility.fewestDeals, rarer >= Eligibility.fewestOfRarer else {
      return (models, nil, ["no models: too few deals, or too few of the rarer outcome"])
    }
    if outcome.count < sample.count {
      warnings.append(
        "models use \(outcome.count) of \(sample.count) analysed deals: those with eligible text "
          + "and no empty soft column")
    }
    if options.repeats(deals: outcome.count) < options.repeats {
      warnings.append(
        "cross-validated in \(options.repeats(deals: outcome.count)) repeats: with so many deals "
          + "repeats no longer differ")
    }
    let rational = blocks.has(.rational) ? fit([.rational, .length], &warnings) : nil
    let soft = blocks.has(.soft) ? fit([.soft, .length], &warnings) : nil
    let combined =
      rational != nil && soft != nil ? fit([.rational, .soft, .length], &warnings) : nil
    models.rational = rational?.result
    models.soft = soft?.result
    models.combined = combined?.result
    guard let rational, let soft, let combined else {
      warnings.append("no increment: it needs both rational and soft factors")
      return (models, nil, warnings)
    }
    warnIfCrowded(combined, &warnings)
    guard rarer >= Self.fewestForBlock else {
      warnings.append(
        "no increment: fewer than \(Self.fewestForBlock) deals of the rarer outcome")
      return (models, nil, warnings)
    }
    let comparison = BlockComparison(
      fitting: self, rational: rational, soft: soft, combined: combined)
    let increment = comparison.increment(&warnings)
    return (models, increment, warnings)
  }

  /// One model with its predictions of deals that it has not seen.
  struct Fitted {
    let result: ModelResult
    let regression: FirthRegression
    let columnBlocks: [ModelBlocks.Block]
    let predictions: OutOfFoldPredictions?
  }

  var outcomes: [Bool] { outcome }
  var groupOfRow: [Int] { groups }

  private func warnIfCrowded(_ combined: Fitted, _ warnings: inout [String]) {
    guard combined.result.df * 10 > rarer else { return }
    warnings.append(
      "the combined model has \(combined.result.df) columns for \(rarer) deals of the rarer "
        + "outcome: more than one for ten")
  }

  private func fit(_ wanted: Set<ModelBlocks.Block>, _ warnings: inout [String]) -> Fitted? {
    let (matrix, owners) = blocks.design(wanted)
    let kept = matrix.independentColumns()
    let dropped = matrix.names.indices.filter { !kept.contains($0) }.map { matrix.names[$0] }
    if !dropped.isEmpty {
      warnings.append(
        "left out of a model because other columns determine them: "
          + dropped.joined(separator: ", "))
    }
    let columnBlocks = kept.map { owners[$0] }
    guard columnBlocks.contains(where: { $0 != .length }) else { return nil }
    do {
      let regression = try FirthRegression.fit(
        design: matrix.selecting(columns: kept), outcome: outcome)
      let predictions = predictions(wanted)
      return Fitted(
        result: result(regression, df: kept.count, predictions), regression: regression,
        columnBlocks: columnBlocks, predictions: predictions)
    } catch {
      warnings.append("a model has no fit: \(error.message)")
      return nil
    }
  }

  private func predictions(_ wanted: Set<ModelBlocks.Block>) -> OutOfFoldPredictions? {
    let blocks = blocks
    let validation = CrossValidation(
      outcome: outcome, groups: groups, repeats: options.repeats(deals: outcome.count),
      seed: options.seed)
    return try? validation.firth(jobs: options.jobs) { training in
      blocks.design(wanted, training: training).matrix
    }
  }

  private func result(
    _ fit: FirthRegression, df: Int, _ predictions: OutOfFoldPredictions?
  ) -> ModelResult {
    let tests = try? fit.penalisedLikelihoodRatioTests()
    let intervals = try? fit.profileIntervals()
    let terms = fit.coefficients.indices.map { index in
      let coefficient = fit.coefficients[index]
      return ModelTerm(
        term: coefficient.term, estimate: coefficient.estimate,
        stdError: coefficient.standardError, pValue: tests?[index].pValue.probability,
        oddsRatio: exp(coefficient.estimate), confLow: intervals?[index].low.map { exp($0) },
        confHigh: intervals?[index].high.map { exp($0) })
    }
    return ModelResult(
      n: outcome.count, df: df, penalisedLogLikelihood: fit.penalisedLogLikelihood,
      aucCv: predictions?.auc, brierCv: predictions?.brierScore, terms: terms)
  }
}
