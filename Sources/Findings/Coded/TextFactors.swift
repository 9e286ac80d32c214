// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Tagging

/// Makes a factor of every driver and direction of the codebook.
///
/// A deal has a factor where a tag that a test may use says so; a deal without text that a test may
/// use is missing for all of them, not absent (rule 2).
struct TextFactors {
  let deals: DealSet
  let tags: [TaggedDeal]
  let drivers: [Driver]

  /// How many days before the close a note must be dated for the lead-time check (rule 8).
  static let leadDays = 14

  /// Whether the exports have any text column, without which there are no text factors.
  var hasText: Bool {
    tags.contains { $0.hasEligibleText || !$0.tags.isEmpty }
      || deals.deals.contains { deal in deal.notes.contains { $0.kind == .text } }
      || deals.files.contains { $0.mapping[.text]?.isEmpty == false }
  }

  /// The factors, and the ids of those that rest on undated text in at least one deal.
  func make() -> (factors: [FactorColumn], undated: [String]) {
    guard hasText else { return ([], []) }
    var slots = Slots(drivers: drivers, deals: deals.deals.count)
    for row in deals.deals.indices { fill(&slots, row: row) }
    return (slots.factors, slots.undatedIDs)
  }

  private func fill(_ slots: inout Slots, row: Int) {
    let tagged = tags[row]
    guard tagged.hasEligibleText else { return }
    let deal = deals.deals[row]
    let isEarly = deal.notes.map { liesEarly($0, closing: deal.closeDate) }
    let hasEarlyText = zip(deal.notes, isEarly).contains { $0.kind == .text && $1 }
    slots.setAbsent(row: row, withLead: hasEarlyText)
    for tag in tagged.tags where tag.isEligible && tag.directionSource == .text {
      slots.setPresent(
        tag, row: row, isEarly: isEarly.indices.contains(tag.note) && isEarly[tag.note])
    }
    slots.closeRow()
  }

  private func liesEarly(_ note: Note, closing: CalendarDay?) -> Bool {
    guard let date = note.date, let closing else { return false }
    return closing - date >= Self.leadDays
  }
}

/// The columns of all drivers and directions while they are being filled.
private struct Slots {
  private let ids: [(id: String, family: FactorFamily)]
  private var indexOf: [String: [Direction: Int]] = [:]
  private var values: [[Int8]]
  private var leads: [[Int8]]
  private var undated: [Bool]
  private var datedHere: Set<Int> = []
  private var undatedHere: Set<Int> = []

  init(drivers: [Driver], deals: Int) {
    var ids: [(id: String, family: FactorFamily)] = []
    for driver in drivers {
      for direction in driver.directions where direction != .unresolved {
        indexOf[driver.id, default: [:]][direction] = ids.count
        ids.append(("\(driver.id).\(direction.rawValue)", driver.family))
      }
    }
    self.ids = ids
    values = .init(repeating: .init(repeating: -1, count: deals), count: ids.count)
    leads = values
    undated = .init(repeating: false, count: ids.count)
  }

  mutating func setAbsent(row: Int, withLead: Bool) {
    for slot in values.indices {
      values[slot][row] = 0
      if withLead { leads[slot][row] = 0 }
    }
  }

  mutating func setPresent(_ tag: Tag, row: Int, isEarly: Bool) {
    guard let slot = indexOf[tag.driver]?[tag.direction] else { return }
    values[slot][row] = 1
    if isEarly { leads[slot][row] = 1 }
    if tag.phase == .undated { undatedHere.insert(slot) } else { datedHere.insert(slot) }
  }

  /// Notes which factors of the row rest on undated text alone.
  mutating func closeRow() {
    for slot in undatedHere where !datedHere.contains(slot) { undated[slot] = true }
    undatedHere.removeAll(keepingCapacity: true)
    datedHere.removeAll(keepingCapacity: true)
  }

  var factors: [FactorColumn] {
    ids.indices.map { slot in
      var factor = FactorColumn(
        id: ids[slot].id, family: ids[slot].family, origin: .text, values: .binary(values[slot]))
      factor.lead = leads[slot]
      return factor
    }
  }

  var undatedIDs: [String] {
    ids.indices.filter { undated[$0] }.map { ids[$0].id }.sortedByBytes()
  }
}
