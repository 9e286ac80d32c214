// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

/// Columns that leak the outcome by what they are.
enum LeakNames {
  /// Why a column leaks by its role or header; `nil` where neither says so.
  static func reason(of column: DealColumn, stageDecides: Bool) -> String? {
    let words = column.header.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    if column.role == .reason || isReason(words) {
      return "a reason is written once the outcome is known"
    }
    if column.role == .stage && !stageDecides {
      return "the last stage is the outcome by another name"
    }
    if words.contains("probability") {
      return "the probability of a closed deal is set by its outcome"
    }
    if isCloseValue(words) { return "the value at the close is set by the outcome" }
    return nil
  }

  private static func isReason(_ words: [String]) -> Bool {
    words.contains { $0 == "reason" || $0 == "reasons" }
      && words.contains { ["loss", "lost", "won", "win", "close", "closed", "churn"].contains($0) }
  }

  private static func isCloseValue(_ words: [String]) -> Bool {
    [
      ["close", "value"], ["closed", "value"], ["closed", "amount"], ["won", "amount"],
      ["won", "value"], ["actual", "revenue"], ["actual", "value"],
    ].contains { pair in
      zip(words, words.dropFirst()).contains { [$0, $1] == pair }
    }
  }
}
