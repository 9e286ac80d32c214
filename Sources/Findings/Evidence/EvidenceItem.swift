// SPDX-License-Identifier: Apache-2.0

/// One tag with the words that it rests on.
public struct EvidenceItem: Sendable, Equatable {
  /// The factor: `trust.for_us`.
  public var factor: String
  /// What files call the deal.
  public var deal: String
  /// `won`, `lost` or `no_decision`.
  public var outcome: String
  /// The name of the file.
  public var file: String
  /// The physical line on which the record starts.
  public var line: Int
  /// The header of the cell.
  public var field: String
  /// A half-open range of UTF-8 offsets of the cell.
  public var range: Range<Int>
  /// The day on which the text was written, as `yyyy-MM-dd`.
  public var date: String?
  /// `before_close`, `after_close`, `reason_field` or `undated`.
  public var phase: String
  /// `text` or `field`.
  public var directionSource: String
  /// Whether tests may use it.
  public var isEligible: Bool
  /// The words that matched, redacted.
  public var match: String
  /// The words before them, redacted.
  public var before: String
  /// The words after them, redacted.
  public var after: String

  /// Creates an item.
  public init(
    factor: String, deal: String, outcome: String, file: String, line: Int, field: String,
    range: Range<Int>, date: String?, phase: String, directionSource: String, isEligible: Bool,
    match: String, before: String = "", after: String = ""
  ) {
    self.factor = factor
    self.deal = deal
    self.outcome = outcome
    self.file = file
    self.line = line
    self.field = field
    self.range = range
    self.date = date
    self.phase = phase
    self.directionSource = directionSource
    self.isEligible = isEligible
    self.match = match
    self.before = before
    self.after = after
  }
}
