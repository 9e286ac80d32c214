// SPDX-License-Identifier: Apache-2.0

/// Why an export cannot be read on.
public struct IngestError: Error, Hashable, Sendable {
  /// The path as given, or what stands for one.
  public let file: String
  /// The physical line at fault, where one line is.
  public let line: Int?
  /// What is wrong.
  public let reason: Reason

  /// Creates an error.
  public init(file: String, line: Int? = nil, reason: Reason) {
    self.file = file
    self.line = line
    self.reason = reason
  }

  /// What is wrong with an export as a whole.
  public enum Reason: Hashable, Sendable {
    /// Nothing has that name, or a link leads nowhere.
    case missing
    /// The name belongs to a folder.
    case directory
    /// The name belongs to a pipe, a device or a socket.
    case notRegularFile
    /// The system refuses to open it, in its own words.
    case unopenable(String)
    /// Reading broke off, in the system's words.
    case unreadable(String)
    /// There is no header in it.
    case empty
    /// Its first bytes are those of another kind of file.
    case otherFormat(FileSignature)
    /// It is packed and cannot be unpacked, in words.
    case damagedArchive(String)
    /// More comes out of it than its size makes likely.
    case unpacksTooFar(limit: Int)
    /// Its bytes are not text.
    case binary
    /// It is UTF-32, which no CRM writes.
    case utf32
    /// Size or time of change differ between the start and the end of reading.
    case changedWhileReading
    /// The header record cannot be read.
    case unreadableHeader(CSVRejection.Reason)
    /// A quote is never closed, and what follows it looks like records.
    case unterminatedQuote(swallowedRecords: Int)
    /// A field is longer than the limit.
    case fieldTooLong(limit: Int)
    /// A record is longer than the limit.
    case recordTooLong(limit: Int)
    /// The header has more columns than the limit.
    case tooManyColumns(limit: Int)
  }

  /// What kind of failure a program reports with its exit code.
  public enum ExitClass: Int32, Sendable {
    /// The data are not usable: 65.
    case data = 65
    /// There is no such input: 66.
    case noInput = 66
  }
}

extension IngestError {
  /// The exit code that goes with the error.
  public var exitClass: ExitClass {
    switch reason {
    case .missing, .directory, .notRegularFile, .unopenable, .unreadable: .noInput
    default: .data
    }
  }

  /// Whether a stated limit was exceeded.
  public var isLimit: Bool {
    switch reason {
    case .fieldTooLong, .recordTooLong, .tooManyColumns, .unpacksTooFar: true
    default: false
    }
  }

  /// The error in words, with its place and without cell contents.
  public var message: String {
    let place = line.map { "\(file):\($0)" } ?? file
    return "\(place): \(reason.message)"
  }
}

extension IngestError.Reason {
  /// The reason in words.
  fileprivate var message: String {
    switch self {
    case .missing: "no such file"
    case .directory: "is a directory; name the CSV files in it"
    case .notRegularFile: "not a regular file; save the export to a file, or pipe it in as '-'"
    case .unopenable(let words): "cannot be opened: \(words)"
    case .unreadable(let words): "cannot be read: \(words)"
    case .empty: "empty file; an export has a header line"
    case .otherFormat(let signature): "\(signature.message), not CSV; \(signature.advice)"
    case .damagedArchive(let words): "cannot be unpacked: \(words)"
    case .unpacksTooFar(let limit):
      "unpacks to more than \(limit) bytes, which its size does not make likely; unpack it first"
    case .binary: "binary data, not CSV; export as CSV (UTF-8)"
    case .utf32: "UTF-32 text; export as UTF-8"
    case .changedWhileReading: "changed while it was read; run again when the export is complete"
    case .unreadableHeader(let reason): "the header cannot be read: \(reason.message)"
    case .unterminatedQuote(let count):
      "a quote opens here and is never closed, and \(count) lines that look like records follow; "
        + "close the quote, or double a quote that belongs to the text"
    case .fieldTooLong(let limit): "a field longer than the limit of \(limit) bytes"
    case .recordTooLong(let limit): "a record longer than the limit of \(limit) bytes"
    case .tooManyColumns(let limit): "more columns than the limit of \(limit)"
    }
  }
}
