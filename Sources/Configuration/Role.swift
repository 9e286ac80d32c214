// SPDX-License-Identifier: Apache-2.0

/// What a column of an export means to the analysis.
///
/// The raw value is the word that `forensics.yaml` uses under `columns`.
public enum Role: String, CaseIterable, Sendable, Codable {
  // Of exports of kind deals.
  case id, name, outcome, stage, status, amount, currency
  case createdDate = "created_date"
  case closeDate = "close_date"
  case owner, account, source, title, industry, competitor, company
  case budget, authority, need, timing
  case text, reason, nps, intent, campaign, product, region

  // Of the other kinds.
  case dealID = "deal_id"
  case date, author, type, role, email, score, referrer, referred, field, old, new
}
