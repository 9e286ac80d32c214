// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Configuration

struct `The nearest word` {
  @Test(arguments: [
    ("sorces", "sources"), ("Outcmoe", "outcome"), ("won ", "won"), ("compny", "company"),
  ])
  func `is found for a slip of the hand`(word: String, expected: String) {
    let candidates = ["company", "outcome", "sources", "won"]
    #expect(NearestWord.suggestion(for: word, among: candidates) == expected)
  }

  @Test(arguments: ["zzz", "codebook", "x", ""])
  func `is not made up`(word: String) {
    #expect(NearestWord.suggestion(for: word, among: ["company", "outcome", "strata"]) == nil)
  }

  @Test(arguments: [
    ("kitten", "sitting", 3), ("ca", "ac", 1), ("", "abc", 3), ("same", "same", 0),
    ("ca", "abc", 3),
  ])
  func `counts edits as Wagner and Fischer do`(left: String, right: String, edits: Int) {
    #expect(NearestWord.editDistance(Array(left), Array(right)) == edits)
    #expect(NearestWord.editDistance(Array(right), Array(left)) == edits)
  }
}
