// SPDX-License-Identifier: Apache-2.0

import Configuration

/// The header words of each kind of export.
enum KindWords {
  /// The columns that any export of a kind may have, in order of preference within a use.
  static func columns(of kind: ExportKind) -> [PresetColumn] {
    switch kind {
    case .deals: CRMPreset.generic.columns
    case .contacts: keys + people
    case .activities: keys + activities
    case .surveys: keys + surveys
    case .referrals: keys + referrals
    case .history: keys + history
    }
  }

  /// The roles that tell a kind, where a header has them and a column that ties rows to deals.
  static func telling(of kind: ExportKind, in mapping: HeaderMapping) -> String? {
    let tied = mapping.first(.dealID) != nil || mapping.first(.account) != nil
    let needs: [[Role]] =
      switch kind {
      case .history: [[.field, .new, .date]]
      case .referrals: [[.referrer, .referred]]
      case .surveys: [[.score, .date]]
      case .activities: [[.date, .text]]
      case .contacts: [[.title], [.email], [.role], [.account]]
      case .deals: []
      }
    guard tied || kind == .referrals else { return nil }
    let found = needs.first { $0.allSatisfy { mapping.first($0) != nil } }
    return found.map { $0.map(\.rawValue).joined(separator: " and ") }
  }

  private static let keys: [PresetColumn] = [
    .init(
      .dealID, "deal id", "opportunity id", "associated deal ids", "associated deal id",
      "associated deal", "related to id", "what id", "related deal", "regarding", "parent id",
      "deal", "opportunity"),
    .init(
      .account, "account", "account name", "company", "company name", "organization",
      "organisation", "organization name", "account id", "associated company"),
  ]

  private static let people: [PresetColumn] = [
    .init(.email, "email", "email address", "e-mail"),
    .init(.title, "title", "job title", "contact title", "position"),
    .init(.role, "role", "contact role", "buying role", "stakeholder role"),
  ]

  private static let activities: [PresetColumn] = [
    .init(
      .date, "date", "activity date", "occurred at", "completed", "completed date", "due date",
      "created date", "created on", "create date", "created at", "timestamp", "start date",
      "start time"),
    .init(
      .author, "author", "owner", "assigned to", "created by", "user", "logged by", "from",
      "activity owner", "assigned"),
    .init(.type, "type", "activity type", "task type", "channel"),
    .init(
      .text, "notes", "note", "text", "body", "comments", "comment", "description", "details",
      "subject", "summary", "call notes", "full comments", "message", "transcript"),
  ]

  private static let surveys: [PresetColumn] = [
    .init(
      .date, "date", "survey date", "response date", "responded at", "created date", "submitted"),
    .init(.score, "score", "nps", "nps score", "rating", "recommend", "net promoter score"),
    .init(.email, "email", "email address", "respondent"),
    .init(.text, "comment", "comments", "feedback", "verbatim", "text", "reason"),
  ]

  private static let referrals: [PresetColumn] = [
    .init(.date, "date", "referral date", "created date", "referred on"),
    .init(
      .referrer, "referrer", "referred by", "referring account", "referring customer",
      "referral source", "from"),
    .init(
      .referred, "referred", "referred account", "referred company", "referee", "referral", "to"),
  ]

  private static let history: [PresetColumn] = [
    .init(
      .date, "date", "created date", "edit date", "changed on", "timestamp", "changed at",
      "change date"),
    .init(.field, "field", "field event", "property", "property name", "field name"),
    .init(.old, "old value", "old", "from", "previous value"),
    .init(.new, "new value", "new", "to", "value", "property value"),
    .init(.author, "author", "created by", "edited by", "changed by", "user"),
  ]
}
