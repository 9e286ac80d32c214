// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Configuration
import Tagging

extension CodedTableReader {
  /// Reads a coded table from an export.
  ///
  /// - Throws: `CodedTableFailure`, which says whether the file or its contents are at fault.
  public static func read(
    _ export: ExportFile, configuration: Configuration, drivers: [Driver]
  ) throws(CodedTableFailure) -> (table: CodedTable, sha256: String) {
    let limits = CSVLimits(
      fieldBytes: configuration.limits.fieldBytes, recordBytes: configuration.limits.recordBytes,
      columns: configuration.limits.columns)
    do {
      let csv = try CSVReader(
        export, limits: limits, dialect: Dialect(delimiter: UInt8(ascii: ",")))
      var comments: [String] = []
      while csv.header.text(at: 0).hasPrefix("#") {
        comments.append(csv.header.texts.joined(separator: " "))
        guard case .record(let next)? = try csv.next() else { break }
        csv.adoptHeader(next)
      }
      var reader = try CodedTableReader(
        comments: comments, header: csv.header.texts, configuration: configuration,
        drivers: drivers)
      while let row = try csv.next() {
        switch row {
        case .record(let record): try reader.add(record)
        case .rejected(let rejection):
          throw CodedTableFailure.row(line: rejection.line, reason: rejection.reason.message)
        }
      }
      return (try reader.table(), csv.sha256)
    } catch let error as IngestError {
      throw .file(error)
    } catch let error as CodedTableError {
      throw .table(error)
    } catch let error as CodedTableFailure {
      throw error
    } catch {
      preconditionFailure("reading a coded table throws no other error")
    }
  }
}

/// Why a file could not be read as a coded table.
public enum CodedTableFailure: Error {
  /// The file cannot be read.
  case file(IngestError)
  /// A record cannot be read.
  case row(line: Int, reason: String)
  /// Its cells are not those of a coded table.
  case table(CodedTableError)

  /// What is wrong and what would be right.
  public var message: String {
    switch self {
    case .file(let error): error.message
    case .row(let line, let reason): "line \(line): \(reason)"
    case .table(let error): error.message
    }
  }
}
