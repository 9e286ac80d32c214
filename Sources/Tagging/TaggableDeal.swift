// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

/// What the tagger may know of a deal: its texts and names, never how it ended.
public struct TaggableDeal: Sendable {
  /// Its texts.
  public var notes: [Note]
  /// The buyer's name, in which no evidence may lie.
  public var account: String?
  /// What its row calls us.
  public var company: String?
  /// The day on which it was or is to be closed.
  public var closeDate: CalendarDay?

  /// Creates a deal out of what the tagger may know of it.
  public init(
    notes: [Note], account: String? = nil, company: String? = nil, closeDate: CalendarDay? = nil
  ) {
    self.notes = notes
    self.account = account
    self.company = company
    self.closeDate = closeDate
  }

  /// Takes over what the tagger may know, and nothing else.
  public init(_ deal: Deal) {
    self.init(
      notes: deal.notes, account: deal.fields[.account], company: deal.fields[.company],
      closeDate: deal.closeDate)
  }
}
