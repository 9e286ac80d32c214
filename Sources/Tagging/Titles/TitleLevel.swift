// SPDX-License-Identifier: Apache-2.0

/// How high a job title stands in its organisation.
public enum TitleLevel: String, CaseIterable, Sendable, Codable {
  /// Chief officers, presidents, founders, owners, managing directors.
  case cLevel = "c-level"
  /// Vice presidents of every kind.
  case vp
  /// Directors and heads of something.
  case director
  /// Managers, leads, supervisors, head nurses and the like.
  case manager
  /// Any other occupation.
  case other
  /// Words that name no occupation.
  case unknown

  /// Reads a title; `nil` where it is blank.
  ///
  /// The highest of several roles wins. A level after "assistant to", "office of", "chief of staff
  /// to" or "reports to" is somebody else's and does not count.
  public init?(title: String) {
    let reader = TitleReader(title)
    guard !reader.isBlank else { return nil }
    self = reader.level
  }
}
