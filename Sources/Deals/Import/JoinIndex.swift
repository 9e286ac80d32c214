// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Finds the deals that a row of another file belongs to.
struct JoinIndex {
  private var byID: [String: [Int]] = [:]
  private var byAccount: [String: [Int]] = [:]
  private let deals: [Deal]

  /// Indexes deals by id and by account.
  init(_ deals: [Deal]) {
    self.deals = deals
    for (index, deal) in deals.enumerated() {
      if let id = deal.id { byID[Self.idKey(id), default: []].append(index) }
      if let account = deal.fields[.account] {
        byAccount[account.lowercased(), default: []].append(index)
      }
    }
  }

  /// The deals whose ids a cell lists, parted by semicolons or commas.
  func deals(withIDs cell: String?) -> [Int] {
    guard let cell else { return [] }
    return cell.split { $0 == ";" || $0 == "," }
      .flatMap { byID[Self.idKey($0.trimmedCell)] ?? [] }
  }

  /// The deals of an account, letter case aside.
  func deals(ofAccount account: String?) -> [Int] {
    account.flatMap { byAccount[$0.lowercased()] } ?? []
  }

  /// Of several deals of an account those that were under way on a day; one alone always.
  func underWay(_ candidates: [Int], on day: CalendarDay?) -> [Int] {
    guard candidates.count > 1, let day else { return candidates }
    return candidates.filter { index in
      let deal = deals[index]
      let hasBegun = deal.createdDate.map { $0 <= day } ?? true
      let hasEnded = deal.outcome == .open ? false : deal.closeDate.map { $0 < day } ?? false
      return hasBegun && hasEnded == false
    }
  }

  /// An id without the three characters that Salesforce adds to one of 15.
  private static func idKey(_ id: String) -> String {
    let isLong = id.utf8.count == 18 && id.hasPrefix("00")
    return isLong ? String(id.prefix(15)) : id
  }
}
