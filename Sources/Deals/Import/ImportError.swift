// SPDX-License-Identifier: Apache-2.0

import CSVIngest

/// Why a run cannot go on with an export.
public struct ImportError: Error, Equatable, Sendable {
  /// What is wrong.
  public enum Reason: Equatable, Sendable {
    /// The reader of files refuses it; the message and the exit code are the reader's.
    case unreadable(message: String, exitCode: Int32)
    /// A path, glob or folder leads to no file.
    case noSuchInput
    /// A folder without a CSV file.
    case emptyFolder
    /// A zip file without a CSV file.
    case emptyZip
    /// Neither an argument nor the configuration names an export.
    case noInputNamed
    /// The configuration names a column that the header lacks.
    case missingColumn(String, nearest: String?)
    /// No column says how deals ended; the headers found, or none where the line looks like data.
    case noOutcomeColumn(found: [String])
    /// A column that is read stands in the header more than once.
    case ambiguousColumn(String, role: String)
    /// A file of another kind than deals lacks a column that ties it to deals.
    case noJoinColumn(kind: String, needs: String)
    /// Every export is of another kind than deals.
    case noDeals
    /// A record was rejected and the run was told to stop at the first.
    case rejectedRow(String)
    /// The pattern of `date_format` is not one.
    case badDateFormat(String)
  }

  /// The export, as the user named it; empty where it concerns none.
  public let file: String
  /// The physical line at fault, where one line is.
  public let line: Int?
  /// What is wrong.
  public let reason: Reason

  /// Creates an error.
  init(file: String, line: Int? = nil, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// Takes over an error of the reader of files.
  init(_ error: IngestError) {
    self.init(
      file: error.file, line: error.line,
      reason: .unreadable(message: error.message, exitCode: error.exitClass.rawValue))
  }

  /// The exit code: 65 bad data, 66 no such input, 78 bad configuration.
  public var exitCode: Int32 {
    switch reason {
    case .unreadable(_, let exitCode): exitCode
    case .noSuchInput, .emptyFolder, .emptyZip: 66
    case .noInputNamed: 64
    case .missingColumn, .badDateFormat: 78
    case .noOutcomeColumn, .ambiguousColumn, .noJoinColumn, .noDeals, .rejectedRow: 65
    }
  }

  /// The error in words, with its place and without cell contents.
  public var message: String {
    if case .unreadable(let message, _) = reason { return message }
    let place = line.map { "\(file):\($0): " } ?? (file.isEmpty ? "" : "\(file): ")
    return place + reason.message
  }
}

extension ImportError.Reason {
  fileprivate var message: String {
    switch self {
    case .unreadable(let message, _): message
    case .noSuchInput: "no such file"
    case .emptyFolder: "the folder holds no .csv file"
    case .emptyZip: "the zip file holds no .csv file"
    case .noInputNamed: "no export is named; give files as arguments, or list them under sources"
    case .missingColumn(let name, let nearest?):
      "no column '\(name)'; did you mean '\(nearest)'?"
    case .missingColumn(let name, nil):
      "no column '\(name)'; add it to the export, or map another in forensics.yaml"
    case .noOutcomeColumn(let found) where found.isEmpty:
      "the first line looks like data, not like a header; add a header line to the export"
    case .noOutcomeColumn(let found):
      "no column says how deals ended; map one under columns as outcome, stage or status; found "
        + found.prefix(20).map { "'\($0)'" }.joined(separator: ", ")
        + (found.count > 20 ? " and \(found.count - 20) more" : "")
    case .ambiguousColumn(let name, let role):
      "the column '\(name)', read as \(role), stands in the header more than once; rename one"
    case .noJoinColumn(let kind, let needs):
      "a file of kind \(kind) needs a column of \(needs); map one under columns"
    case .noDeals:
      "no column says how deals ended; map one under columns as outcome, stage or status"
    case .rejectedRow(let reason): reason
    case .badDateFormat(let pattern):
      "'\(pattern)' is no date format; write one such as dd/MM/yyyy"
    }
  }
}
