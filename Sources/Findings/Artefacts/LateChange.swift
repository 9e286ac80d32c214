// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

/// Which columns are changed once the outcome is known, as a history of fields tells (rule 15).
struct LateChange {
  /// The share of deals of an outcome from which on a column leaks, and is suspect.
  static let leaking = 0.25
  static let suspicious = 0.05

  private let changed: [String: Set<Int>]
  private let rows: [Int]
  private let isWon: [Bool]

  init(_ deals: DealSet, rows: [Int], isWon: [Bool]) {
    var changed: [String: Set<Int>] = [:]
    for change in deals.changes {
      guard let date = change.date, let close = deals.deals[change.deal].closeDate, date >= close
      else { continue }
      changed[Self.key(change.field), default: []].insert(change.deal)
    }
    self.changed = changed
    self.rows = rows
    self.isWon = isWon
  }

  /// The verdict on a column of some header; `nil` where it is seldom changed so late.
  func verdict(header: String) -> LeakCheck.Verdict? {
    guard let deals = changed[Self.key(header)] else { return nil }
    let won = rows.indices.count { isWon[$0] && deals.contains(rows[$0]) }
    let notWon = rows.indices.count { !isWon[$0] && deals.contains(rows[$0]) }
    let allWon = isWon.count { $0 }
    let allNotWon = isWon.count - allWon
    guard min(allWon, allNotWon) >= LeakCheck.fewestForSeparation else { return nil }
    let share = max(Double(won) / Double(allWon), Double(notWon) / Double(allNotWon))
    guard share >= Self.suspicious else { return nil }
    return .init(
      header: header, kind: share >= Self.leaking ? .leak : .suspect,
      detail: "changed on or after the close in \(won) of \(allWon) won and \(notWon) of "
        + "\(allNotWon) not won deals")
  }

  /// A name as headers and histories share it: letters and digits, without the ending of custom
  /// fields.
  private static func key(_ name: String) -> String {
    let text = name.lowercased()
    let bare = text.hasSuffix("__c") ? text.dropLast(3) : text[...]
    return String(bare.filter { $0.isLetter || $0.isNumber })
  }
}
