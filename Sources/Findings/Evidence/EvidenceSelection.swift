// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Tagging

/// Chooses the tags that show what a factor rests on.
///
/// Outcomes take turns; within an outcome deals that say it in new words come first, spread over the
/// whole input. Nothing is random, so that the same input gives the same evidence.
struct EvidenceSelection {
  /// One tag of one deal.
  private struct Candidate {
    let row: Int
    let tag: Tag
  }

  /// Bytes of context on either side.
  private static let context = 80

  private let input: AnalysisInput
  private let limit: Int
  private let redaction: Redaction

  init(input: AnalysisInput, options: AnalysisOptions) {
    self.input = input
    limit = options.evidencePerFactor ?? .max
    redaction = Redaction(input.deals, kinds: input.configuration.redact)
    rows = input.deals.deals.indices.filter {
      input.deals.deals[$0].outcome.isAnalysed
        && options.period.contains(input.deals.deals[$0].closeDate)
    }
  }

  private let rows: [Int]

  /// The evidence of every text factor of a table, by factor, then in the order of deals.
  func items(of table: CodedTable) -> [EvidenceItem] {
    var byFactor: [String: [Candidate]] = [:]
    for row in rows {
      for tag in input.tags[row].tags where tag.direction != .unresolved {
        byFactor["\(tag.driver).\(tag.direction.rawValue)", default: []]
          .append(Candidate(row: row, tag: tag))
      }
    }
    return table.factors.filter { $0.origin == .text }.flatMap { factor in
      chosen(byFactor[factor.id] ?? []).map { item($0, factor: factor.id) }
    }
  }

  private func chosen(_ candidates: [Candidate]) -> [Candidate] {
    guard candidates.count > limit else { return candidates }
    var queues: [String: [Int]] = [:]
    for index in candidates.indices {
      queues[input.deals.deals[candidates[index].row].outcome.word, default: []].append(index)
    }
    let ordered = queues.keys.sortedByBytes().map { diverse(queues[$0] ?? [], candidates) }
    var taken: [Int] = []
    var round = 0
    while taken.count < limit {
      let before = taken.count
      for queue in ordered where round < queue.count && taken.count < limit {
        taken.append(queue[round])
      }
      if taken.count == before { break }
      round += 1
    }
    return taken.sorted().map { candidates[$0] }
  }

  /// First tags with new words of deals not yet shown, then other new deals, then the rest; each
  /// spread over the input.
  private func diverse(_ indices: [Int], _ candidates: [Candidate]) -> [Int] {
    var words: Set<String> = []
    var deals: Set<Int> = []
    var tiers: [[Int]] = [[], [], []]
    for index in Self.spread(indices) {
      let candidate = candidates[index]
      let isNewDeal = deals.insert(candidate.row).inserted
      let isNewText = words.insert(quote(candidate).lowercased()).inserted
      tiers[isNewDeal ? (isNewText ? 0 : 1) : 2].append(index)
    }
    return Array(tiers.joined())
  }

  /// The elements in the order of their bit-reversed positions.
  private static func spread(_ indices: [Int]) -> [Int] {
    let width = max(1, Int.bitWidth - indices.count.leadingZeroBitCount)
    return (0..<(1 << width)).compactMap { position in
      var reversed = 0
      for bit in 0..<width where position & (1 << bit) != 0 { reversed |= 1 << (width - 1 - bit) }
      return reversed < indices.count ? indices[reversed] : nil
    }
  }

  private func quote(_ candidate: Candidate) -> String {
    let note = input.deals.deals[candidate.row].notes[candidate.tag.note]
    return Self.slice(note.text, candidate.tag.range)
  }

  private func item(_ candidate: Candidate, factor: String) -> EvidenceItem {
    let deal = input.deals.deals[candidate.row]
    let tag = candidate.tag
    let note = deal.notes[tag.note]
    let window = Window(note.text, around: tag.range, context: Self.context)
    let parts = redaction.apply(to: [window.before, window.match, window.after])
    return EvidenceItem(
      factor: factor, deal: deal.label(files: input.deals.files), outcome: deal.outcome.word,
      file: input.deals.files[note.file].name, line: note.line, field: note.field,
      range: tag.range, date: note.date?.description, phase: tag.phase.rawValue,
      directionSource: tag.directionSource.rawValue, isEligible: tag.isEligible,
      match: parts[1], before: parts[0], after: parts[2])
  }

  fileprivate static func slice(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range.clamped(to: 0..<text.utf8.count)], as: UTF8.self)
  }
}

/// The words around a match.
private struct Window {
  let before: String
  let match: String
  let after: String

  init(_ text: String, around range: Range<Int>, context: Int) {
    let bytes = Array(text.utf8)
    let range = range.clamped(to: 0..<bytes.count)
    var start = max(0, range.lowerBound - context)
    // Cut at a space, so that neither a word nor a character is torn.
    if start > 0 { while start < range.lowerBound, bytes[start] != 32 { start += 1 } }
    var end = min(bytes.count, range.upperBound + context)
    if end < bytes.count { while end > range.upperBound, bytes[end - 1] != 32 { end -= 1 } }
    before = String(decoding: bytes[start..<range.lowerBound], as: UTF8.self)
    match = String(decoding: bytes[range], as: UTF8.self)
    after = String(decoding: bytes[range.upperBound..<end], as: UTF8.self)
  }
}
