// SPDX-License-Identifier: Apache-2.0

import Findings

/// Intervals for hand-made results, so that their figures fit together.
enum Intervals {
  private static let z = 1.959963984540054

  /// Wilson's score interval.
  static func wilson(_ won: Int, _ total: Int) -> Estimate {
    guard total > 0 else {
      return Estimate(estimate: nil, confLow: nil, confHigh: nil, method: "wilson")
    }
    let n = Double(total)
    let p = Double(won) / n
    let centre = (p + z * z / (2 * n)) / (1 + z * z / n)
    let half = z / (1 + z * z / n) * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    return Estimate(
      estimate: p, confLow: centre - half, confHigh: centre + half, method: "wilson")
  }

  /// Newcombe's hybrid score interval of a difference.
  static func newcombe(_ table: PresenceTable) -> Estimate {
    let first = wilson(table.presentWon, table.presentWon + table.presentLost)
    let second = wilson(table.absentWon, table.absentWon + table.absentLost)
    guard let p1 = first.estimate, let l1 = first.confLow, let u1 = first.confHigh,
      let p2 = second.estimate, let l2 = second.confLow, let u2 = second.confHigh
    else { return Estimate(estimate: nil, confLow: nil, confHigh: nil, method: "newcombe") }
    let d = p1 - p2
    return Estimate(
      estimate: d, confLow: d - ((p1 - l1) * (p1 - l1) + (u2 - p2) * (u2 - p2)).squareRoot(),
      confHigh: d + ((u1 - p1) * (u1 - p1) + (p2 - l2) * (p2 - l2)).squareRoot(),
      method: "newcombe-hybrid-score"
    )
  }
}
