// SPDX-License-Identifier: Apache-2.0

import Deals
import Statistics

/// Words and phrases that one group of deals uses more than another and that no driver covers.
///
/// They are candidates for the codebook, never findings.
public struct WordSuggestions: Sendable {
  /// One to three words.
  public struct Suggestion: Sendable, Hashable {
    /// The words, in lower case.
    public let phrase: String
    /// In how many deals of each group it stands.
    public let deals: Counts
    /// The difference of the log odds; positive leans to the first group.
    public let logOdds: Double
    /// The difference over its standard error.
    public let z: Double
    /// Up to three places where it stands, with the words around.
    public let contexts: [String]
  }

  /// Numbers of deals.
  public struct Counts: Sendable, Hashable {
    /// Of the first group.
    public let first: Int
    /// Of the second group.
    public let second: Int

    /// Creates numbers.
    public init(first: Int, second: Int) {
      self.first = first
      self.second = second
    }
  }

  /// The suggestions, the largest `|z|` first, ties in byte order.
  public let suggestions: [Suggestion]

  private struct Entry {
    var first = 0
    var second = 0
    var contexts: [String] = []

    mutating func add(_ context: String, _ group: WritableKeyPath<Self, Int>) {
      self[keyPath: group] += 1
      if contexts.count < 3 { contexts.append(context) }
    }
  }

  /// Compares two groups of deals.
  ///
  /// Counted is whether a deal uses a phrase, not how often, so that one long note cannot carry it.
  /// The prior is the share of each phrase in both groups together, worth 500 uses.
  ///
  /// - Parameters:
  ///   - first: The deals of the first group.
  ///   - second: The deals of the second group.
  ///   - tagger: The tagger whose matches are left out.
  ///   - minimumDeals: In how many deals a phrase must stand.
  ///   - limit: The number of suggestions.
  /// - Note: Monroe, Colaresi & Quinn (2008), *Political Analysis* 16:372, section 3.5.
  public init(
    first: [TaggableDeal], second: [TaggableDeal], tagger: Tagger, minimumDeals: Int = 5,
    limit: Int = 100
  ) {
    var entries: [String: Entry] = [:]
    var session = tagger.session()
    var scanner = TextScanner(lexicon: WordList())
    for deal in first {
      let phrases = Self.phrases(of: deal, session: &session, scanner: &scanner)
      for (phrase, context) in phrases { entries[phrase, default: Entry()].add(context, \.first) }
    }
    for deal in second {
      let phrases = Self.phrases(of: deal, session: &session, scanner: &scanner)
      for (phrase, context) in phrases { entries[phrase, default: Entry()].add(context, \.second) }
    }
    let kept = entries.filter { $0.value.first + $0.value.second >= minimumDeals }
      .sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    suggestions = Self.ranked(kept.map { ($0.key, $0.value) }, limit: limit)
  }

  private static func ranked(_ entries: [(phrase: String, entry: Entry)], limit: Int)
    -> [Suggestion]
  {
    let total = entries.reduce(0) { $0 + $1.entry.first + $1.entry.second }
    let comparison = try? FightinWords(
      first: entries.map { Double($0.entry.first) },
      second: entries.map { Double($0.entry.second) },
      prior: entries.map { 500 * Double($0.entry.first + $0.entry.second) / Double(total) })
    guard let comparison else { return [] }
    let all = zip(entries, comparison.words).map { item, word in
      Suggestion(
        phrase: item.phrase, deals: Counts(first: item.entry.first, second: item.entry.second),
        logOdds: word.delta, z: word.z, contexts: item.entry.contexts)
    }
    // The list is in byte order, and the sort keeps that order among equals.
    return Array(all.sorted { abs($0.z) > abs($1.z) }.prefix(limit))
  }

  /// The phrases of one deal that no match of a driver covers, each with one place.
  private static func phrases(
    of deal: TaggableDeal, session: inout TaggingSession, scanner: inout TextScanner<WordList>
  ) -> [String: String] {
    var deal = deal
    deal.notes = deal.notes.filter { $0.kind == .text }
    for index in deal.notes.indices {
      deal.notes[index].text = PlainText(deal.notes[index].text).text
    }
    var covered = deal.notes.map { _ in [Range<Int>]() }
    for match in session.explain(deal) { covered[match.note].append(match.range) }
    var phrases: [String: String] = [:]
    for (note, covered) in zip(deal.notes, covered) {
      let bytes = Array(note.text.utf8)
      scanner.scan(bytes.span)
      for sentence in scanner.text.sentences {
        addPhrases(of: sentence, scanner: scanner, bytes: bytes, covered: covered, to: &phrases)
      }
    }
    return phrases
  }

  private static func addPhrases(
    of sentence: Sentence, scanner: borrowing TextScanner<WordList>, bytes: [UInt8],
    covered: [Range<Int>], to phrases: inout [String: String]
  ) {
    let tokens = scanner.text.tokens
    let isFree = sentence.tokens.map { index in
      !tokens[index].isNumber && !covered.contains { $0.overlaps(tokens[index].range) }
    }
    let words = sentence.tokens.map { scanner.lexicon.words[Int(tokens[$0].word)] }
    for start in words.indices where isFree[start] {
      for end in start..<min(start + 3, words.count) {
        guard isFree[end] else { break }
        if EnglishWords.frequent.contains(words[start]) { break }
        if EnglishWords.frequent.contains(words[end]) { continue }
        let phrase = words[start...end].joined(separator: " ")
        if phrases[phrase] != nil { continue }
        let base = sentence.tokens.lowerBound
        let from = tokens[base + max(0, start - 6)].range.lowerBound
        let to = tokens[base + min(words.count - 1, end + 6)].range.upperBound
        phrases[phrase] = String(decoding: bytes[from..<to], as: UTF8.self)
      }
    }
  }
}
