// SPDX-License-Identifier: Apache-2.0

import Findings

/// `evidence.csv`: tags with the words that they rest on.
public enum EvidenceCSV {
  /// The columns.
  ///
  /// `start` and `end` are a half-open range of UTF-8 offsets of the cell.
  static let header = [
    "factor", "deal", "outcome", "file", "line", "field", "start", "end", "date", "phase",
    "direction_source", "tested", "quote", "before", "after",
  ]

  /// The file, in the order given.
  public static func bytes(of evidence: [EvidenceItem]) -> [UInt8] {
    CSVText.bytes(header: header, rows: evidence.map(row))
  }

  private static func row(_ quote: EvidenceItem) -> [CSVText.Cell] {
    [
      .text(quote.factor), .text(quote.deal), .text(quote.outcome), .text(quote.file),
      .count(quote.line), .text(quote.field), .count(quote.range.lowerBound),
      .count(quote.range.upperBound), quote.date.map(CSVText.Cell.text) ?? .empty,
      .text(quote.phase), .text(quote.directionSource), .count(quote.isEligible ? 1 : 0),
      .text(quote.match), .text(quote.before), .text(quote.after),
    ]
  }
}
