// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The sample odds ratio ad / bc of a table, without any correction.
public struct OddsRatio: Hashable, Sendable {
  /// The table.
  public let table: ContingencyTable2x2

  /// Creates the odds ratio of a table.
  public init(_ table: ContingencyTable2x2) {
    self.table = table
  }

  /// The ratio: 0 or infinite where one diagonal holds an empty cell, `nil` where both do.
  public var estimate: Double? {
    let up = Double(table.a) * Double(table.d)
    let down = Double(table.b) * Double(table.c)
    if up == 0 && down == 0 { return nil }
    return up / down
  }

  /// The logarithm of the ratio; `nil` where a cell is empty.
  public var logarithm: Double? {
    guard standardError != nil else { return nil }
    let first = Double(table.a) / Double(table.b)
    let second = Double(table.c) / Double(table.d)
    // By the exact determinant, to keep digits for a ratio near 1.
    let excess = table.determinant / Double(table.b) / Double(table.c)
    return abs(excess) < 0.5 ? log1p(excess) : log(first / second)
  }

  /// The standard error of the logarithm; `nil` where a cell is empty.
  ///
  /// - Note: Woolf (1955), *Annals of Human Genetics* 19:251.
  public var standardError: Double? {
    guard table.a > 0, table.b > 0, table.c > 0, table.d > 0 else { return nil }
    return (1 / Double(table.a) + 1 / Double(table.b) + 1 / Double(table.c) + 1 / Double(table.d))
      .squareRoot()
  }

  /// Woolf's interval, normal on the logarithmic scale; `nil` where a cell is empty.
  public func woolf(confidence: Double = 0.95) -> ConfidenceInterval? {
    guard let logarithm, let standardError else { return nil }
    let half = NormalDistribution.criticalValue(confidence: confidence) * standardError
    return ConfidenceInterval(low: exp(logarithm - half), high: exp(logarithm + half))
  }

  /// The test of a ratio of 1 by the logarithm over its standard error; `nil` with an empty cell.
  public var waldPValue: PValue? {
    guard let logarithm, let standardError else { return nil }
    return NormalDistribution.twoSided(logarithm / standardError)
  }

  /// The estimate with one half added to each cell, which always exists.
  ///
  /// - Note: Haldane (1956) and Anscombe (1956). To be labelled where it is shown.
  public var haldaneAnscombe: HaldaneAnscombe {
    let cells = [table.a, table.b, table.c, table.d].map { Double($0) + 0.5 }
    let determinant = table.determinant + Double(table.a - table.b - table.c + table.d) / 2
    let excess = determinant / cells[1] / cells[2]
    return HaldaneAnscombe(
      logarithm: abs(excess) < 0.5
        ? log1p(excess) : log(cells[0] / cells[1] / (cells[2] / cells[3])),
      standardError: cells.reduce(0) { $0 + 1 / $1 }.squareRoot()
    )
  }

  /// An odds ratio with one half added to each cell.
  public struct HaldaneAnscombe: Hashable, Sendable {
    /// The logarithm of the ratio.
    public let logarithm: Double
    /// Its standard error.
    public let standardError: Double

    /// The ratio.
    public var estimate: Double { exp(logarithm) }

    /// The interval, normal on the logarithmic scale.
    public func interval(confidence: Double = 0.95) -> ConfidenceInterval {
      let half = NormalDistribution.criticalValue(confidence: confidence) * standardError
      return ConfidenceInterval(low: exp(logarithm - half), high: exp(logarithm + half))
    }
  }
}
