// SPDX-License-Identifier: Apache-2.0

/// Whether an association turns round once like is compared with like.
public struct SimpsonReversal: Hashable, Sendable {
  /// The odds ratio of all strata added up.
  public let crudeOddsRatio: Double
  /// The Mantel-Haenszel odds ratio within strata.
  public let stratifiedOddsRatio: Double
  /// The number of strata with no empty margin and at least `smallestStratum` observations.
  public let informativeStrata: Int
  /// Whether the two ratios lie on opposite sides of 1, one 95 % interval excludes 1, and at least two
  /// strata are informative.
  public let isReversal: Bool

  /// The least number of observations of a stratum that counts as informative.
  public static let smallestStratum = 10

  /// Compares the crude with the stratified association.
  ///
  /// - Throws: `estimateOnTheBoundary` where one of the ratios is 0/0.
  public init(_ tables: StratifiedTables) throws(UndefinedStatistic) {
    let crude = OddsRatio(tables.crude)
    guard let crudeRatio = crude.estimate, let ratio = tables.mantelHaenszelOddsRatio else {
      throw .estimateOnTheBoundary
    }
    let informative = tables.informative.count { $0.total >= Self.smallestStratum }
    let areOpposed = (crudeRatio > 1 && ratio < 1) || (crudeRatio < 1 && ratio > 1)
    let excludes = [crude.woolf(), tables.interval()].contains {
      $0.map { !$0.contains(1) } ?? false
    }
    crudeOddsRatio = crudeRatio
    stratifiedOddsRatio = ratio
    informativeStrata = informative
    isReversal = areOpposed && excludes && informative >= 2
  }
}
