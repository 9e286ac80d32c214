// SPDX-License-Identifier: Apache-2.0

import Findings

/// A format that `--format` names.
public enum ReportFormat: String, CaseIterable, Sendable {
  /// `report.md`.
  case markdown = "md"
  /// `report.html`.
  case html
  /// `results.json`.
  case json
  /// `deals.csv`, `evidence.csv` and `rejected.csv`.
  case csv
}

/// The files of `analyze`.
public enum Report {
  /// Every section of a report, in order.
  static func sections(_ context: ReportContext) -> [Section] {
    let answers: [(ReportContext) -> Section?] = [
      AnswerSection.section, DriversSection.section, IncrementSection.section,
      ShouldHaveWonSection.section, ReferralsSection.section,
    ]
    let doubts: [(ReportContext) -> Section?] = [
      CannotTellSection.section, ClaimsSection.section, CaseFlowSection.section,
      ArtefactsSection.section, MethodsSection.section, ProvenanceSection.section,
    ]
    return answers.compactMap { $0(context) } + LensSections.sections(context)
      + doubts.compactMap { $0(context) }
  }

  /// Every name that a file of a run may have.
  public static let fileNames = [
    "report.md", "report.html", "deals.csv", "evidence.csv", "rejected.csv", "results.json",
  ]

  /// The files of a run, in the order in which they are written: `results.json` last, since it marks
  /// a complete set.
  ///
  /// - Throws: What an `encode(to:)` throws; those of the results throw nothing.
  public static func files(
    for input: ReportInput, formats: Set<ReportFormat>
  ) throws -> [(name: String, bytes: [UInt8])] {
    let document = ReportDocument(input)
    var files: [(name: String, bytes: [UInt8])] = []
    if formats.contains(.markdown) {
      files.append(("report.md", MarkdownReport.bytes(of: document)))
    }
    if formats.contains(.html) {
      files.append(("report.html", try HTMLReport.bytes(of: document)))
    }
    if formats.contains(.csv) {
      if let deals = input.dealsTable { files.append(("deals.csv", deals)) }
      files.append(("evidence.csv", EvidenceCSV.bytes(of: input.evidence)))
      files.append(("rejected.csv", RejectedCSV.bytes(of: input.issues, files: input.files)))
    }
    if formats.contains(.json) {
      files.append(("results.json", try ResultsJSON.bytes(of: input.results)))
    }
    return files
  }
}
