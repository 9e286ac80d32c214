// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Reports

struct `Text in Markdown` {
  @Test(arguments: [
    ("a|b", "a&#124;b"), ("*bold* _it_", #"\*bold\* \_it\_"#), ("[x](y)", #"\[x\](y)"#),
    ("<b>", "&lt;b&gt;"), ("q <0.001", "q <0.001"), ("a\nb\tc", "a b c"),
    ("http://x.y", "http&#58;//x.y"), ("WWW.x.y", "WWW&#46;x.y"), ("a@b.c", "a(at)b.c"),
    ("@ 5", "@ 5"),
    ("`code`", #"\`code\`"#), ("a\u{202E}b", "aU+202Eb"), ("$x$", "&#36;x&#36;"),
    ("![i](j)", #"!\[i\](j)"#), (#"\"#, #"\\"#), ("&amp;", "&amp;amp;"), ("~~x~~", #"\~\~x\~\~"#),
  ])
  func `means itself`(text: String, markdown: String) {
    #expect(MarkdownEscape.text(text) == markdown)
  }

  @Test(arguments: [
    ("- item", #"\- item"#), ("+ item", #"\+ item"#), ("1. item", #"1\. item"#),
    ("23) item", #"23\) item"#), ("    code", "code"), ("===", #"\==="#), ("3 deals", "3 deals"),
  ])
  func `begins no list, rule or code block`(text: String, markdown: String) {
    #expect(MarkdownEscape.blockStart(text) == markdown)
  }

  @Test(arguments: [("a", "`a`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("a|b", #"`a\|b`"#)])
  func `stays inside a code span`(text: String, markdown: String) {
    #expect(MarkdownEscape.code(text, inTable: true) == markdown)
  }
}
