// SPDX-License-Identifier: Apache-2.0

/// One record of an export: its cells as parsed, in UTF-8.
///
/// A quoted cell is what stands between its quotes, byte for byte, with doubled quotes undoubled. An
/// unquoted cell is without the spaces and tabs around it. Positions in a cell are offsets of these
/// bytes.
public struct CSVRecord: Sendable {
  /// The physical line of the file on which the record starts, counted from 1.
  public let line: Int
  /// The number of cells.
  public private(set) var cellCount: Int
  private let store: CellStore.Frozen
  private let firstCell: Int

  init(line: Int, cells: Range<Int>, store: CellStore.Frozen) {
    self.line = line
    self.store = store
    firstCell = cells.lowerBound
    cellCount = cells.count
  }

  /// The bytes of a cell; none beyond the last.
  @_lifetime(borrow self)
  public func bytes(at index: Int) -> Span<UInt8> {
    store.bytes.span.extracting(range(at: index))
  }

  /// A cell as text; empty beyond the last.
  public func text(at index: Int) -> String {
    String(decoding: store.bytes[range(at: index)], as: UTF8.self)
  }

  /// The number of bytes of a cell; 0 beyond the last.
  public func byteCount(at index: Int) -> Int {
    range(at: index).count
  }

  /// The cells as text.
  public var texts: [String] {
    (0..<cellCount).map(text(at:))
  }

  /// Whether every cell is empty.
  public var isBlank: Bool {
    (0..<cellCount).allSatisfy { byteCount(at: $0) == 0 }
  }

  /// The record without empty cells at its end, as far as a width.
  func withoutEmptyCells(beyond width: Int) -> CSVRecord {
    var trimmed = self
    while trimmed.cellCount > width && trimmed.byteCount(at: trimmed.cellCount - 1) == 0 {
      trimmed.cellCount -= 1
    }
    return trimmed
  }

  private func range(at index: Int) -> Range<Int> {
    guard index >= 0 && index < cellCount else { return 0..<0 }
    let cell = firstCell + index
    return (cell == 0 ? 0 : store.ends[cell - 1])..<store.ends[cell]
  }
}

/// A record that cannot be read.
public struct CSVRejection: Hashable, Sendable {
  /// The physical line of the file on which the record starts, counted from 1.
  public let line: Int
  /// Why.
  public let reason: Reason

  /// What is wrong with a record.
  public enum Reason: Hashable, Sendable {
    /// Text follows the closing quote of a field. The line is that of the fault.
    case textAfterQuote(line: Int)
    /// A quote is never closed. The line is that on which it opens.
    case unterminatedQuote(line: Int)
    /// It contains bytes that the encoding of the file does not define.
    case undecodable(TextEncoding)
    /// It has more cells than the limit on columns.
    case tooManyCells(Int, limit: Int)
  }
}

extension CSVRejection.Reason {
  /// The reason in words, without cell contents.
  public var message: String {
    switch self {
    case .textAfterQuote(let line):
      "text after a closing quote on line \(line); double a quote that belongs to the text"
    case .unterminatedQuote(let line): "the quote that opens on line \(line) is never closed"
    case .undecodable(let encoding): "bytes that are not \(encoding.rawValue)"
    case .tooManyCells(let count, let limit): "\(count) cells, beyond the limit of \(limit)"
    }
  }
}

/// What comes next in an export.
public enum CSVRow: Sendable {
  /// A record.
  case record(CSVRecord)
  /// A record that cannot be read; reading goes on after it.
  case rejected(CSVRejection)
}
