// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The unconditional exact test that orders tables by Fisher's two-sided p-value.
///
/// Only the sizes of the groups are fixed; the common rate is the one for which tables at least as
/// extreme are likeliest. Never less powerful than Fisher's test.
///
/// - Note: Boschloo (1970), *Statistica Neerlandica* 24:1.
public enum BoschlooTest {
  /// The largest number of tables that is looked at.
  public static let largestSize = 40_000

  /// The two-sided p-value; the rows are the groups.
  ///
  /// - Throws: `zeroMargin` where a row is empty; `tooLarge` beyond `largestSize` tables.
  public static func pValue(_ table: ContingencyTable2x2) throws(UndefinedStatistic) -> PValue {
    let (n1, n2) = (table.firstRow, table.secondRow)
    guard n1 > 0, n2 > 0 else { throw .zeroMargin }
    guard Double(n1 + 1) * Double(n2 + 1) <= Double(largestSize) else { throw .tooLarge }
    // The logarithm of the number of ways to have each total among the tables as extreme.
    var ways = [Double](repeating: 0, count: n1 + n2 + 1)
    let limit = FisherExactTest(table).pValue().probability * (1 + 1e-7)
    for total in ways.indices {
      let margins = HypergeometricDistribution(firstRow: n1, secondRow: n2, firstColumn: total)
      for cell in margins.low...margins.high {
        let other = ContingencyTable2x2(cell, n1 - cell, total - cell, n2 - total + cell)
        guard FisherExactTest(other).pValue().probability <= limit else { continue }
        ways[total] += exp(margins.logProbability(cell))
      }
    }
    return PValue(min(1, largestProbability(ways)))
  }

  /// The largest binomial mixture of the conditional probabilities: on a grid, then refined.
  private static func largestProbability(_ conditional: [Double]) -> Double {
    let trials = conditional.count - 1
    func probability(_ rate: Double) -> Double {
      conditional.indices.reduce(0) { sum, total in
        guard conditional[total] > 0 else { return sum }
        return sum + conditional[total]
          * BinomialDistribution.probability(total, of: trials, rate: rate)
      }
    }
    let steps = 500
    let grid = (0...steps).map { probability(Double($0) / Double(steps)) }
    var best = grid.max() ?? 0
    let peaks = grid.indices.filter { place in
      place > 0 && place < steps && grid[place] >= grid[place - 1] && grid[place] >= grid[place + 1]
    }
    for peak in peaks.sorted(by: { grid[$0] > grid[$1] }).prefix(3) {
      var (low, high) = (Double(peak - 1) / Double(steps), Double(peak + 1) / Double(steps))
      for _ in 0..<60 {
        let (one, two) = (low + (high - low) / 3, high - (high - low) / 3)
        if probability(one) < probability(two) { low = one } else { high = two }
      }
      best = max(best, probability((low + high) / 2))
    }
    return best
  }
}
