// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

/// Blanks names, e-mail addresses, telephone numbers and amounts in quotes.
///
/// It makes personal data rarer; it cannot promise that none is left. Names are those of the owner
/// and account columns and what follows a title such as `Mr`.
struct Redaction {
  private let kinds: Set<Configuration.Redaction>
  private let names: Set<[UInt8]>
  private let longestName: Int

  /// Prepares the redaction of texts of a set of deals.
  init(_ deals: DealSet, kinds: Set<Configuration.Redaction>) {
    self.kinds = kinds
    var names: Set<[UInt8]> = []
    if kinds.contains(.names) {
      for column in deals.columns where column.role == .owner || column.role == .account {
        for level in column.levels {
          names.insert(Array(level.lowercased().utf8))
          guard column.role == .owner else { continue }
          for part in level.lowercased().split(separator: " ") where part.utf8.count > 2 {
            names.insert(Array(part.utf8))
          }
        }
      }
    }
    self.names = names
    longestName = names.map(\.count).max() ?? 0
  }

  /// The parts of one text with what is to be blanked replaced by its kind in brackets.
  ///
  /// What reaches over the end of a part is blanked in each of them.
  func apply(to parts: [String]) -> [String] {
    guard !kinds.isEmpty else { return parts }
    let bytes = Array(parts.joined().utf8)
    let spans = spans(in: bytes)
    var start = 0
    return parts.map { part in
      let range = start..<(start + part.utf8.count)
      start = range.upperBound
      return redacted(bytes, range, spans)
    }
  }

  private typealias Span = (range: Range<Int>, label: String)

  private func redacted(_ bytes: [UInt8], _ part: Range<Int>, _ spans: [Span]) -> String {
    var result: [UInt8] = []
    var position = part.lowerBound
    for span in spans where span.range.overlaps(part) {
      let from = max(span.range.lowerBound, part.lowerBound)
      if from > position { result += bytes[position..<from] }
      result += span.label.utf8
      position = min(span.range.upperBound, part.upperBound)
    }
    if position < part.upperBound { result += bytes[position..<part.upperBound] }
    return String(decoding: result, as: UTF8.self)
  }

  private func spans(in bytes: [UInt8]) -> [Span] {
    var spans: [Span] = []
    var index = 0
    while index < bytes.count {
      let isWordStart = index == 0 || !bytes[index - 1].isWordByte
      if isWordStart, let span = span(at: index, in: bytes) {
        spans.append(span)
        index = max(span.range.upperBound, index + 1)
      } else {
        index += 1
      }
    }
    return spans
  }

  private func span(at start: Int, in bytes: [UInt8]) -> Span? {
    if kinds.contains(.emails), let end = RedactionScan.email(bytes, start) {
      return (start..<end, "[email]")
    }
    if kinds.contains(.amounts), let end = RedactionScan.amount(bytes, start) {
      return (start..<end, "[amount]")
    }
    if kinds.contains(.phones), let end = RedactionScan.phone(bytes, start) {
      return (start..<end, "[phone]")
    }
    if kinds.contains(.names), let end = name(bytes, start) ?? RedactionScan.titled(bytes, start) {
      return (start..<end, "[name]")
    }
    return nil
  }

  /// The end of the longest known name that starts here.
  private func name(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard !names.isEmpty, bytes[start].isWordByte else { return nil }
    var best: Int?
    var key: [UInt8] = []
    var end = start
    while end < bytes.count, key.count < longestName {
      key.append((65...90).contains(bytes[end]) ? bytes[end] + 32 : bytes[end])
      end += 1
      let isWordEnd = end == bytes.count || !bytes[end].isWordByte
      if isWordEnd, names.contains(key) { best = end }
    }
    return best
  }
}

extension UInt8 {
  /// A letter or digit of ASCII, or part of a character beyond it.
  var isWordByte: Bool {
    (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self)
      || self >= 128
  }

  /// A digit of ASCII.
  var isDigit: Bool { (48...57).contains(self) }
}
