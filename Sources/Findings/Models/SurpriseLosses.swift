// SPDX-License-Identifier: Apache-2.0

import Configuration
import Statistics

/// Lost deals that rational facts, size and segment gave a high probability of being won (rule 24).
struct SurpriseLosses {
  /// What the rules of the list came to.
  struct Outcome: Sendable {
    /// The list; `nil` where the rational model does not tell won from lost well enough.
    var listed: [SurpriseLoss]?
    /// Why there is no list, and what the reader should know.
    var warnings: [String] = []
    /// The cross-validated area under the curve of the rational model, and its interval.
    var auc: Estimate?
    /// The slope of calibration of its probabilities.
    var calibrationSlope: Double?
    /// The lowest probability of a listed deal.
    var threshold: Double?
    /// The deals, won or lost, at or above it.
    var atOrAbove = 0
    /// The losses among them, and those that were expected.
    var observedLosses = 0
    /// The sum of one less the probability over them.
    var expectedLosses = 0.0
    /// The range of losses that luck gives in 95 of 100.
    var lossRange: ClosedRange<Int>?
  }

  /// Fewest deals of the rarer outcome.
  static let fewestOfRarer = 40
  /// Most deals for which the range of losses is computed; its cost grows with their square.
  private static let rangeLimit = 20_000
  /// The probability from which on a loss is a surprise.
  static let surprising = 0.6

  private let sample: Sample
  private let blocks: ModelBlocks
  private let extras: [FactorColumn]
  private let options: AnalysisOptions

  init(
    _ sample: Sample, configuration: Configuration, options: AnalysisOptions, excluded: Set<String>
  ) {
    self.sample = sample
    self.options = options
    blocks = ModelBlocks(
      sample, configuration: configuration, excluded: excluded, usesSoftColumns: false)
    let leaked = Set(sample.table.notes.leaks.values.joined())
    let derived = ["amount_band", "new_customer"].compactMap(sample.table.factor)
      .filter { !leaked.contains($0.id) }
    let segment = sample.table.grouping("industry").map {
      FactorColumn(id: "industry", family: .context, origin: .column, values: .categorical($0))
    }
    extras = derived + [segment].compactMap { $0 }
  }

  /// The list, or why there is none.
  func run() -> Outcome {
    var outcome = Outcome()
    guard blocks.has(.rational) else {
      outcome.warnings = ["no list of deals we should have won: no rational factor"]
      return outcome
    }
    let isWon = blocks.positions.map { sample.isWon[$0] }
    let won = isWon.count { $0 }
    guard min(won, isWon.count - won) >= Self.fewestOfRarer else {
      outcome.warnings = [
        "no list of deals we should have won: fewer than \(Self.fewestOfRarer) deals of the rarer "
          + "outcome"
      ]
      return outcome
    }
    guard let predictions = predictions(isWon) else {
      outcome.warnings = ["no list of deals we should have won: the rational model has no fit"]
      return outcome
    }
    judge(predictions, isWon, &outcome)
    return outcome
  }

  private func predictions(_ isWon: [Bool]) -> OutOfFoldPredictions? {
    let groups = ModelGroups(sample, positions: blocks.positions).groups
    let rows = blocks.positions.map { sample.rows[$0] }
    let cells = extras.map { ItemCells($0, rows: rows) }
    let blocks = blocks
    let validation = CrossValidation(
      outcome: isWon, groups: groups, repeats: options.repeats(deals: isWon.count),
      seed: options.seed)
    return try? validation.firth(jobs: options.jobs) { training in
      var design = blocks.design([.rational], training: training).matrix
      for item in cells {
        let columns = item.columns(training: training)
        design = design.appending(
          DesignMatrix(
            names: columns.map(\.name), columns: columns.map(\.column), rowCount: rows.count))
      }
      return design
    }
  }

  private func judge(
    _ predictions: OutOfFoldPredictions, _ isWon: [Bool], _ outcome: inout Outcome
  ) {
    let interval = predictions.aucInterval()
    outcome.auc = Estimate(
      estimate: predictions.auc, confLow: interval?.low, confHigh: interval?.high,
      method: "repeated-cross-validation-delong")
    outcome.calibrationSlope = predictions.calibrationSlope
    guard let auc = predictions.auc, auc >= 0.6, let low = interval?.low, low > 0.5,
      let slope = predictions.calibrationSlope, (0.5...1.5).contains(slope)
    else {
      outcome.warnings = [
        "no list of deals we should have won: rational facts do not tell won from lost well enough"
      ]
      return
    }
    let probability = predictions.meanProbabilities
    let quartile = Quantile.of(probability, 0.75) ?? 1
    let threshold = max(Self.surprising, quartile)
    let above = probability.indices.filter { probability[$0] >= threshold }
    outcome.threshold = threshold
    outcome.atOrAbove = above.count
    outcome.observedLosses = above.count { !isWon[$0] }
    outcome.expectedLosses = above.reduce(0) { $0 + 1 - probability[$1] }
    if above.count <= Self.rangeLimit {
      outcome.lossRange = PoissonBinomial(
        successProbabilities: above.map { 1 - probability[$0] }
      ).range()
    }
    outcome.listed = above.filter { !isWon[$0] }.sorted { first, second in
      probability[first] != probability[second]
        ? probability[first] > probability[second] : first < second
    }.map { index in
      let row = sample.rows[blocks.positions[index]]
      return SurpriseLoss(
        deal: sample.table.deals[row], probability: probability[index], tags: tags(row))
    }
  }

  /// The text factors that a deal has, in byte order.
  private func tags(_ row: Int) -> [String] {
    sample.table.factors.filter { factor in
      guard factor.origin == .text, case .binary(let cells) = factor.values else { return false }
      return cells[row] == 1
    }.map(\.id)
  }
}
