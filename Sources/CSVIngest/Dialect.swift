// SPDX-License-Identifier: Apache-2.0

/// How an export separates cells and records.
public struct Dialect: Hashable, Sendable {
  /// The byte between two cells.
  public var delimiter: UInt8
  /// Whether a first line such as `sep=;` names the delimiter.
  public var hasSeparatorLine: Bool
  /// What ends its lines, as far as they were examined.
  public var lineEnd: LineEnd

  /// Creates a dialect.
  public init(
    delimiter: UInt8 = UInt8(ascii: ","), hasSeparatorLine: Bool = false, lineEnd: LineEnd = .lf
  ) {
    self.delimiter = delimiter
    self.hasSeparatorLine = hasSeparatorLine
    self.lineEnd = lineEnd
  }

  /// What ends lines.
  public enum LineEnd: String, Hashable, Sendable {
    case lf, crlf, cr, mixed
  }

  /// The delimiter as text of one character.
  public var delimiterText: String {
    String(Character(Unicode.Scalar(delimiter)))
  }
}

extension Dialect {
  /// The delimiters that are tried, the likelier first.
  static let candidates: [UInt8] = [",", ";", "\t", "|"].map { UInt8(ascii: $0) }
  /// How many bytes of text are examined.
  static let sampleBytes = 256 << 10

  /// Examines the start of a text.
  ///
  /// The delimiter is the candidate that most records agree on: the share of records that have the
  /// commonest number of it (none aside) among all records, times that share among the records that
  /// have any. Of candidates that are level, the one with more cells is taken.
  ///
  /// - Parameters:
  ///   - sample: The start of the text.
  ///   - isWhole: Whether nothing follows the sample.
  /// - Returns: The dialect that the sample speaks for.
  static func detect(in sample: Span<UInt8>, isWhole: Bool) -> Dialect {
    if let separator = separatorLine(in: sample) {
      let scan = DialectScan(sample, from: separator.end, isWhole: isWhole)
      return Dialect(
        delimiter: separator.delimiter, hasSeparatorLine: true, lineEnd: scan.lineEnd
      )
    }
    let scan = DialectScan(sample, from: 0, isWhole: isWhole)
    return Dialect(delimiter: scan.likeliestDelimiter, lineEnd: scan.lineEnd)
  }

  /// Reads a line such as `sep=;`, with or without quotes around it.
  private static func separatorLine(
    in sample: Span<UInt8>
  ) -> (delimiter: UInt8, end: Int)? {
    let quote = UInt8(ascii: "\"")
    let isQuoted = sample.count > 0 && sample[0] == quote
    let start = isQuoted ? 1 : 0
    let word = Array("sep=".utf8)
    guard sample.count > start + word.count else { return nil }
    for (index, letter) in word.enumerated() where sample[start + index] | 0x20 != letter | 0x20 {
      return nil
    }
    let delimiter = sample[start + word.count]
    var end = start + word.count + 1
    if isQuoted {
      guard end < sample.count && sample[end] == quote else { return nil }
      end += 1
    }
    let isLineEnd = end == sample.count || sample[end] == 0x0A || sample[end] == 0x0D
    let isUsable = delimiter == 0x09 || (0x20...0x7E).contains(delimiter) && delimiter != quote
    return isLineEnd && isUsable ? (delimiter, end) : nil
  }
}
