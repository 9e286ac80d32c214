// SPDX-License-Identifier: Apache-2.0

/// How well each model ranks won deals above others, on deals that it was not fitted to.
struct ModelChart {
  /// One model.
  struct Row {
    var name: String
    /// Its family; `nil` for both together.
    var family: Family?
    var deals: Int
    var terms: Int
    /// `nil` where the sample is too small to show it.
    var auc: Double?
    var brier: Double?
  }

  var rows: [Row]
  /// What both gain over BANT alone.
  var gain: Span?
  /// The number of the figure.
  var number: Int

  /// The ends of the axis: tenths that hold every value, from a coin toss to 0.8 at least.
  var ends: ClosedRange<Double> {
    let values = rows.compactMap(\.auc)
    let low = min(0.5, ((values.min() ?? 0.5) * 10).rounded(.down) / 10)
    let high = max(0.8, ((values.max() ?? 0.8) * 10).rounded(.up) / 10)
    return low...high
  }

  /// Where a value stands between the ends, in 0...1.
  func position(_ value: Double) -> Double {
    (value - ends.lowerBound) / (ends.upperBound - ends.lowerBound)
  }

  /// The table of the same numbers.
  var table: DataTable {
    DataTable(
      caption: "How well each model ranks won deals above others",
      columns: [
        .init(name: "Model"), .init(name: "Deals", alignment: .right),
        .init(name: "Terms", alignment: .right), .init(name: "AUC", alignment: .right),
        .init(name: "Brier", alignment: .right),
      ],
      rows: rows.map { row in
        [
          Words(row.name), Words(NumberFormat.grouped(row.deals)), Words(String(row.terms)),
          Words(Self.decimals(row.auc)), Words(Self.decimals(row.brier)),
        ]
      }
    )
  }

  /// Three decimals, or a dash.
  static func decimals(_ value: Double?) -> String {
    value.map { NumberFormat.fixed($0, digits: 3) } ?? "–"
  }
}
