// SPDX-License-Identifier: Apache-2.0

/// What stands between two words.
enum Separator: UInt8, Comparable, Sendable {
  case none
  case comma
  /// A dash, bracket or bar.
  case clause
  case colon
  case sentence

  static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// One word of a text.
struct Token: Sendable {
  /// Its bytes.
  var range: Range<Int>
  /// Its number in the vocabulary.
  var word: WordID
  /// What stands before it.
  var separator: Separator
  var isNumber = false
  var isCapitalised = false
  /// Whether it stands between quotation marks.
  var isQuoted = false
}

/// The words between two sentence ends.
struct Sentence: Sendable {
  /// Its words, as indices of tokens.
  var tokens: Range<Int>
  var isQuestion = false
  /// Whether an empty line stands before it.
  var startsParagraph = false
  /// Whether it begins with a heading of up to four words and a colon.
  var hasHeading = false
}

/// A text cut into words and sentences.
struct ScannedText: Sendable {
  var tokens: ContiguousArray<Token> = []
  var sentences: ContiguousArray<Sentence> = []

  /// Empties it, keeping its memory.
  mutating func removeAll() {
    tokens.removeAll(keepingCapacity: true)
    sentences.removeAll(keepingCapacity: true)
  }
}
