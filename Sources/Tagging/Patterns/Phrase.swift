// SPDX-License-Identifier: Apache-2.0

/// What a pattern of a codebook asks for, before it is compiled.
enum Phrase: Hashable, Sendable {
  /// A word as written, one of its inflections, or any word that starts with it.
  case word(String, WordForm)
  /// One word of any kind.
  case any
  /// Up to so many words of any kind.
  case gap(Int)
  /// A number in digits or words.
  case number
  /// Phrases that follow one another.
  indirect case sequence([Phrase])
  /// One of several phrases.
  indirect case alternatives([Phrase])
  /// A phrase or nothing.
  indirect case optional(Phrase)
  /// Any phrase of a word class.
  case reference(String)
  case clauseStart
  case clauseEnd
  /// A colon, as after a heading.
  case colon
}

/// Which forms of a word a pattern takes.
enum WordForm: Hashable, Sendable {
  case exact
  case inflected
  case prefix
}

extension Phrase {
  /// The names of the word classes that it refers to.
  var references: [String] {
    switch self {
    case .reference(let name): [name]
    case .sequence(let parts), .alternatives(let parts): parts.flatMap(\.references)
    case .optional(let part): part.references
    case .word, .any, .gap, .number, .clauseStart, .clauseEnd, .colon: []
    }
  }

  /// Whether a gap stands in it.
  var hasGap: Bool {
    switch self {
    case .gap, .any: true
    case .sequence(let parts), .alternatives(let parts): parts.contains(where: \.hasGap)
    case .optional(let part): part.hasGap
    case .word, .number, .reference, .clauseStart, .clauseEnd, .colon: false
    }
  }

  /// Whether it can match without taking a word.
  var canBeEmpty: Bool {
    switch self {
    case .gap, .optional, .clauseStart, .clauseEnd, .colon: true
    case .sequence(let parts): parts.allSatisfy(\.canBeEmpty)
    case .alternatives(let parts): parts.contains(where: \.canBeEmpty)
    case .word, .any, .number, .reference: false
    }
  }
}
