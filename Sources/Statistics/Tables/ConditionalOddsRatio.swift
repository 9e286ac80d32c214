// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The odds ratio that is likeliest given both margins, with its exact interval: what stands beside
/// Fisher's test.
///
/// - Note: Cornfield (1956), *Proceedings of the Third Berkeley Symposium* 4:135. Roots are found to
///   the last digits, unlike those of R's `fisher.test`, which are good to two to four.
public struct ConditionalOddsRatio: Sendable {
  /// The table.
  public let table: ContingencyTable2x2
  private let margins: HypergeometricDistribution

  /// Creates the ratio of a table.
  ///
  /// - Throws: `zeroMargin` where the margins leave only one table.
  public init(_ table: ContingencyTable2x2) throws(UndefinedStatistic) {
    guard !table.hasZeroMargin else { throw .zeroMargin }
    self.table = table
    self.margins = HypergeometricDistribution(table)
  }

  /// The ratio whose expected first cell is the one observed; 0 or infinite at the ends.
  public var estimate: Double {
    if table.a == margins.low { return 0 }
    if table.a == margins.high { return .infinity }
    return solve { $0.distanceOfMean }
  }

  /// The ratios that neither tail rejects; infinite above where the first cell is as large as can be.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval {
    let tail = (1 - confidence) / 2
    let low = table.a == margins.low ? 0 : solve { log($0.upperTail / tail) }
    let high = table.a == margins.high ? .infinity : solve { log(tail / $0.lowerTail) }
    return ConfidenceInterval(low: low, high: max(low, high))
  }

  private func solve(_ condition: (NoncentralHypergeometric) -> Double) -> Double {
    let smoothed = OddsRatio(table).haldaneAnscombe.logarithm
    let root = RootFinder.root(from: smoothed) { logOdds in
      let value = condition(
        NoncentralHypergeometric(margins, logOdds: logOdds, cell: table.a)
      )
      return min(max(value, -1e6), 1e6)
    }
    return exp(root ?? smoothed)
  }
}
