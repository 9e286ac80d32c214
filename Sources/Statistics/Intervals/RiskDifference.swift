// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The difference of two proportions, the first less the second.
public struct RiskDifference: Hashable, Sendable {
  /// The first group.
  public let first: Proportion
  /// The second group.
  public let second: Proportion

  /// Creates the difference of two proportions.
  public init(_ first: Proportion, _ second: Proportion) {
    self.first = first
    self.second = second
  }

  /// Creates the difference of the rows of a table in the share of the first column.
  ///
  /// - Throws: `zeroMargin` where a row is empty.
  public init(_ table: ContingencyTable2x2) throws(UndefinedStatistic) {
    guard
      let first = Proportion(table.a, of: table.firstRow),
      let second = Proportion(table.c, of: table.secondRow)
    else { throw .zeroMargin }
    self.init(first, second)
  }

  /// The observed difference.
  public var estimate: Double {
    let table = ContingencyTable2x2(
      first.successes, first.trials - first.successes,
      second.successes, second.trials - second.successes
    )
    // By the exact determinant, so that close proportions keep their digits.
    return table.determinant / Double(first.trials) / Double(second.trials)
  }

  /// The hybrid score interval, which puts together the Wilson intervals of both groups.
  ///
  /// - Note: Method 10 of Newcombe (1998), *Stat Med* 17:873.
  public func newcombe(confidence: Double = 0.95) -> ConfidenceInterval {
    hybrid(first.wilson(confidence: confidence), second.wilson(confidence: confidence))
  }

  /// The hybrid score interval with continuity correction.
  ///
  /// - Note: Method 11 of Newcombe (1998), *Stat Med* 17:873.
  public func newcombeCorrected(confidence: Double = 0.95) -> ConfidenceInterval {
    hybrid(
      first.wilsonCorrected(confidence: confidence), second.wilsonCorrected(confidence: confidence)
    )
  }

  /// The interval of the normal approximation, for comparison only: it covers too seldom.
  public func wald(confidence: Double = 0.95) -> ConfidenceInterval {
    let z = NormalDistribution.criticalValue(confidence: confidence)
    let variance =
      first.estimate * (1 - first.estimate) / Double(first.trials)
      + second.estimate * (1 - second.estimate) / Double(second.trials)
    let half = z * variance.squareRoot()
    return ConfidenceInterval(low: estimate - half, high: estimate + half)
  }

  private func hybrid(_ one: ConfidenceInterval, _ two: ConfidenceInterval) -> ConfidenceInterval {
    let p1 = first.estimate
    let p2 = second.estimate
    let below = hypot(p1 - one.low, two.high - p2)
    let above = hypot(one.high - p1, p2 - two.low)
    return ConfidenceInterval(low: max(-1, estimate - below), high: min(1, estimate + above))
  }
}
