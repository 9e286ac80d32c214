// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Findings

/// Everything that reports are written from.
public struct ReportInput: Sendable {
  /// What the run found.
  public var results: AnalysisResults
  /// The evidence, in the order in which `evidence.csv` lists it.
  public var evidence: [EvidenceQuote]
  /// The files, to which `issues` point.
  public var files: [ImportedFile]
  /// The records from which no deal came.
  public var issues: [RowIssue]
  /// What the company is called; `nil` leaves it out of titles.
  public var company: String?
  /// The claims, in words, to which verdicts point.
  public var claims: [Configuration.Hypothesis]
  /// `deals.csv`, as the coded table writes it; `nil` leaves the file out.
  public var dealsTable: [UInt8]?

  /// Creates the input of a report.
  public init(
    results: AnalysisResults, evidence: [EvidenceQuote] = [], files: [ImportedFile] = [],
    issues: [RowIssue] = [], company: String? = nil, claims: [Configuration.Hypothesis] = [],
    dealsTable: [UInt8]? = nil
  ) {
    self.results = results
    self.evidence = evidence
    self.files = files
    self.issues = issues
    self.company = company
    self.claims = claims
    self.dealsTable = dealsTable
  }
}

/// One tag with the words that it rests on.
public struct EvidenceQuote: Sendable, Equatable {
  /// The factor: `trust.for_us`.
  public var factor: String
  /// What files call the deal.
  public var deal: String
  /// `won`, `lost`, `no_decision`, `open`, `excluded` or `unknown`.
  public var outcome: String
  /// The name of the file.
  public var file: String
  /// The physical line on which the record starts.
  public var line: Int
  /// The header of the cell.
  public var field: String
  /// The evidence: a half-open range of UTF-8 offsets of the cell.
  public var range: Range<Int>
  /// The day on which the text was written, as `yyyy-MM-dd`.
  public var date: String?
  /// `before_close`, `after_close`, `reason_field` or `undated`.
  public var phase: String
  /// `text` or `field`.
  public var directionSource: String
  /// Whether tests may use it.
  public var isEligible: Bool
  /// The words that matched.
  public var match: String
  /// The words before them.
  public var before: String
  /// The words after them.
  public var after: String

  /// Creates a quote.
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
