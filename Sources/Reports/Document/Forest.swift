// SPDX-License-Identifier: Apache-2.0

/// The sign and colour of a family, and the order in which families stand.
enum Family: String, CaseIterable {
  case soft, rational, personality, context

  /// The heading of its rows.
  var title: String {
    switch self {
    case .soft: "What was felt"
    case .rational: "BANT"
    case .personality: "Personality"
    case .context: "Context"
    }
  }
}

/// A difference with its interval, as proportions.
struct Span: Equatable {
  var estimate: Double
  var low: Double
  var high: Double
}

/// Differences in win rate, one a row, on one scale.
struct Forest {
  /// One factor.
  struct Row {
    /// The place of the factor in the results, to which its name links.
    var factor: Int
    var name: String
    var family: Family
    var span: Span
    /// Whether the crude difference fades or is barred: a hollow mark and a dagger.
    var isFlagged: Bool
    /// Whether it is a finding: a bold name.
    var isFinding = false
    /// The least rise that the sample could have shown; draws a band around zero.
    var detectable: Double?
    /// What stands at the right of a row with a band.
    var detail: String?
  }

  /// Rows of one family, side by side with those of others.
  struct Panel {
    var title: String
    var family: Family
    var rows: [Row]
  }

  /// What it shows.
  var title: String
  /// Unit, marks and interval.
  var subtitle: String
  var panels: [Panel]
  /// How to read it.
  var notes: [Words]
  /// The number of the figure.
  var number: Int
  var caption: Words

  /// The largest value of the symmetric axis.
  var limit: Double {
    Axis.limit(
      of: panels.flatMap(\.rows).flatMap { [$0.span.low, $0.span.high, $0.detectable ?? 0] }
    )
  }
}

/// The symmetric axis of differences.
enum Axis {
  /// The least of 10, 20, 30, 40, 60, 80 and 100 points that holds every value.
  static func limit(of values: [Double]) -> Double {
    let largest = values.map(abs).max() ?? 0
    return [0.1, 0.2, 0.3, 0.4, 0.6, 0.8].first { largest <= $0 } ?? 1
  }

  /// Where a value stands between the ends, in 0...1.
  static func position(_ value: Double, limit: Double) -> Double {
    min(max((value / limit + 1) / 2, 0), 1)
  }
}
