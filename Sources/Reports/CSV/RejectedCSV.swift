// SPDX-License-Identifier: Apache-2.0

import Deals

/// `rejected.csv`: the records from which no deal came, and why.
public enum RejectedCSV {
  /// The columns.
  static let header = ["file", "line", "column", "reason"]

  /// The file, in the order given.
  ///
  /// - Precondition: Every issue points to one of the files.
  public static func bytes(of issues: [RowIssue], files: [ImportedFile]) -> [UInt8] {
    CSVText.bytes(
      header: header,
      rows: issues.map { issue in
        [
          .text(files[issue.file].name), .count(issue.line),
          issue.column.map(CSVText.Cell.text) ?? .empty, .text(issue.reason),
        ]
      }
    )
  }
}
