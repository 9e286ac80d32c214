// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Tagging

struct `The scanner` {
  /// The sentences of a text, as lists of words.
  private func sentences(_ text: String) -> [[String]] {
    var scanner = TextScanner(lexicon: WordList())
    scanner.scan(text.utf8.span)
    let scanned = scanner.text
    let words = scanner.lexicon.words
    return scanned.sentences.map { sentence in
      sentence.tokens.map { words[Int(scanned.tokens[$0].word)] }
    }
  }

  @Test(arguments: [
    ("They TRUST us.", [["they", "trust", "us"]]),
    ("She won't, they\u{2019}re in", [["she", "will", "not", "they", "are", "in"]]),
    ("dont know. its broken", [["do", "not", "know"], ["it", "'s=", "broken"]]),
    ("the CFO's budget; he's in", [["the", "cfo", "'s", "budget"], ["he", "'s=", "in"]]),
    ("no budget.CFO left", [["no", "budget"], ["cfo", "left"]]),
    ("e.g. node.js, 1.5 x", [["e", "g", "node", "js", "15", "x"]]),
    ("Budget:\napproved\nCFO", [["budget", "approved"], ["cfo"]]),
    ("status-quo R&D", [["status", "quo", "r", "and", "d"]]),
    ("Éric naïve", [["éric", "naïve"]]),
    ("", []),
  ])
  func `cuts texts into sentences and words`(text: String, expected: [[String]]) {
    #expect(sentences(text) == expected)
  }

  @Test func `takes addresses as one unknown word`() {
    var scanner = TextScanner(lexicon: WordTable(list: WordList(), prefixes: []))
    let text = "see https://trust.example.com/budget or jo@trust.example, ok"
    scanner.scan(text.utf8.span)
    #expect(scanner.text.tokens.count == 5)
    #expect(scanner.text.tokens[1].word == 0)
  }

  @Test(arguments: [
    ("'trust us' he said", [true, true, false, false]),
    ("clients' budgets' size", [false, false, false]),
    ("‘we can’t’ ok", [true, true, true, false]),
    ("'cos they can", [false, false, false]),
    ("say \"yes\" or \"no\"", [false, true, false, true]),
    ("6\" of rain", [false, false, false]),
  ])
  func `knows what stands between quotation marks`(text: String, quoted: [Bool]) {
    var scanner = TextScanner(lexicon: WordList())
    scanner.scan(text.utf8.span)
    #expect(scanner.text.tokens.map(\.isQuoted) == quoted)
  }

  @Test func `keeps the bytes of every word`() {
    let text = "Ça va? “They can’t” – no."
    var scanner = TextScanner(lexicon: WordList())
    scanner.scan(text.utf8.span)
    let bytes = Array(text.utf8)
    let quotes = scanner.text.tokens.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(quotes == ["Ça", "va", "They", "ca", "n’t", "no"])
    #expect(scanner.text.tokens.map(\.isQuoted) == [false, false, true, true, true, false])
    #expect(scanner.text.tokens[5].separator == .clause)
    #expect(scanner.text.sentences.map(\.isQuestion) == [true, false])
  }
}
