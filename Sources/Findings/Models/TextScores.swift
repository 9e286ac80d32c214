// SPDX-License-Identifier: Apache-2.0

import Configuration
import Tagging

/// The pre-specified scores of text (rule 17): how many distinct drivers of a family are tagged for
/// us, and how many against us, toward a rival or toward the status quo, each capped at 8.
struct TextScores {
  /// The largest value of a score.
  static let cap = 8.0

  private let sample: Sample
  private let text: [FactorColumn]

  init(_ sample: Sample) {
    self.sample = sample
    text = sample.table.factors.filter { $0.origin == .text }
  }

  /// Whether the models use text: there are text factors and deals that have them.
  var isUsed: Bool {
    !text.isEmpty && sample.logLength.contains { !$0.isNaN }
  }

  /// The scores and the terms of length of some deals of the sample.
  func columns(
    _ positions: [Int]
  ) -> [(name: String, values: [Double], block: ModelBlocks.Block)] {
    let length = positions.map { sample.logLength[$0] }
    let rows = positions.map { sample.rows[$0] }
    return [
      ("rational.for", score(.rational, against: false, rows), .rational),
      ("rational.against", score(.rational, against: true, rows), .rational),
      ("soft.for", score(.soft, against: false, rows), .soft),
      ("soft.against", score(.soft, against: true, rows), .soft),
      ("note_length", length, .length),
      ("note_length_squared", length.map { $0 * $0 }, .length),
    ]
  }

  private func score(_ family: FactorFamily, against: Bool, _ rows: [Int]) -> [Double] {
    let wanted: [Direction] = against ? [.againstUs, .towardRival, .towardStatusQuo] : [.forUs]
    var total = [Double](repeating: 0, count: rows.count)
    for columns in byDriver(family, wanted) {
      for (index, row) in rows.enumerated() where columns.contains(where: { $0[row] == 1 }) {
        total[index] += 1
      }
    }
    return total.map { min($0, Self.cap) }
  }

  /// The columns of each driver of a family in some directions.
  private func byDriver(_ family: FactorFamily, _ directions: [Direction]) -> [[[Int8]]] {
    var columns: [Substring: [[Int8]]] = [:]
    for factor in text where factor.family == family {
      guard case .binary(let cells) = factor.values, let (driver, direction) = factor.tagParts,
        directions.contains(where: { $0.rawValue == direction })
      else { continue }
      columns[driver, default: []].append(cells)
    }
    return Array(columns.values)
  }
}
