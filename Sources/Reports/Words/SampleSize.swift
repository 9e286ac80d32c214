// SPDX-License-Identifier: Apache-2.0

import Findings

/// What a sample of this size allows to be printed (evidence rules, section 9).
enum SampleSize: Int, Comparable {
  /// Below 20 deals, or below 5 of the rarer outcome: counts, win rate and quotes, no comparison.
  case counts
  /// 5 to 9 of the rarer outcome: differences with intervals, no test.
  case intervals
  /// 10 to 19: tests too; finding nothing means little.
  case tests
  /// 20 to 29: whether one block adds to the other.
  case blocks
  /// 30 to 39: the cross-validated gain.
  case gain
  /// 40 and more: the list of deals we should have won.
  case list

  /// The size of the analysed deals.
  init(_ flow: CaseFlow) {
    let rarer = Self.rarer(flow)
    self =
      switch (flow.analysed, rarer) {
      case (..<20, _), (_, ..<5): .counts
      case (_, ..<10): .intervals
      case (_, ..<20): .tests
      case (_, ..<30): .blocks
      case (_, ..<40): .gain
      default: .list
      }
  }

  /// How many deals had the rarer outcome.
  static func rarer(_ flow: CaseFlow) -> Int {
    min(flow.won, flow.analysed - flow.won)
  }

  static func < (first: Self, second: Self) -> Bool {
    first.rawValue < second.rawValue
  }
}
