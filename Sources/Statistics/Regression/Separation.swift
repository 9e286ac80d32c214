// SPDX-License-Identifier: Apache-2.0

/// Proof that a logistic likelihood has no maximum.
///
/// The likelihood has none exactly if some direction in the space of coefficients predicts no row
/// wrongly and at least one rightly. A divergent search runs along such a direction, up to what
/// is left of the part that has converged. That part is projected out, and the direction is then
/// checked against every row, so that a near miss, such as one overlapping row, is no separation.
///
/// - Note: Albert & Anderson (1984), *Biometrika* 71:1; Konis (2007), *Linear programming
///   algorithms for detecting separated data in binary logistic regression models*, Oxford.
enum Separation {
  /// The columns that separate the outcome along a direction, or `nil` if it does not.
  ///
  /// - Parameters:
  ///   - direction: A direction in the coordinates of the basis.
  ///   - change: By how much the linear predictor of each pattern grows along it.
  ///   - data: The patterns and their outcomes.
  ///   - basis: The coordinates.
  /// - Returns: The names of the columns with a part in it.
  static func columns(
    along direction: [Double], change: [Double], data: CovariatePatterns, basis: FittingBasis
  ) -> [String]? {
    let reach = change.reduce(0) { max($0, abs($1)) }
    guard reach > 0, reach.isFinite else { return nil }
    for threshold in [1e-3, 1e-5, 1e-7] where isCandidate(change, data, bound: threshold * reach) {
      let idle = change.indices.filter { abs(change[$0]) <= threshold * reach }
      let exact = projected(direction, awayFrom: idle, basis: basis)
      let growth = basis.rows.product(exact)
      if separates(growth, data, idle: idle) {
        return names(exact, data: data, basis: basis)
      }
    }
    return nil
  }

  /// Whether no pattern moves towards the wrong outcome by more than a bound.
  private static func isCandidate(
    _ change: [Double], _ data: CovariatePatterns, bound: Double
  ) -> Bool {
    for i in change.indices {
      if data.successes[i] > 0, change[i] < -bound { return false }
      if data.successes[i] < data.trials[i], change[i] > bound { return false }
    }
    return true
  }

  private static func separates(
    _ growth: [Double], _ data: CovariatePatterns, idle: [Int]
  ) -> Bool {
    let reach = growth.reduce(0) { max($0, abs($1)) }
    guard reach > 0 else { return false }
    var isIdle = Array(repeating: false, count: growth.count)
    for i in idle {
      isIdle[i] = true
    }
    for i in growth.indices {
      let towards = data.successes[i] > 0 ? growth[i] : -growth[i]
      let isMixed = data.successes[i] > 0 && data.successes[i] < data.trials[i]
      if isIdle[i] ? abs(growth[i]) > 1e-9 * reach : isMixed || towards < 1e-9 * reach {
        return false
      }
    }
    return true
  }

  /// The part of a direction that leaves some patterns exactly where they are; zero if none does.
  private static func projected(
    _ direction: [Double], awayFrom patterns: [Int], basis: FittingBasis
  ) -> [Double] {
    var span = OrthonormalSpan(rowCount: direction.count)
    for pattern in patterns where span.basis.count < direction.count {
      let row = basis.rows.row(pattern)
      _ = span.add(row, reference: 1e5 * OrthonormalSpan.norm(row))
    }
    guard span.basis.count < direction.count else {
      return Array(repeating: 0, count: direction.count)
    }
    let exact = span.residual(direction)
    let isSubstantial = OrthonormalSpan.norm(exact) > 1e-6 * OrthonormalSpan.norm(direction)
    return isSubstantial ? exact : Array(repeating: 0, count: direction.count)
  }

  private static func names(
    _ direction: [Double], data: CovariatePatterns, basis: FittingBasis
  ) -> [String] {
    let coefficients = basis.coefficients(direction)
    let contributions = data.columns.indices.map { term in
      term == 0 ? 0 : abs(coefficients[term]) * spread(data.columns[term])
    }
    let largest = contributions.max() ?? 0
    let named = data.terms.indices.filter {
      contributions[$0] > 1e-6 * largest
    }
    return named.map { data.terms[$0] }
  }

  private static func spread(_ column: [Double]) -> Double {
    (column.max() ?? 0) - (column.min() ?? 0)
  }
}
