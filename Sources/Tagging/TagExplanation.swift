// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Why a match of a pattern is a tag, or why it is none.
public struct TagExplanation: Sendable {
  /// The driver's id.
  public let driver: String
  /// The pattern as written.
  public let pattern: String
  /// Where the pattern stands in the codebook.
  public let place: ConfigurationError.Place
  /// The index of the text in `TaggableDeal.notes`.
  public let note: Int
  /// The bytes of the text that it matches.
  public let range: Range<Int>
  /// The direction of the tag; `nil` where there is none.
  public let direction: Direction?
  /// What the direction was read from; `nil` where there is no tag.
  public let directionSource: DirectionSource?
  /// What the context made of the match, in words: `negated`, `hypothetical`; `nil` where nothing.
  public let reason: String?
  /// The bytes of the text that are the reason; `nil` where no single place is.
  public let trigger: Range<Int>?

  init(
    match: Match, pattern: CodebookPattern, note: Int, range: Range<Int>, trigger: Range<Int>?,
    direction: Direction?, source: DirectionSource?
  ) {
    driver = pattern.driver
    self.pattern = pattern.source
    place = pattern.place
    (self.note, self.range) = (note, range)
    (self.direction, directionSource) = (direction, source)
    reason = match.verdict.words
    self.trigger = trigger
  }
}

extension Verdict {
  /// The words that changed or cancelled the match, where such words are.
  var trigger: Trigger? {
    switch self {
    case .stands, .cancelled(.questionMark), .cancelled(.planned), .cancelled(.accountName): nil
    case .flipped(_, let trigger): trigger
    case .cancelled(.negation(let trigger)), .cancelled(.rule(_, let trigger)),
      .cancelled(.excluded(let trigger)):
      trigger
    }
  }

  /// What the context made of a match, in words.
  var words: String? {
    switch self {
    case .stands: nil
    case .flipped: "negated"
    case .cancelled(.negation): "negated"
    case .cancelled(.rule(let rule, _)): rule.words
    case .cancelled(.questionMark): "a question"
    case .cancelled(.planned): "under a heading of plans"
    case .cancelled(.excluded): "excluded by the driver"
    case .cancelled(.accountName): "part of the account's name"
    }
  }
}

extension ContextRule {
  fileprivate var words: String {
    switch self {
    case .negation, .postNegation, .pseudoNegation: "negated"
    case .terminators: "cut off"
    case .hypothetical: "hypothetical"
    case .question: "a question"
    case .historical: "of former times"
    case .repHolder: "said of our own side"
    case .thirdParty: "said of somebody else"
    case .boilerplate: "boilerplate"
    }
  }
}
