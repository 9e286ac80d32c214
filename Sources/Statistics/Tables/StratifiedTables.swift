// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Two by two tables, one for each stratum.
public struct StratifiedTables: Sendable {
  /// The tables of at least two observations; smaller ones tell nothing and are left out.
  public let strata: [ContingencyTable2x2]
  /// How many tables were left out.
  public let skipped: Int

  /// Puts the tables of several strata together.
  ///
  /// - Throws: `tooFewObservations` where no stratum has two observations.
  public init(_ tables: [ContingencyTable2x2]) throws(UndefinedStatistic) {
    strata = tables.filter { $0.total >= 2 }
    skipped = tables.count - strata.count
    guard !strata.isEmpty else { throw .tooFewObservations(needed: 2) }
  }

  /// The strata with no empty margin: those that bear on the association.
  public var informative: [ContingencyTable2x2] {
    strata.filter { !$0.hasZeroMargin }
  }

  /// All strata added up.
  public var crude: ContingencyTable2x2 {
    ContingencyTable2x2(
      strata.reduce(0) { $0 + $1.a }, strata.reduce(0) { $0 + $1.b },
      strata.reduce(0) { $0 + $1.c }, strata.reduce(0) { $0 + $1.d }
    )
  }

  /// The Mantel-Haenszel odds ratio: 0 or infinite at the boundary, `nil` where it is 0/0.
  ///
  /// - Note: Mantel & Haenszel (1959), *JNCI* 22:719.
  public var mantelHaenszelOddsRatio: Double? {
    let (up, down) = crossSums
    return up == 0 && down == 0 ? nil : up / down
  }

  /// The standard error of its logarithm; `nil` where the ratio is 0, infinite or 0/0.
  ///
  /// - Note: Robins, Breslow & Greenland (1986), *Biometrics* 42:311.
  public var standardError: Double? {
    let (up, down) = crossSums
    guard up > 0, down > 0 else { return nil }
    var (first, mixed, last) = (0.0, 0.0, 0.0)
    for table in strata {
      let n = Double(table.total)
      let p = Double(table.a + table.d) / n
      let q = Double(table.b + table.c) / n
      let r = Double(table.a) * Double(table.d) / n
      let s = Double(table.b) * Double(table.c) / n
      first += p * r
      mixed += p * s + q * r
      last += q * s
    }
    let variance =
      first / (2 * up * up) + mixed / (2 * up * down) + last / (2 * down * down)
    return variance.squareRoot()
  }

  /// The Robins-Breslow-Greenland interval; `nil` where the ratio is 0, infinite or 0/0.
  public func interval(confidence: Double = 0.95) -> ConfidenceInterval? {
    guard let ratio = mantelHaenszelOddsRatio, let standardError else { return nil }
    let half = NormalDistribution.criticalValue(confidence: confidence) * standardError
    return ConfidenceInterval(low: ratio * exp(-half), high: ratio * exp(half))
  }

  /// The Cochran-Mantel-Haenszel statistic, chi-squared with one degree of freedom.
  ///
  /// `nil` where no stratum bears on the association. The correction takes one half from the
  /// distance, as R does only where the distance is at least one half.
  ///
  /// - Note: Cochran (1954), *Biometrics* 10:417; Mantel & Haenszel (1959).
  public func statistic(corrected: Bool = false) -> Double? {
    var (distance, variance) = (0.0, 0.0)
    for table in informative {
      let n = Double(table.total)
      distance += table.determinant / n
      variance +=
        Double(table.firstRow) / n * (Double(table.secondRow) / n)
        * Double(table.firstColumn) * (Double(table.secondColumn) / (n - 1))
    }
    guard variance > 0 else { return nil }
    let size = abs(distance)
    let used = corrected && size >= 0.5 ? size - 0.5 : size
    return used * used / variance
  }

  /// The p-value of the Cochran-Mantel-Haenszel statistic.
  public func pValue(corrected: Bool = false) -> PValue? {
    statistic(corrected: corrected).map { ChiSquaredDistribution.upperTail($0, df: 1) }
  }

  private var crossSums: (up: Double, down: Double) {
    var (up, down) = (0.0, 0.0)
    for table in strata {
      let n = Double(table.total)
      up += Double(table.a) * (Double(table.d) / n)
      down += Double(table.b) * (Double(table.c) / n)
    }
    return (up, down)
  }
}
