// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Statistics

/// Finds columns that hold the outcome, by name, fill, separation and late changes (rule 15).
///
/// Every column of the exports of deals is checked, factor or not, save those of the id, of text and
/// those that decide the outcome. Only analysed deals of the period count.
public struct LeakCheck {
  /// A column that is touched by the outcome.
  public struct Verdict: Sendable, Equatable {
    /// Whether it is excluded, or kept and marked.
    public enum Kind: String, Sendable {
      case leak, suspect
    }

    /// The header.
    public var header: String
    /// Whether it is excluded, or kept and marked.
    public var kind: Kind
    /// What was seen, in counts.
    public var detail: String
  }

  /// Below this many deals of the rarer outcome separation is not judged.
  static let fewestForSeparation = 8

  let deals: DealSet
  private let rows: [Int]
  private let isWon: [Bool]
  private let lateChange: LateChange

  /// Prepares the check of the deals closed in a period.
  public init(deals: DealSet, period: Period) {
    self.deals = deals
    rows = deals.deals.indices.filter {
      deals.deals[$0].outcome.isAnalysed && period.contains(deals.deals[$0].closeDate)
    }
    isWon = rows.map { deals.deals[$0].outcome == .won }
    lateChange = LateChange(deals, rows: rows, isWon: isWon)
  }

  /// The number of deals of the rarer outcome.
  public var rarer: Int {
    let won = isWon.count { $0 }
    return min(won, isWon.count - won)
  }

  /// The columns that are touched, by header in byte order.
  public func verdicts() -> [Verdict] {
    var found: [String: Verdict] = [:]
    for header in Set(deals.files.flatMap { $0.mapping[.reason] ?? [] }) {
      found[header] = named(header, "a reason is written once the outcome is known")
    }
    for column in deals.columns where isChecked(column) {
      if let verdict = verdict(of: column) { found[column.header] = verdict }
    }
    return found.keys.sortedByBytes().compactMap { found[$0] }
  }

  /// Notes in a table which columns are touched, and the factors made from them.
  func annotate(_ table: inout CodedTable) {
    for verdict in verdicts() {
      let ids = table.factors.filter { $0.headers.contains(verdict.header) }.map(\.id)
      switch verdict.kind {
      case .leak: table.notes.leaks[verdict.header] = ids
      case .suspect: table.notes.suspects[verdict.header] = ids
      }
      table.notes.details[verdict.header] = verdict.detail
    }
  }

  private func verdict(of column: DealColumn) -> Verdict? {
    if let reason = LeakNames.reason(of: column, stageDecides: stageDecides) {
      return named(column.header, reason)
    }
    let late = lateChange.verdict(header: column.header)
    return FillLeak(column, rows: rows, isWon: isWon).verdict
      ?? SeparationLeak(column, rows: rows, isWon: isWon, rarer: rarer).verdict
      ?? late.flatMap { $0.kind == .leak ? $0 : nil }
      ?? FillLeak(column, rows: rows, isWon: isWon).suspicion
      ?? SeparationLeak(column, rows: rows, isWon: isWon, rarer: rarer).suspicion
      ?? late
  }

  private func named(_ header: String, _ reason: String) -> Verdict {
    Verdict(header: header, kind: .leak, detail: reason)
  }

  /// Whether the stage is what tells won from lost, for want of a column of outcome or status.
  private var stageDecides: Bool {
    !deals.columns.contains { $0.role == .outcome || $0.role == .status }
  }

  private func isChecked(_ column: DealColumn) -> Bool {
    switch column.role {
    case .id, .text, .outcome, .status: false
    case .stage: !stageDecides
    default: true
    }
  }
}
