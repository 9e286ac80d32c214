// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The share of the first column in the first row, over that in the second row.
public struct RiskRatio: Hashable, Sendable {
  /// The table.
  public let table: ContingencyTable2x2

  /// Creates the risk ratio of a table.
  public init(_ table: ContingencyTable2x2) {
    self.table = table
  }

  /// The ratio; infinite where only the second row has no success, `nil` where neither has one or a
  /// row is empty.
  public var estimate: Double? {
    guard table.firstRow > 0, table.secondRow > 0, table.a + table.c > 0 else { return nil }
    return Double(table.a) / Double(table.firstRow) / (Double(table.c) / Double(table.secondRow))
  }

  /// The interval, normal on the logarithmic scale; `nil` where a row has no success.
  ///
  /// - Note: Katz et al. (1978), *Biometrics* 34:469, with variance 1/a - 1/n1 + 1/c - 1/n2.
  public func katz(confidence: Double = 0.95) -> ConfidenceInterval? {
    guard table.a > 0, table.c > 0, let estimate else { return nil }
    let variance =
      Double(table.b) / (Double(table.a) * Double(table.firstRow))
      + Double(table.d) / (Double(table.c) * Double(table.secondRow))
    let half = NormalDistribution.criticalValue(confidence: confidence) * variance.squareRoot()
    return ConfidenceInterval(low: estimate * exp(-half), high: estimate * exp(half))
  }
}
