// SPDX-License-Identifier: Apache-2.0

/// Toward whom a driver pulls the buyer.
public enum Direction: String, CaseIterable, Sendable, Codable {
  case forUs = "for_us"
  case againstUs = "against_us"
  case towardRival = "toward_rival"
  case towardStatusQuo = "toward_status_quo"
  /// The text does not say toward whom.
  case unresolved
  /// The driver has no sign (personality, type of culture).
  case present
}

/// When the text of a tag was written, seen from the close of the deal.
public enum Phase: String, CaseIterable, Sendable, Codable {
  case beforeClose = "before_close"
  case afterClose = "after_close"
  /// It stands in a reason column.
  case reasonField = "reason_field"
  /// The text has no date of its own.
  case undated
}

/// What a tag's direction was read from.
public enum DirectionSource: String, CaseIterable, Sendable, Codable {
  case text
  /// The reason column decided; such a tag is barred from every test.
  case field
}

/// A driver with direction, found in one text, with its evidence.
public struct Tag: Hashable, Sendable {
  /// The driver's id in the codebook.
  public var driver: String
  /// Toward whom it pulls.
  public var direction: Direction
  /// The index of the text in `Deal.notes`.
  public var note: Int
  /// The evidence: a half-open range of UTF-8 offsets of `Note.text`.
  public var range: Range<Int>
  /// When the text was written.
  public var phase: Phase
  /// What the direction was read from.
  public var directionSource: DirectionSource
  /// Whether a test may use it: not in a reason column, not after the close, and not from the first
  /// note on that declares the result.
  public var isEligible: Bool

  /// Creates a tag.
  public init(
    driver: String, direction: Direction, note: Int, range: Range<Int>, phase: Phase,
    directionSource: DirectionSource, isEligible: Bool
  ) {
    self.driver = driver
    self.direction = direction
    self.note = note
    self.range = range
    self.phase = phase
    self.directionSource = directionSource
    self.isEligible = isEligible
  }
}
