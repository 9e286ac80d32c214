// SPDX-License-Identifier: Apache-2.0

/// Reads the records of an export one after another, in memory bounded by the limits.
///
/// Every record after the header is either delivered or rejected with its line and reason; none is
/// lost. Blank lines are no records. A quote inside an unquoted field is text, as spreadsheets have
/// it. Text after a closing quote rejects the record, and reading goes on after the line on which
/// the quoted field opened, so that a quote gone wrong cannot swallow the records that follow.
public final class CSVReader {
  /// How cells and records are separated.
  public let dialect: Dialect
  /// The first record.
  public private(set) var header: CSVRecord
  /// The records after the header, delivered or rejected so far.
  public private(set) var recordCount = 0
  /// The records rejected so far.
  public private(set) var rejectedCount = 0

  private var lines: LineParser

  /// Examines an export and reads its header.
  ///
  /// - Parameters:
  ///   - export: An export that has just been opened, and is read by this reader only.
  ///   - limits: Sizes beyond which the export is refused.
  ///   - encoding: The encoding, where it is not to be detected; a byte-order mark wins over it.
  ///   - dialect: The dialect, where it is not to be detected.
  /// - Throws: `IngestError` where there is no header that can be read.
  public convenience init(
    _ export: ExportFile,
    limits: CSVLimits = CSVLimits(),
    encoding: TextEncoding? = nil,
    dialect: Dialect? = nil
  ) throws(IngestError) {
    let text = try TextSource(export, encoding: encoding, chunkBytes: ByteSource.chunkBytes)
    try self.init(text, limits: limits, dialect: dialect)
  }

  /// Reads text that arrives in chunks.
  init(_ text: TextSource, limits: CSVLimits, dialect named: Dialect?) throws(IngestError) {
    lines = try LineParser(text, limits: limits, dialect: named)
    dialect = lines.dialect
    header = try lines.readHeader()
  }

  /// The encoding of the export.
  public var encoding: TextEncoding { lines.encoding }
  /// The SHA-256 of the export's bytes; complete once `next()` has returned `nil`.
  public var sha256: String { lines.sha256 }
  /// Quotes inside unquoted cells that were taken as text.
  public var strayQuotes: Int { lines.strayQuotes }
  /// NUL characters that were replaced by U+FFFD, as no text contains them.
  public var replacedNulls: Int { lines.replacedNulls }
  /// The records delivered so far.
  public var deliveredCount: Int { recordCount - rejectedCount }

  /// Takes another record for the header, where lines stand above the table.
  ///
  /// - Parameter record: A record of this reader.
  public func adoptHeader(_ record: CSVRecord) {
    header = record
  }

  /// Returns the next record, or `nil` at the end.
  ///
  /// Empty cells at its end that are beyond the header are left out: a delimiter at the end of a
  /// line is no cell.
  ///
  /// - Throws: `IngestError` where reading cannot go on; every record before has been returned.
  public func next() throws(IngestError) -> CSVRow? {
    guard let row = try lines.next() else { return nil }
    recordCount += 1
    switch row {
    case .record(let record): return .record(record.withoutEmptyCells(beyond: header.cellCount))
    case .rejected:
      rejectedCount += 1
      return row
    }
  }
}
