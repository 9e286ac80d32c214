// SPDX-License-Identifier: Apache-2.0

/// The number of a word in a vocabulary; 0 is any word that is not in it.
typealias WordID = Int32

/// A vocabulary that is walked byte by byte.
protocol Lexicon {
  /// How far a word has been read.
  associatedtype State

  /// The state before the first byte.
  var root: State { get }
  /// The words that the scanner itself needs.
  var clitics: Clitics { get }

  /// Reads one byte, in lower case, of a word.
  func advance(_ state: inout State, by byte: UInt8)
  /// Reads ASCII letters and digits, in either case, and returns the index after the last.
  func advance(_ state: inout State, through bytes: Span<UInt8>, from start: Int) -> Int
  /// The number of the word that was read.
  func word(at state: State) -> WordID
  /// What a word without an apostrophe stands for, where it stands for two: `dont`, `cannot`.
  func expansion(of word: WordID) -> Expansion?
}

/// Two words that are written as one.
struct Expansion: Hashable, Sendable {
  var first: WordID
  var second: WordID
  /// The number of bytes of the first.
  var split: Int
}

/// The words that contractions are cut into.
struct Clitics: Hashable, Sendable {
  var not: WordID = 0
  var are: WordID = 0
  var have: WordID = 0
  var will: WordID = 0
  var am: WordID = 0
  var can: WordID = 0
  var shall: WordID = 0
  var be: WordID = 0
  var and: WordID = 0
  /// `'d`: had or would.
  var had: WordID = 0
  /// `'s` after a noun: the possessive, or is.
  var possessive: WordID = 0
  /// `'s` after a pronoun: is, or has.
  var copula: WordID = 0
  /// The beginnings `ca`, `wo`, `sha`, `ai` of can't, won't, shan't, ain't.
  var stems: [WordID: WordID] = [:]
  /// The words after which `'s` is never a possessive.
  var pronouns: Set<WordID> = []
  /// Abbreviations whose full stop ends no sentence.
  var abbreviations: Set<WordID> = []
}
