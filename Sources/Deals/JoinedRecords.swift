// SPDX-License-Identifier: Apache-2.0

import Configuration

/// An answer to a survey, of a deal's contact or of an account.
public struct SurveyAnswer: Sendable, Hashable {
  /// The indices of its deals in `DealSet.deals`.
  public var deals: [Int]
  /// The account, where the export says it.
  public var account: String?
  /// The day of the answer.
  public var date: CalendarDay?
  /// The answer to "would you recommend us", from 0 to 10.
  public var score: Double
}

/// Who referred whom.
public struct Referral: Sendable, Hashable {
  /// The indices of the deals of the referred account in `DealSet.deals`.
  public var deals: [Int]
  /// The account or person that made the referral.
  public var referrer: String
  /// The account that was referred.
  public var referred: String?
  /// The day of the referral.
  public var date: CalendarDay?
}

/// A change of one field of a deal.
public struct FieldChange: Sendable, Hashable {
  /// The index of the deal in `DealSet.deals`.
  public var deal: Int
  /// The day of the change.
  public var date: CalendarDay?
  /// The name of the field, as the export has it.
  public var field: String
  /// The value before.
  public var old: String?
  /// The value after.
  public var new: String?
  /// Who changed it.
  public var author: String?
}
