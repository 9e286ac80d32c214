// SPDX-License-Identifier: Apache-2.0

@testable import CSVIngest

/// An export as read to its end, for comparison.
struct Parsed: Equatable {
  /// A row with the line on which it starts.
  enum Row: Equatable {
    case record(Int, [String])
    case rejected(Int, CSVRejection.Reason)
  }

  var header: [String] = []
  var rows: [Row] = []
  var failure: IngestError?

  /// The cells of the records.
  var records: [[String]] {
    rows.compactMap { row in
      if case .record(_, let cells) = row { cells } else { nil }
    }
  }

  /// The lines of the records.
  var lines: [Int] {
    rows.compactMap { row in
      if case .record(let line, _) = row { line } else { nil }
    }
  }

  /// The records that were rejected.
  var rejections: [Row] {
    rows.filter { row in
      if case .rejected = row { true } else { false }
    }
  }

  /// Reads text in chunks of a size.
  init(
    _ text: String,
    chunkBytes: Int = ByteSource.chunkBytes,
    limits: CSVLimits = CSVLimits(),
    dialect: Dialect? = nil
  ) {
    self.init(
      bytes: Array(text.utf8), chunkBytes: chunkBytes, limits: limits, dialect: dialect
    )
  }

  /// Reads bytes in chunks of a size.
  init(
    bytes: [UInt8],
    chunkBytes: Int = ByteSource.chunkBytes,
    limits: CSVLimits = CSVLimits(),
    dialect: Dialect? = nil
  ) {
    do throws(IngestError) {
      let export = try ExportFile(bytes: bytes, name: "test.csv")
      let text = try TextSource(export, encoding: nil, chunkBytes: chunkBytes)
      let reader = try CSVReader(text, limits: limits, dialect: dialect)
      header = reader.header.texts
      while let row = try reader.next() {
        switch row {
        case .record(let record): rows.append(.record(record.line, record.texts))
        case .rejected(let rejection): rows.append(.rejected(rejection.line, rejection.reason))
        }
      }
    } catch {
      failure = error
    }
  }
}
