// SPDX-License-Identifier: Apache-2.0

import Configuration

/// One file as it was recognised, with the fate of its records.
public struct ImportedFile: Sendable {
  /// The name to print: the path as given, without directories.
  public var name: String
  /// The SHA-256 of its bytes, unpacked where it is packed, in lower-case hexadecimal.
  public var sha256: String
  /// What its rows are.
  public var kind: ExportKind
  /// The preset in force.
  public var preset: String
  /// Why that preset was chosen, in one sentence.
  public var presetReason: String
  /// The encoding, as an IANA name in lower case (`utf-8`, `utf-16le`, `windows-1252`).
  public var encoding: String
  /// The delimiter: one character.
  public var delimiter: String
  /// The header cells.
  public var headers: [String]
  /// The header of each role in force.
  public var mapping: [Role: [String]]
  /// Data records read, the header left out.
  public var records = 0
  /// Records that became a deal; in a file of another kind, records that belong to a deal.
  public var deals = 0
  /// Records of a file of another kind that belong to no deal.
  public var unmatched = 0
  /// Records folded into another deal or dropped as exact duplicates.
  public var duplicates = 0
  /// Records that are in `DealSet.issues`.
  public var rejected = 0

  /// Creates a file of which no record has been read.
  public init(
    name: String, sha256: String, kind: ExportKind, preset: String, presetReason: String,
    encoding: String, delimiter: String, headers: [String], mapping: [Role: [String]]
  ) {
    self.name = name
    self.sha256 = sha256
    self.kind = kind
    self.preset = preset
    self.presetReason = presetReason
    self.encoding = encoding
    self.delimiter = delimiter
    self.headers = headers
    self.mapping = mapping
  }
}

/// A record from which no deal could be made.
public struct RowIssue: Sendable, Hashable {
  /// The index of its file in `DealSet.files`.
  public var file: Int
  /// The physical line on which the record starts.
  public var line: Int
  /// The header of the cell at fault, where one cell is.
  public var column: String?
  /// Why, in words without cell contents: `footer`, `9 cells where the header has 7`.
  public var reason: String

  /// Creates an issue.
  public init(file: Int, line: Int, column: String? = nil, reason: String) {
    self.file = file
    self.line = line
    self.column = column
    self.reason = reason
  }
}

/// Something the reader should know of how a file was read.
public struct ImportWarning: Sendable, Hashable {
  /// The index of the file in `DealSet.files`; `nil` where it concerns all.
  public var file: Int?
  /// A sentence without a full stop and without cell contents, save words of outcome columns.
  public var message: String

  /// Creates a warning.
  public init(file: Int?, message: String) {
    self.file = file
    self.message = message
  }
}
