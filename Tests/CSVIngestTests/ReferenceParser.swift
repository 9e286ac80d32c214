// SPDX-License-Identifier: Apache-2.0

import CSVIngest

/// The reading rules written down a second time, over the whole text at once and without libcsv.
struct ReferenceParser {
  private enum Piece {
    case record([String], end: Int)
    case textAfterQuote(at: Int)
    case unterminatedQuote(at: Int)
  }

  private let bytes: [UInt8]
  private let delimiter: UInt8

  /// Reads a text as records, the header being no different from the others.
  static func rows(of text: [UInt8], delimiter: Character = ",") -> [Parsed.Row]? {
    ReferenceParser(bytes: text, delimiter: delimiter.asciiValue ?? 0x2C).rows()
  }

  /// The rows, or `nil` where a quote is never closed and has swallowed records.
  private func rows() -> [Parsed.Row]? {
    var rows: [Parsed.Row] = []
    var isAfterFault = false
    var usualWidth = 0
    var position = 0
    while position < bytes.count {
      let line = line(at: position)
      switch piece(at: position) {
      case nil: position = endOfLine(position)
      case .record(let cells, let end):
        rows.append(.record(line, cells))
        if cells.count == usualWidth { isAfterFault = false }
        if !isAfterFault { usualWidth = cells.count }
        position = end
      case .textAfterQuote(let fault):
        rows.append(.rejected(line, .textAfterQuote(line: self.line(at: fault))))
        isAfterFault = true
        position = endOfLine(position)
      case .unterminatedQuote(let quote):
        rows.append(.rejected(line, .unterminatedQuote(line: self.line(at: quote))))
        let rest = endOfLine(position)
        if !isAfterFault {
          return usualWidth > 1 && widths(from: rest).contains(usualWidth) ? nil : rows
        }
        position = rest
      }
    }
    return rows
  }

  /// The record at the start of a line, or `nil` where the line is blank.
  private func piece(at start: Int) -> Piece? {
    var cells: [String] = []
    var position = skipSpace(start)
    if position == bytes.count || isLineEnd(position) { return nil }
    while true {
      position = skipSpace(position)
      var cell: [UInt8] = []
      if position < bytes.count && bytes[position] == 0x22 {
        let quote = position
        position += 1
        while true {
          guard position < bytes.count else { return .unterminatedQuote(at: quote) }
          if bytes[position] != 0x22 {
            cell.append(bytes[position])
            position += 1
          } else if position + 1 < bytes.count && bytes[position + 1] == 0x22 {
            cell.append(0x22)
            position += 2
          } else {
            break
          }
        }
        position = skipSpace(position + 1)
        let isEnd = position == bytes.count || isLineEnd(position) || bytes[position] == delimiter
        if !isEnd { return .textAfterQuote(at: position) }
      } else {
        while position < bytes.count && !isLineEnd(position) && bytes[position] != delimiter {
          cell.append(bytes[position])
          position += 1
        }
        while let last = cell.last, last == 0x20 || last == 0x09 { cell.removeLast() }
      }
      cells.append(String(decoding: cell, as: UTF8.self))
      if position == bytes.count || isLineEnd(position) {
        return .record(cells, end: endOfLine(position))
      }
      position += 1
    }
  }

  private func skipSpace(_ start: Int) -> Int {
    var position = start
    while position < bytes.count && bytes[position] != delimiter
      && (bytes[position] == 0x20 || bytes[position] == 0x09)
    {
      position += 1
    }
    return position
  }

  private func isLineEnd(_ position: Int) -> Bool {
    bytes[position] == 0x0A || bytes[position] == 0x0D
  }

  private func endOfLine(_ start: Int) -> Int {
    guard let end = (start..<bytes.count).first(where: isLineEnd) else { return bytes.count }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return isPair ? end + 2 : end + 1
  }

  private func line(at position: Int) -> Int {
    var line = 1
    var start = 0
    while start < position {
      start = endOfLine(start)
      if start <= position && (start > 0 && isLineEnd(start - 1)) { line += 1 }
    }
    return line
  }

  private func widths(from start: Int) -> [Int] {
    bytes[start...].split { $0 == 0x0A || $0 == 0x0D }.map { line in
      line.count { $0 == delimiter } + 1
    }
  }
}
