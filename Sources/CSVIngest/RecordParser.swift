// SPDX-License-Identifier: Apache-2.0

import CLibcsv

/// libcsv in strict mode, fed with pieces of lines.
///
/// It trims spaces and tabs around unquoted cells, skips blank lines, and takes CR as well as LF for
/// the end of a record.
@safe final class RecordParser {
  /// What became of the bytes fed.
  enum Outcome {
    /// All were taken.
    case taken
    /// Text follows a closing quote; so many bytes were taken before it.
    case textAfterQuote(taken: Int)
    /// The field in hand exceeds the limit.
    case fieldTooLong
  }

  private let parser: UnsafeMutablePointer<csv_parser>
  private let store: UnsafeMutablePointer<CellStore>
  private let delimiter: UInt8
  private let fieldLimit: Int
  /// Quotes inside unquoted fields, which are taken as text.
  private(set) var strayQuotes = 0

  init(delimiter: UInt8, limits: CSVLimits) {
    self.delimiter = delimiter
    fieldLimit = limits.fieldBytes
    FieldCap.raise(to: limits.fieldBytes)
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: csv_parser())
    unsafe store = .allocate(capacity: 1)
    unsafe store.initialize(to: CellStore(cellLimit: limits.columns))
    prepare()
  }

  deinit {
    unsafe csv_free(parser)
    unsafe parser.deinitialize(count: 1)
    unsafe parser.deallocate()
    unsafe store.deinitialize(count: 1)
    unsafe store.deallocate()
  }

  /// The cells parsed so far.
  var cells: CellStore {
    _read { yield unsafe store.pointee }
    _modify { yield unsafe &store.pointee }
  }

  /// Whether no record is in hand.
  var isBetweenRecords: Bool { unsafe parser.pointee.pstate == 0 }

  /// Whether a quoted field is in hand.
  var isInsideQuotes: Bool {
    unsafe parser.pointee.pstate == Self.fieldBegun && parser.pointee.quoted != 0
  }

  /// Parses bytes that end at or before the end of the line that they belong to.
  func feed(_ bytes: Span<UInt8>) -> Outcome {
    var taken = 0
    while taken < bytes.count {
      taken += parse(bytes.extracting(taken...))
      guard taken < bytes.count else { break }
      // A short count is the only sign of an error: callbacks cannot stop the parser.
      guard unsafe csv_error(parser) == CSV_EPARSE else { return .fieldTooLong }
      guard isInsideUnquotedField else { return .textAfterQuote(taken: taken) }
      takeStrayQuote(bytes.extracting(taken..<taken + 1))
      taken += 1
    }
    let longest = unsafe max(cells.longestCell, parser.pointee.entry_pos)
    return longest > fieldLimit ? .fieldTooLong : .taken
  }

  /// Ends the last record at the end of the text.
  ///
  /// - Returns: Whether the text ended outside quotes; otherwise nothing was added.
  /// - Precondition: The last call of `feed` took everything; after an error libcsv would turn a
  ///   part of a record into a whole one.
  func finish() -> Bool {
    unsafe csv_fini(parser, Self.takeCell, Self.takeRecordEnd, store) == 0
  }

  /// Forgets the record in hand, to go on at the start of a line.
  func reset() {
    cells.dropRecord()
    unsafe csv_free(parser)
    prepare()
  }

  private func prepare() {
    unsafe csv_init(parser, Self.strict)
    unsafe csv_set_delim(parser, delimiter)
    unsafe csv_set_blk_size(parser, FieldCap.blockBytes)
    unsafe csv_set_realloc_func(parser) { unsafe FieldCap.reallocate($0, $1) }
  }

  private func parse(_ bytes: Span<UInt8>) -> Int {
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe csv_parse(
        parser, buffer.baseAddress, buffer.count, Self.takeCell, Self.takeRecordEnd, store
      )
    }
  }

  private var isInsideUnquotedField: Bool {
    unsafe parser.pointee.pstate == Self.fieldBegun && parser.pointee.quoted == 0
  }

  /// Parses the one byte of a quote inside an unquoted field, which strict mode refuses.
  ///
  /// Outside strict mode libcsv takes it as text and changes nothing else; its trap, to go back
  /// into quotes after text that follows a closing quote, concerns quoted fields only.
  private func takeStrayQuote(_ quote: Span<UInt8>) {
    strayQuotes += 1
    unsafe csv_set_opts(parser, 0)
    _ = parse(quote)
    unsafe csv_set_opts(parser, Self.strict)
  }

  /// Without the first option the second has no effect, and without the second the first accepts
  /// a quote that is never closed.
  private static let strict = UInt8(CSV_STRICT | CSV_STRICT_FINI)
  /// `FIELD_BEGUN` of libcsv.c; 0 is `ROW_NOT_BEGUN`.
  private static let fieldBegun: Int32 = 2

  private static let takeCell:
    @convention(c) (UnsafeMutableRawPointer?, Int, UnsafeMutableRawPointer?) -> Void = {
      cell, count, context in
      guard let store = unsafe context?.assumingMemoryBound(to: CellStore.self) else { return }
      let start = unsafe cell?.assumingMemoryBound(to: UInt8.self)
      unsafe store.pointee.append(UnsafeBufferPointer(start: start, count: count))
    }

  private static let takeRecordEnd: @convention(c) (Int32, UnsafeMutableRawPointer?) -> Void = {
    _, context in
    unsafe context?.assumingMemoryBound(to: CellStore.self).pointee.endRecord()
  }
}
