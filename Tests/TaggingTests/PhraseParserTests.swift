// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Tagging

struct `The pattern language` {
  @Test func `reads words, alternatives, options and gaps`() throws {
    let phrase = try PhraseParser.parse("{buyer} trust~ (us|our team)? a|b ...5 # reliab*")
    #expect(
      phrase
        == .sequence([
          .reference("buyer"), .word("trust", .inflected),
          .optional(
            .alternatives([
              .word("us", .exact), .sequence([.word("our", .exact), .word("team", .exact)]),
            ])),
          .alternatives([.word("a", .exact), .word("b", .exact)]), .gap(5), .number,
          .word("reliab", .prefix),
        ]))
  }

  @Test func `cuts words as texts are cut`() throws {
    let written = try PhraseParser.parse("won't|can’t status-quo They're")
    #expect(
      written
        == .sequence([
          .alternatives([
            .sequence([.word("will", .exact), .word("not", .exact)]),
            .sequence([.word("can", .exact), .word("not", .exact)]),
          ]),
          .sequence([.word("status", .exact), .word("quo", .exact)]),
          .sequence([.word("they", .exact), .word("are", .exact)]),
        ]))
  }

  @Test(arguments: [
    ("trust (us", "a closing parenthesis"),
    ("trust) us", "an opening parenthesis before ')'"),
    ("trust ... ", "a word before and after each gap"),
    ("word? other?", "a pattern with a word in it"),
    ("trust ~us", "a word before '~'"),
    ("{buyer trusts", "a class such as {buyer}"),
    ("", "a pattern with a word in it"),
    ("a|", "a word after '|'"),
  ])
  func `says what should stand there`(pattern: String, expected: String) {
    #expect(throws: PhraseError.self) { try PhraseParser.parse(pattern) }
    do throws(PhraseError) {
      _ = try PhraseParser.parse(pattern)
    } catch {
      #expect(error.expected == expected)
    }
  }
}
