// SPDX-License-Identifier: Apache-2.0

/// Why a regression has no estimates.
public enum RegressionError: Error, Equatable, Sendable {
  /// No rows with a positive weight.
  case noRows
  /// A column, an offset or a weight holds a value that is not a finite number.
  case notFinite(column: String)
  /// Every row has the same outcome.
  case oneOutcome
  /// A column is constant, or a combination of the columns before it.
  case collinear(column: String)
  /// A combination of these columns predicts some or all outcomes without error, so that the
  /// likelihood has no maximum.
  case separated(columns: [String])
  /// The iterations came to their bound, or to the limit of the arithmetic, before a maximum.
  case notConverged(iterations: Int)

  /// What is wrong, and what would be right.
  public var message: String {
    switch self {
    case .noRows:
      "no rows to fit; give at least one row of positive weight for each outcome"
    case .notFinite(let column):
      "'\(column)' has a missing or infinite value; leave out such rows"
    case .oneOutcome:
      "every row has the same outcome; a regression needs both"
    case .collinear(let column):
      "'\(column)' is constant or a combination of the columns before it; leave it out"
    case .separated(let columns):
      "the outcome is separated by \(Self.list(columns)), so that no maximum-likelihood "
        + "estimate exists; use Firth's penalty"
    case .notConverged(let iterations):
      "no maximum after \(iterations) iterations; check the scale of the columns"
    }
  }

  private static func list(_ names: [String]) -> String {
    names.map { "'\($0)'" }.joined(separator: ", ")
  }
}
