// SPDX-License-Identifier: Apache-2.0

/// Feeds lines to libcsv, knows the line of every record, and finds the way back after an error.
struct LineParser {
  /// How many bytes of cells are parsed ahead of the reader.
  private static let batchBytes = 128 << 10
  /// How many bytes may be parsed again beyond as many as the text has.
  private static let freeRetries = 1 << 20

  /// How cells and records are separated.
  let dialect: Dialect
  private let text: TextSource
  private let limits: CSVLimits
  private let parser: RecordParser
  private var buffer: LineBuffer
  /// The end of what has been parsed.
  private var position = 0
  /// The line at `position`.
  private var line = 1
  private var record = RecordPlace()
  private var isSkippingLine = false
  private var isAfterBadQuote = false
  /// The number of cells of the last record that was no remainder of a rejected one.
  private var usualWidth = 0
  private var retriedBytes = 0
  private var rows: [ParsedRow] = []
  private var frozen = CellStore.Frozen(bytes: [], ends: [])
  private var nextRow = 0
  private var isFinished = false
  private var failure: IngestError?

  init(_ text: TextSource, limits: CSVLimits, dialect named: Dialect?) throws(IngestError) {
    self.text = text
    self.limits = limits
    var buffer = LineBuffer()
    while !text.isAtEnd && buffer.bytes.count <= Dialect.sampleBytes {
      try buffer.fill(from: text)
    }
    dialect = named ?? Self.dialect(of: buffer.bytes)
    self.buffer = buffer
    parser = RecordParser(delimiter: dialect.delimiter, limits: limits)
    isSkippingLine = dialect.hasSeparatorLine
  }

  /// The encoding of the text.
  var encoding: TextEncoding { text.encoding }
  /// The SHA-256 of the bytes read so far.
  var sha256: String { text.sha256 }
  /// NUL characters that were replaced.
  var replacedNulls: Int { text.replacedNulls }
  /// Quotes inside unquoted cells that were taken as text.
  var strayQuotes: Int { parser.strayQuotes }

  /// Returns the first record, which names the columns.
  mutating func readHeader() throws(IngestError) -> CSVRecord {
    switch try next() {
    case .record(let header): return header
    case .rejected(let rejection):
      guard case .tooManyCells(_, let limit) = rejection.reason else {
        throw text.error(.unreadableHeader(rejection.reason), line: rejection.line)
      }
      throw text.error(.tooManyColumns(limit: limit), line: rejection.line)
    case nil: throw text.error(.empty)
    }
  }

  /// Returns the next record, or `nil` at the end.
  mutating func next() throws(IngestError) -> CSVRow? {
    while nextRow == rows.count {
      if let failure { throw failure }
      if isFinished { return nil }
      parseAhead()
    }
    defer { nextRow += 1 }
    switch rows[nextRow] {
    case .record(let line, let cells):
      return .record(CSVRecord(line: line, cells: cells, store: frozen))
    case .rejected(let rejection): return .rejected(rejection)
    }
  }
}

extension LineParser {
  private static func dialect(of text: [UInt8]) -> Dialect {
    Dialect.detect(
      in: text.span.extracting(first: Dialect.sampleBytes),
      isWhole: text.count <= Dialect.sampleBytes
    )
  }
}

/// A row whose cells stand in a batch that is still growing.
private enum ParsedRow {
  case record(line: Int, cells: Range<Int>)
  case rejected(CSVRejection)
}

/// Where the record in hand stands.
private struct RecordPlace {
  /// Its first byte in the buffer.
  var start = 0
  /// The line on which it starts.
  var line = 1
  /// The end of that line in the buffer, once it was reached.
  var firstLineEnd: Int?
  /// The line on which its quoted field in hand opens, and the number of cells before it.
  var quote: (line: Int, cell: Int)?
}

extension LineParser {
  /// Parses a batch of records.
  private mutating func parseAhead() {
    rows.removeAll(keepingCapacity: true)
    nextRow = 0
    do throws(IngestError) {
      while parser.cells.byteCount < Self.batchBytes || !parser.isBetweenRecords {
        guard let piece = try nextPiece() else {
          isFinished = try finish()
          if isFinished { break }
          continue
        }
        try take(piece)
      }
    } catch {
      failure = error
      parser.reset()
    }
    frozen = parser.cells.freeze()
  }

  private mutating func nextPiece() throws(IngestError) -> LineBuffer.Piece? {
    while true {
      if let piece = buffer.piece(from: position, isWhole: text.isAtEnd) { return piece }
      if text.isAtEnd { return nil }
      discardParsed()
      try buffer.fill(from: text)
    }
  }

