// SPDX-License-Identifier: Apache-2.0

/// Divides what several players achieve together among them, by their mean marginal gain over all
/// orders in which they could join.
///
/// - Note: Shapley (1953), in *Contributions to the Theory of Games* II, p. 307; for regressions
///   Budescu (1993), *Psychol. Bull.* 114:542, "general dominance".
public enum ShapleyShares {
  /// The part of each player.
  ///
  /// - Parameter values: The value of each coalition; player *i* is in coalition *c* if bit *i* of
  ///   *c* is set, and coalition 0 is empty.
  /// - Returns: One part for each player; they add up to the value of all minus that of none.
  /// - Precondition: there are two to the power of the number of players values.
  public static func parts(_ values: [Double]) -> [Double] {
    let players = values.count.trailingZeroBitCount
    precondition(
      values.count == 1 << players, "there must be a value for each coalition of the players"
    )
    // The share of orders in which just these `size` players come before a given one.
    var orders = Array(repeating: 1.0, count: max(players, 1))
    for size in orders.indices {
      var ways = Double(players)
      for k in 0..<size {
        ways *= Double(players - 1 - k) / Double(k + 1)
      }
      orders[size] = 1 / ways
    }
    return (0..<players).map { player in
      var part = 0.0
      for coalition in values.indices where coalition >> player & 1 == 0 {
        let gain = values[coalition | 1 << player] - values[coalition]
        part += orders[coalition.nonzeroBitCount] * gain
      }
      return part
    }
  }
}
