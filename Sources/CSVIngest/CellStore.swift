// SPDX-License-Identifier: Apache-2.0

/// The cells of several records, one after another.
struct CellStore {
  /// Cells that no longer change.
  struct Frozen: Sendable {
    let bytes: [UInt8]
    let ends: [Int]
  }

  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  /// Cells of the record in hand that are beyond the limit and were counted only.
  private var surplus = 0
  /// The first cell of the record in hand.
  private var recordStart = 0
  /// Whether the record in hand is complete.
  private(set) var isRecordComplete = false
  /// The most cells that are stored for a record.
  let cellLimit: Int
  /// The size of the longest cell since the store was empty.
  private(set) var longestCell = 0

  init(cellLimit: Int) {
    self.cellLimit = cellLimit
  }

  /// How many cells the record in hand has so far.
  var cellsInRecord: Int { ends.count - recordStart + surplus }
  /// How many bytes are stored.
  var byteCount: Int { bytes.count }

  /// Takes a cell of the record in hand.
  mutating func append(_ cell: UnsafeBufferPointer<UInt8>) {
    longestCell = max(longestCell, cell.count)
    guard ends.count - recordStart < cellLimit else {
      surplus += 1
      return
    }
    unsafe bytes.append(contentsOf: cell)
    ends.append(bytes.count)
  }

  /// Takes note that the record in hand is complete.
  mutating func endRecord() {
    isRecordComplete = true
  }

  /// Keeps the record in hand and begins the next.
  ///
  /// - Returns: The place of its cells.
  mutating func keepRecord() -> Range<Int> {
    let kept = recordStart..<ends.count
    beginRecord()
    return kept
  }

  /// Drops the cells of the record in hand.
  mutating func dropRecord() {
    ends.removeLast(ends.count - recordStart)
    bytes.removeLast(bytes.count - (ends.last ?? 0))
    beginRecord()
  }

  /// The records kept so far, leaving an empty store behind.
  ///
  /// The record in hand must not have begun.
  mutating func freeze() -> Frozen {
    defer { self = CellStore(cellLimit: cellLimit) }
    return Frozen(bytes: bytes, ends: ends)
  }

  private mutating func beginRecord() {
    recordStart = ends.count
    surplus = 0
    isRecordComplete = false
  }
}
