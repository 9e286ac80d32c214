// SPDX-License-Identifier: Apache-2.0

/// Counts delimiters and line ends outside quotes, for every candidate at once.
struct DialectScan {
  /// How many records are enough.
  private static let recordLimit = 200

  /// For each record the number of each candidate.
  private var records: [[Int]] = []
  private var lineFeeds = 0
  private var pairs = 0
  private var returns = 0

  private var counts = [Int](repeating: 0, count: Dialect.candidates.count)
  private var isInsideQuotes = false
  private var isFieldStart = true
  private var isBlank = true

  init(_ sample: Span<UInt8>, from start: Int, isWhole: Bool) {
    var index = start
    while index < sample.count && records.count < Self.recordLimit {
      let next = index + 1 < sample.count ? sample[index + 1] : 0
      index += take(sample[index], next: next)
    }
    // A record that the end of the sample cuts is evidence only where there is no other.
    let isCut = index == sample.count && (!isWhole || isInsideQuotes)
    if !isBlank && (!isCut || records.isEmpty) { records.append(counts) }
  }

  /// Takes a byte and returns how many were used.
  private mutating func take(_ byte: UInt8, next: UInt8) -> Int {
    if isInsideQuotes {
      guard byte == 0x22 else { return 1 }
      if next == 0x22 { return 2 }
      isInsideQuotes = false
      return 1
    }
    switch byte {
    case 0x22 where isFieldStart:
      isInsideQuotes = true
      isFieldStart = false
      isBlank = false
    case 0x0A, 0x0D:
      return endLine(byte, next: next)
    case 0x20: break
    default:
      isBlank = isBlank && byte == 0x09
      isFieldStart = false
      if let candidate = Dialect.candidates.firstIndex(of: byte) {
        counts[candidate] += 1
        isFieldStart = true
      }
    }
    return 1
  }

  private mutating func endLine(_ byte: UInt8, next: UInt8) -> Int {
    if !isBlank { records.append(counts) }
    counts = [Int](repeating: 0, count: counts.count)
    isFieldStart = true
    isBlank = true
    guard byte == 0x0D else {
      lineFeeds += 1
      return 1
    }
    if next == 0x0A { pairs += 1 } else { returns += 1 }
    return next == 0x0A ? 2 : 1
  }
}

extension DialectScan {
  /// What ends the lines that were seen.
  var lineEnd: Dialect.LineEnd {
    switch (lineFeeds > 0, pairs > 0, returns > 0) {
    case (_, false, false): .lf
    case (false, true, false): .crlf
    case (false, false, true): .cr
    default: .mixed
    }
  }

  /// The candidate on which most records agree; the first one where no record has any.
  var likeliestDelimiter: UInt8 {
    var best = (score: 0.0, cells: 0, delimiter: Dialect.candidates[0])
    for (candidate, delimiter) in Dialect.candidates.enumerated() {
      guard let vote = vote(for: candidate) else { continue }
      if (vote.score, vote.cells) > (best.score, best.cells) {
        best = (vote.score, vote.cells, delimiter)
      }
    }
    return best.delimiter
  }

  private func vote(for candidate: Int) -> (score: Double, cells: Int)? {
    var frequencies: [Int: Int] = [:]
    for record in records where record[candidate] > 0 {
      frequencies[record[candidate], default: 0] += 1
    }
    let having = frequencies.values.reduce(0, +)
    guard let mode = frequencies.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else {
      return nil
    }
    let agreeing = Double(mode.value)
    return (agreeing / Double(records.count) * agreeing / Double(having), mode.key)
  }
}
