// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

/// Finds the drivers of a codebook in the texts of deals, without knowledge of how they ended.
///
/// It sees the texts of one deal and the names that are the same for all of them; the order in which
/// deals come makes no difference.
public struct Tagger: Sendable {
  /// The codebook in force.
  public let codebook: Codebook
  /// The names in force.
  public let names: FileWideNames
  let engine: Engine

  /// Compiles a codebook with the names of a run.
  ///
  /// - Complexity: Linear in the words of the codebook; done once a run.
  public init(codebook: Codebook, names: FileWideNames = FileWideNames()) {
    self.codebook = codebook
    self.names = names
    engine = Engine(codebook: codebook, names: names)
  }

  /// Tags one deal.
  ///
  /// Where many deals are tagged, `session()` keeps the memory that this call throws away.
  public func tag(_ deal: TaggableDeal) -> TaggedDeal {
    var session = session()
    return session.tag(deal)
  }

  /// Says of every match in one deal why it is a tag or why not.
  public func explain(_ deal: TaggableDeal) -> [TagExplanation] {
    var session = session()
    return session.explain(deal)
  }

  /// Creates a session for one worker.
  public func session() -> TaggingSession {
    TaggingSession(tagger: self)
  }
}

/// Tags deals one after another with memory of its own, so that each worker has one.
public struct TaggingSession: ~Copyable {
  private let engine: Engine
  private var scanner: TextScanner<WordTable>
  private var matcher: Matcher

  /// What was found in one note.
  private struct NoteResult {
    var matches: [Match]
    var ranges: [Range<Int>]
    var triggers: [Range<Int>?]
    var words: Int
    var declaresResult: Bool
  }

  fileprivate init(tagger: Tagger) {
    engine = tagger.engine
    scanner = TextScanner(lexicon: tagger.engine.table)
    matcher = Matcher(engine: tagger.engine)
  }

  /// Tags one deal.
  public mutating func tag(_ deal: TaggableDeal) -> TaggedDeal {
    let results = results(of: deal)
    let timeline = NoteTimeline(
      deal: deal, declaring: results.map(\.declaresResult))
    var tagged = TaggedDeal(tags: [], hasEligibleText: false, eligibleWords: 0)
    for (note, result) in results.enumerated() {
      let isEligible = timeline.isEligible(note)
      if isEligible {
        tagged.hasEligibleText = true
        tagged.eligibleWords += result.words
      }
      for (match, range) in zip(result.matches, result.ranges) {
        guard let reading = reading(of: match, in: deal.notes[note]) else { continue }
        tagged.tags.append(
          Tag(
            driver: engine.patterns[match.pattern].driver, direction: reading.direction,
            note: note, range: range, phase: timeline.phase(note),
            directionSource: reading.source, isEligible: isEligible))
      }
    }
    tagged.tags = Self.inOrder(tagged.tags, notes: deal.notes)
    return tagged
  }

  /// Says of every match in one deal why it is a tag or why not.
  public mutating func explain(_ deal: TaggableDeal) -> [TagExplanation] {
    var explanations: [TagExplanation] = []
    for (note, result) in results(of: deal).enumerated() {
      for (index, match) in result.matches.enumerated() {
        let reading = reading(of: match, in: deal.notes[note])
        explanations.append(
          TagExplanation(
            match: match, pattern: engine.patterns[match.pattern], note: note,
            range: result.ranges[index], trigger: result.triggers[index],
            direction: reading?.direction, source: reading?.source))
      }
    }
    return explanations
  }

  private mutating func results(of deal: TaggableDeal) -> [NoteResult] {
    let names = Matcher.OwnNames(
      company: words(ofNames: deal.company), account: words(ofNames: deal.account))
    var results: [NoteResult] = []
    for note in deal.notes {
      let plain = PlainText(note.text)
      let bytes = plain.text.utf8.span
      scanner.scan(bytes)
      let found = matcher.find(
        in: scanner.text, bytes: bytes, names: names, isReason: note.kind == .reason)
      let tokens = scanner.text.tokens
      func range(_ words: Range<Int>) -> Range<Int> {
        let start = tokens[words.lowerBound].range.lowerBound
        let end = tokens[words.upperBound - 1].range.upperBound
        return plain.originalRange(of: start..<end)
      }
      results.append(
        NoteResult(
          matches: found.matches, ranges: found.matches.map { range($0.words) },
          triggers: found.matches.map { $0.verdict.trigger.map { range($0.words) } },
          words: found.words,
          declaresResult: found.declaresResult))
    }
    return results
  }

  /// The names in a cell as lists of words in lower case, cut as texts are.
  private mutating func words(ofNames cell: String?) -> [[[UInt8]]] {
    guard let cell else { return [] }
    return FileWideNames.names(in: [cell]).map { name in
      let bytes = Array(name.utf8)
      scanner.scan(bytes.span)
      return scanner.text.tokens.map { token in
        bytes[token.range].map(ByteClass.lowercased)
      }
    }
  }

  /// The direction of a match and what it was read from; `nil` where it does not count.
  private func reading(
    of match: Match, in note: Note
  ) -> (direction: Direction, source: DirectionSource)? {
    let pattern = engine.patterns[match.pattern]
    switch match.verdict {
    case .cancelled: return nil
    case .flipped(let direction, _): return (direction, .text)
    case .stands:
      guard case .direction(let direction) = pattern.meaning else { return nil }
      guard direction == .unresolved, note.kind == .reason, let resolution = pattern.resolution
      else { return (direction, .text) }
      return (ReasonField(header: note.field).resolved(resolution), .field)
    }
  }

  private static func inOrder(_ tags: [Tag], notes: [Note]) -> [Tag] {
    let fields = notes.map { Array($0.field.utf8) }
    func precedes(_ left: Tag, _ right: Tag) -> Bool {
      if fields[left.note] != fields[right.note] {
        return fields[left.note].lexicographicallyPrecedes(fields[right.note])
      }
      if left.range.lowerBound != right.range.lowerBound {
        return left.range.lowerBound < right.range.lowerBound
      }
      if left.driver != right.driver {
        return left.driver.utf8.lexicographicallyPrecedes(right.driver.utf8)
      }
      if left.note != right.note { return left.note < right.note }
      if left.range.upperBound != right.range.upperBound {
        return left.range.upperBound < right.range.upperBound
      }
      return left.direction.rawValue.utf8.lexicographicallyPrecedes(right.direction.rawValue.utf8)
    }
    var seen: Set<Tag> = []
    return tags.filter { seen.insert($0).inserted }.sorted(by: precedes)
  }
}
