// SPDX-License-Identifier: Apache-2.0

/// What the rows of an export are.
public enum ExportKind: String, CaseIterable, Sendable, Codable {
  case deals, contacts, activities, surveys, referrals, history
}