  private mutating func discardParsed() {
    let start = parser.isBetweenRecords ? position : record.start
    buffer.discard(before: start)
    position -= start
    record.start -= start
    record.firstLineEnd = record.firstLineEnd.map { $0 - start }
  }

  private mutating func take(_ piece: LineBuffer.Piece) throws(IngestError) {
    if isSkippingLine {
      position = piece.range.upperBound
      isSkippingLine = !piece.endsLine
      if piece.endsLine { line += 1 }
      return
    }
    if parser.isBetweenRecords { record = RecordPlace(start: position, line: line) }
    switch parser.feed(buffer.bytes.span.extracting(piece.range)) {
    case .fieldTooLong:
      throw text.error(.fieldTooLong(limit: limits.fieldBytes), line: record.line)
    case .textAfterQuote(let taken):
      rejectRecord(.textAfterQuote(line: line), at: piece.range.lowerBound + taken)
    case .taken:
      position = piece.range.upperBound
      let isBlank = parser.isBetweenRecords && !parser.cells.isRecordComplete
      guard isBlank || position - record.start <= limits.recordBytes else {
        throw text.error(.recordTooLong(limit: limits.recordBytes), line: record.line)
      }
      if piece.endsLine { endLine() }
    }
  }

  private mutating func endLine() {
    if parser.cells.isRecordComplete {
      endRecord()
    } else if !parser.isBetweenRecords {
      if record.firstLineEnd == nil { record.firstLineEnd = position }
      let cell = parser.cells.cellsInRecord
      if record.quote?.cell != cell { record.quote = (line, cell) }
    }
    line += 1
  }

  /// Takes the record in hand, which is complete, or rejects it for what it contains.
  private mutating func endRecord() {
    let count = parser.cells.cellsInRecord
    if let reason = reasonToReject(buffer.bytes.span.extracting(record.start..<position), count) {
      parser.cells.dropRecord()
      rows.append(.rejected(CSVRejection(line: record.line, reason: reason)))
      return
    }
    rows.append(.record(line: record.line, cells: parser.cells.keepRecord()))
    if count == usualWidth { isAfterBadQuote = false }
    if !isAfterBadQuote { usualWidth = count }
  }

  private func reasonToReject(_ bytes: Span<UInt8>, _ cells: Int) -> CSVRejection.Reason? {
    if cells > limits.columns { return .tooManyCells(cells, limit: limits.columns) }
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes)
      return nil
    } catch {
      return .undecodable(encoding)
    }
  }
}

extension LineParser {
  /// Rejects the record in hand and goes on after the line on which it starts.
  ///
  /// Whatever the quote gone wrong had swallowed is thus parsed again as records of its own. Only
  /// where that would take more than twice the time of reading, it is left in the rejected record.
  private mutating func rejectRecord(_ reason: CSVRejection.Reason, at fault: Int) {
    rows.append(.rejected(CSVRejection(line: record.line, reason: reason)))
    isAfterBadQuote = true
    parser.reset()
    let retry = record.firstLineEnd.map { fault - $0 } ?? 0
    if let end = record.firstLineEnd,
      retriedBytes + retry <= buffer.discarded + fault + Self.freeRetries
    {
      retriedBytes += retry
      position = end
      line = record.line + 1
      buffer.restartSearch()
    } else {
      position = fault
      isSkippingLine = true
    }
  }

  /// Ends the text.
  ///
  /// - Returns: Whether nothing is left to parse.
  /// - Throws: An error where a quote was never closed and has swallowed records.
  private mutating func finish() throws(IngestError) -> Bool {
    if parser.isBetweenRecords { return true }
    if parser.finish() {
      endRecord()
      return true
    }
    let opening = record.quote?.line ?? record.line
    let rejection = CSVRejection.Reason.unterminatedQuote(line: opening)
    if isAfterBadQuote {
      // The quote is a remainder of the record rejected before, and what follows may be sound.
      rejectRecord(rejection, at: position)
      return position == buffer.bytes.count
    }
    guard swallowedRecords == 0 else {
      throw text.error(.unterminatedQuote(swallowedRecords: swallowedRecords), line: opening)
    }
    rows.append(.rejected(CSVRejection(line: record.line, reason: rejection)))
    parser.reset()
    return true
  }

  /// The lines after the first one of the record in hand that have as many cells as records have.
  private var swallowedRecords: Int {
    guard usualWidth > 1, let start = record.firstLineEnd else { return 0 }
    let lines = buffer.bytes[start..<position].split { $0 == 0x0A || $0 == 0x0D }
    return lines.count { line in
      line.count { $0 == dialect.delimiter } + 1 == usualWidth
    }
  }
}
