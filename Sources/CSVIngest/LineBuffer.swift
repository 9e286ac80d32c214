// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Text that has arrived, cut into pieces that end at or before the end of a line.
///
/// LF, CR and CR LF each end one line. A CR at the end of what has arrived waits for the next byte.
struct LineBuffer {
  /// A piece of the text.
  struct Piece {
    /// Its place in the buffer.
    var range: Range<Int>
    /// Whether its end is the end of a line, or of the text.
    var endsLine: Bool
  }

  /// The longest piece.
  private static let pieceBytes = 64 << 10

  private(set) var bytes: [UInt8] = []
  /// How many bytes were discarded before the buffer.
  private(set) var discarded = 0
  private var lineFeed = ByteFinder(byte: 0x0A)
  private var carriageReturn = ByteFinder(byte: 0x0D)

  /// Reads the next chunk of the text.
  mutating func fill(from text: TextSource) throws(IngestError) {
    try text.read(into: &bytes)
  }

  /// Discards the bytes before a position; positions after it move by as much.
  mutating func discard(before position: Int) {
    guard position > 0 else { return }
    bytes.removeFirst(position)
    discarded += position
    restartSearch()
  }

  /// Prepares for a piece that starts before the last one.
  mutating func restartSearch() {
    lineFeed = ByteFinder(byte: 0x0A)
    carriageReturn = ByteFinder(byte: 0x0D)
  }

  /// Cuts the piece that starts at a position.
  ///
  /// - Parameters:
  ///   - start: The position.
  ///   - isWhole: Whether no more bytes will arrive.
  /// - Returns: The piece, or `nil` where more bytes must arrive first.
  mutating func piece(from start: Int, isWhole: Bool) -> Piece? {
    if let end = lineEnd(from: start, isWhole: isWhole) {
      // A CR is not parted from its LF, which would look like an empty line.
      let isShort = end - start <= Self.pieceBytes + 1
      return Piece(range: start..<(isShort ? end : start + Self.pieceBytes), endsLine: isShort)
    }
    let waiting = bytes.last == 0x0D && !isWhole ? 1 : 0
    let end = min(bytes.count - waiting, start + Self.pieceBytes)
    guard end > start else { return nil }
    return Piece(range: start..<end, endsLine: isWhole && end == bytes.count)
  }

  private mutating func lineEnd(from start: Int, isWhole: Bool) -> Int? {
    let feed = lineFeed.first(in: bytes, from: start)
    guard let end = carriageReturn.first(in: bytes, from: start) else { return feed.map { $0 + 1 } }
    if let feed, feed < end { return feed + 1 }
    guard end + 1 < bytes.count else { return isWhole ? end + 1 : nil }
    return bytes[end + 1] == 0x0A ? end + 2 : end + 1
  }
}

/// Finds one byte again and again in a growing buffer, looking at each place once.
private struct ByteFinder {
  let byte: UInt8
  private var found: Int?
  private var searched = 0

  init(byte: UInt8) {
    self.byte = byte
  }

  mutating func first(in bytes: [UInt8], from start: Int) -> Int? {
    if let found, found >= start { return found }
    let from = max(start, searched)
    found = unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress, from < buffer.count,
        let place = unsafe memchr(base + from, Int32(byte), buffer.count - from)
      else { return nil }
      return unsafe UnsafeRawPointer(place) - base
    }
    searched = found.map { $0 + 1 } ?? bytes.count
    return found
  }
}
