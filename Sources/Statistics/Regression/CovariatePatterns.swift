// SPDX-License-Identifier: Apache-2.0

/// The data of a regression of a yes/no outcome: rows with equal columns count as one pattern.
///
/// A logistic likelihood depends on the rows only through the trials and successes of each
/// distinct row of the design, so a fit over patterns is the same fit, and often a smaller one.
struct CovariatePatterns: Sendable {
  /// The names of the coefficients, the intercept first.
  let terms: [String]
  /// The intercept and the columns, one element for each pattern.
  let columns: [[Double]]
  /// The weight of the rows of each pattern.
  let trials: [Double]
  /// The weight of those rows of each pattern whose outcome is yes.
  let successes: [Double]
  /// What is added to the linear predictor of each pattern.
  let offset: [Double]
  /// The pattern of each row; `nil` for a row of weight 0.
  let patternOfRow: [Int?]

  var count: Int { trials.count }
  var totalTrials: Double { trials.reduce(0, +) }
  var totalSuccesses: Double { successes.reduce(0, +) }

  init(
    design: DesignMatrix, outcome: [Bool], weights: [Double]?, offset: [Double]?
  ) throws(RegressionError) {
    let rowCount = design.rowCount
    precondition(outcome.count == rowCount, "there must be one outcome for each row")
    precondition(weights.map { $0.count == rowCount } ?? true, "one weight for each row")
    precondition(offset.map { $0.count == rowCount } ?? true, "one offset for each row")
    try Self.checkFinite(design, weights: weights, offset: offset)
    let keyed = design.columns + (offset.map { [$0] } ?? [])
    let rows = (0..<rowCount).filter { (weights?[$0] ?? 1) > 0 }
    let grouping = RowGrouping(columns: keyed, rows: rows)

    var trials = Array(repeating: 0.0, count: grouping.representatives.count)
    var successes = trials
    var patternOfRow: [Int?] = Array(repeating: nil, count: rowCount)
    for (position, row) in rows.enumerated() {
      let pattern = grouping.groupOfPosition[position]
      let weight = weights?[row] ?? 1
      trials[pattern] += weight
      successes[pattern] += outcome[row] ? weight : 0
      patternOfRow[row] = pattern
    }
    terms = design.terms
    columns =
      [Array(repeating: 1, count: trials.count)]
      + design.columns.map { column in grouping.representatives.map { column[$0] } }
    self.trials = trials
    self.successes = successes
    self.offset =
      offset.map { offset in grouping.representatives.map { offset[$0] } }
      ?? Array(repeating: 0, count: trials.count)
    self.patternOfRow = patternOfRow
    guard !rows.isEmpty else { throw .noRows }
  }

  private static func checkFinite(
    _ design: DesignMatrix, weights: [Double]?, offset: [Double]?
  ) throws(RegressionError) {
    for (name, column) in zip(design.names, design.columns)
    where !column.allSatisfy(\.isFinite) {
      throw .notFinite(column: name)
    }
    if let weights, !weights.allSatisfy({ $0.isFinite && $0 >= 0 }) {
      throw .notFinite(column: "weight")
    }
    if let offset, !offset.allSatisfy(\.isFinite) {
      throw .notFinite(column: "offset")
    }
  }
}

extension CovariatePatterns {
  /// The same patterns with some of the terms.
  func selecting(_ indices: [Int]) -> CovariatePatterns {
    CovariatePatterns(
      terms: indices.map { terms[$0] }, columns: indices.map { columns[$0] }, trials: trials,
      successes: successes, offset: offset, patternOfRow: patternOfRow
    )
  }

  /// The trials, successes and offsets of every pattern at a distance, from the first.
  func outcomes(ofEvery distance: Int) -> CovariatePatterns {
    let kept = Array(stride(from: 0, to: count, by: distance))
    return CovariatePatterns(
      terms: terms, columns: [], trials: kept.map { trials[$0] },
      successes: kept.map { successes[$0] }, offset: kept.map { offset[$0] }, patternOfRow: []
    )
  }

  private init(
    terms: [String], columns: [[Double]], trials: [Double], successes: [Double],
    offset: [Double], patternOfRow: [Int?]
  ) {
    self.terms = terms
    self.columns = columns
    self.trials = trials
    self.successes = successes
    self.offset = offset
    self.patternOfRow = patternOfRow
  }
}
