// SPDX-License-Identifier: Apache-2.0

/// A vocabulary that takes up each word that it is asked for.
struct WordList: Lexicon {
  private(set) var words: [String] = [""]
  private var numbers: [[UInt8]: WordID] = [[]: 0]
  private var expansions: [WordID: Expansion] = [:]
  private(set) var clitics = Clitics()

  /// Creates a vocabulary that holds the words that the scanner needs.
  init() {
    clitics.not = number(of: "not")
    clitics.are = number(of: "are")
    clitics.have = number(of: "have")
    clitics.will = number(of: "will")
    clitics.am = number(of: "am")
    clitics.can = number(of: "can")
    clitics.shall = number(of: "shall")
    clitics.be = number(of: "be")
    clitics.and = number(of: "and")
    clitics.had = number(of: EnglishWords.had)
    clitics.possessive = number(of: EnglishWords.possessive)
    clitics.copula = number(of: EnglishWords.copula)
    for (stem, word) in EnglishWords.stems { clitics.stems[number(of: stem)] = number(of: word) }
    clitics.pronouns = Set(EnglishWords.pronouns.map { number(of: $0) })
    clitics.abbreviations = Set(EnglishWords.abbreviations.map { number(of: $0) })
    for (written, first, second, tail) in EnglishWords.joined {
      expansions[number(of: written)] = Expansion(
        first: number(of: first),
        second: number(of: second),
        split: written.utf8.count - tail
      )
    }
  }

  /// The number of a word, which is taken up if it is new.
  mutating func number(of word: String) -> WordID {
    self.word(at: Array(word.utf8))
  }

  var root: [UInt8] { [] }

  func advance(_ state: inout [UInt8], by byte: UInt8) {
    state.append(byte)
  }

  mutating func word(at state: [UInt8]) -> WordID {
    if let number = numbers[state] { return number }
    let number = WordID(words.count)
    words.append(String(decoding: state, as: UTF8.self))
    numbers[state] = number
    return number
  }

  func expansion(of word: WordID) -> Expansion? {
    expansions[word]
  }

  /// The words of a text, cut as every text is.
  static func words(of text: String) -> [String] {
    var scanner = TextScanner(lexicon: WordList())
    scanner.scan(text.utf8.span)
    let tokens = scanner.text.tokens
    let words = scanner.takeLexicon().words
    return tokens.map { words[Int($0.word)] }
  }
}
