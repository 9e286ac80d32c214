// SPDX-License-Identifier: Apache-2.0

/// A vocabulary that takes up each word that it is asked for, while a codebook is compiled.
final class WordList: Lexicon {
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
  func number(of word: String) -> WordID {
    self.word(at: Array(word.utf8))
  }

  var root: [UInt8] { [] }

  func advance(_ state: inout [UInt8], by byte: UInt8) {
    state.append(byte)
  }

  func advance(_ state: inout [UInt8], through bytes: Span<UInt8>, from start: Int) -> Int {
    var index = start
    while index < bytes.count, ByteClass.isWord(bytes[index]) {
      state.append(ByteClass.lowercased(bytes[index]))
      index += 1
    }
    return index
  }

  func word(at state: [UInt8]) -> WordID {
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
    // Most texts are one plain word, which needs no scanner.
    if text.utf8.allSatisfy(ByteClass.isWord), !joined.contains(text.lowercased()) {
      return text.isEmpty ? [] : [text.lowercased()]
    }
    var scanner = TextScanner(lexicon: WordList())
    scanner.scan(text.utf8.span)
    let words = scanner.lexicon.words
    return scanner.text.tokens.map { words[Int($0.word)] }
  }

  private static let joined = Set(EnglishWords.joined.map(\.written))
}
