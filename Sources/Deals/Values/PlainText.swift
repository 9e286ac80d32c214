// SPDX-License-Identifier: Apache-2.0

/// The words of a cell that may hold HTML, with the way back to the cell.
///
/// Tags go, blocks and line breaks become line feeds, entities become characters, and what stands
/// in `script`, `style` and comments is left out. A cell without a known tag or entity is its own
/// plain text. Ranges of the plain text lead back to ranges of the cell, so that evidence can be
/// quoted from the cell as it is.
public struct PlainText: Sendable, Equatable {
  /// A stretch of the plain text and the stretch of the cell that it came from.
  struct Run: Sendable, Equatable {
    /// Where it starts in the plain text.
    var start: Int
    /// The part of the cell that it came from.
    var source: Range<Int>
    /// Whether both have the same bytes, so that positions inside can be carried over.
    var isVerbatim: Bool
  }

  /// The words, in UTF-8.
  public let text: String
  /// The length of `text` in bytes.
  public let utf8Count: Int
  private let runs: [Run]?

  /// Strips a cell.
  public init(_ cell: String) {
    guard HTMLStripper.isNeeded(cell) else {
      text = cell
      utf8Count = cell.utf8.count
      runs = nil
      return
    }
    var stripper = HTMLStripper(Array(cell.utf8))
    stripper.strip()
    text = String(decoding: stripper.output, as: UTF8.self)
    utf8Count = stripper.output.count
    runs = stripper.runs
  }

  /// Whether the cell is its own plain text.
  public var isVerbatim: Bool { runs == nil }

  /// The range of UTF-8 offsets in the cell that a range in `text` came from.
  ///
  /// - Precondition: The range lies within `text`.
  /// - Complexity: O(log *r*) for *r* tags and entities.
  public func originalRange(of range: Range<Int>) -> Range<Int> {
    precondition(
      range.lowerBound >= 0 && range.upperBound <= utf8Count,
      "a range of plain text must lie within it"
    )
    guard let runs, let first = runs.first else { return runs == nil ? range : 0..<0 }
    if range.isEmpty {
      let run = range.lowerBound == 0 ? first : runs[index(at: range.lowerBound - 1, in: runs)]
      let place = range.lowerBound == 0 ? run.source.lowerBound : end(range.lowerBound - 1, of: run)
      return place..<place
    }
    let lower = runs[index(at: range.lowerBound, in: runs)]
    let upper = runs[index(at: range.upperBound - 1, in: runs)]
    let start =
      lower.source.lowerBound + (lower.isVerbatim ? range.lowerBound - lower.start : 0)
    return start..<end(range.upperBound - 1, of: upper)
  }

  private func end(_ offset: Int, of run: Run) -> Int {
    run.isVerbatim ? run.source.lowerBound + offset - run.start + 1 : run.source.upperBound
  }

  /// The last run that starts at or before an offset.
  private func index(at offset: Int, in runs: [Run]) -> Int {
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
