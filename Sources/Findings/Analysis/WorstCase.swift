// SPDX-License-Identifier: Apache-2.0

import Statistics

/// How far the difference of the win rates could move if missing deals were all of one kind.
///
/// - Note: Manski (1990), *American Economic Review* 80:319.
struct WorstCase {
  /// The share of missing deals from which on the bounds are given (rule 3).
  static let leastMissing = 0.2

  /// The bounds, in the interval of an estimate; `nil` where less is missing.
  let bounds: Estimate?

  init(_ counts: BinaryCounts) {
    let table = counts.table
    let all = table.total + counts.missing
    guard all > 0, Double(counts.missing) > Self.leastMissing * Double(all) else {
      bounds = nil
      return
    }
    let (a, b, c, d) = (Double(table.a), Double(table.b), Double(table.c), Double(table.d))
    let (won, lost) = (Double(counts.missingWon), Double(counts.missing - counts.missingWon))
    bounds = Estimate(
      estimate: counts.difference,
      // Outcomes are known: at worst every won deal lacked the factor and every lost one had it.
      confLow: Self.difference(a, b + lost, c + won, d),
      confHigh: Self.difference(a + won, b, c, d + lost), method: "manski")
  }

  private static func difference(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double? {
    guard a + b > 0, c + d > 0 else { return nil }
    return a / (a + b) - c / (c + d)
  }
}
