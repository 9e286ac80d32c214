// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Findings

/// Everything that reports are written from.
public struct ReportInput: Sendable {
  /// What the run found.
  public var results: AnalysisResults
  /// The evidence, in the order in which `evidence.csv` lists it.
  public var evidence: [EvidenceItem]
  /// What each lens has to say.
  public var lenses: [LensResult]
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
    results: AnalysisResults, evidence: [EvidenceItem] = [], lenses: [LensResult] = [],
    files: [ImportedFile] = [], issues: [RowIssue] = [], company: String? = nil,
    claims: [Configuration.Hypothesis] = [], dealsTable: [UInt8]? = nil
  ) {
    self.results = results
    self.evidence = evidence
    self.lenses = lenses
    self.files = files
    self.issues = issues
    self.company = company
    self.claims = claims
    self.dealsTable = dealsTable
  }
}
