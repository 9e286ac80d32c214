// SPDX-License-Identifier: Apache-2.0

import Findings
import Output
import Reports

/// What a run of `analyze` says at its end.
struct RunSummary {
  let input: ReportInput
  let folder: String
  let changes: AtomicFileSet.Changes
  let formats: Set<ReportFormat>

  /// Prints the answer and the paths as notes, or one JSON object on standard output.
  func print(to console: Console, asJSON: Bool) throws {
    for warning in input.results.warnings { console.warning(warning) }
    if asJSON {
      try StandardData.write(json: object)
    } else {
      console.note(ConsoleSummary.text(for: input) + "\n" + paths)
    }
  }

  private var paths: String {
    let names = (changes.written + changes.unchanged).sorted()
    let state = changes.isEmpty ? " (nothing changed)" : ""
    return names.map { "\(folder)/\($0)" }.joined(separator: "\n") + state
  }

  private struct Summary: Encodable {
    var caseFlow: CaseFlow
    var changed: Bool
    var files: [String]
    var warnings: [String]
  }

  private var object: Summary {
    Summary(
      caseFlow: input.results.caseFlow, changed: !changes.isEmpty,
      files: (changes.written + changes.unchanged).sorted().map { "\(folder)/\($0)" },
      warnings: input.results.warnings)
  }
}
