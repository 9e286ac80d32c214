// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Deals

struct `Plain text` {
  /// What a range of the plain text is in the cell.
  private func original(of words: String, in cell: String) -> String? {
    let plain = PlainText(cell)
    let bytes = Array(plain.text.utf8)
    let wanted = Array(words.utf8)
    guard let start = bytes.indices.first(where: { bytes[$0...].starts(with: wanted) }) else {
      return nil
    }
    let range = plain.originalRange(of: start..<(start + wanted.count))
    return String(decoding: Array(cell.utf8)[range], as: UTF8.self)
  }

  @Test func `is the cell itself where it has neither tag nor entity`() {
    for cell in ["a < b and c > d", "R&D; AT&T", "x <y z", "5 <3", "<notatag>", ""] {
      #expect(PlainText(cell).text == cell)
      #expect(PlainText(cell).isVerbatim)
      #expect(PlainText(cell).originalRange(of: 0..<cell.utf8.count) == 0..<cell.utf8.count)
    }
  }

  @Test(arguments: [
    (
      "<p><span style=\"color: rgb(68, 68, 68);\">They trust us.</span></p><p><br></p>",
      "They trust us.\n"
    ),
    ("one<br>two<br/>three", "one\ntwo\nthree"),
    ("<ul><li>a</li><li>b</li></ul>", "a\nb\n"),
    ("Q&amp;A &#8217;s &#x41; &lt;b&gt;", "Q&A \u{2019}s A <b>"),
    ("a<script>alert('<p>')</script>b", "ab"),
    ("<td>a</td><td>b</td>", "a b "),
    ("a<!-- note --><b>b</b>", "ab"),
    ("<b title=\"x > y\">z</b>", "z"),
    ("<p>un<b>believ</b>able</p>", "unbelievable\n"),
  ])
  func `has words only`(cell: String, text: String) {
    #expect(PlainText(cell).text == text)
  }

  @Test func `leads back to the cell`() {
    let cell = "<p>Caf\u{E9} &amp; <b>trust</b>worthy&nbsp;team</p>"
    #expect(PlainText(cell).text == "Caf\u{E9} & trustworthy team\n")
    #expect(original(of: "trust", in: cell) == "trust")
    #expect(original(of: "trustworthy", in: cell) == "trust</b>worthy")
    #expect(original(of: "&", in: cell) == "&amp;")
    #expect(original(of: "Caf\u{E9} &", in: cell) == "Caf\u{E9} &amp;")
    #expect(original(of: "worthy team", in: cell) == "worthy&nbsp;team")
  }

  @Test func `has every position inside the cell`() {
    let cell = "&lt;<p>a<br>b</p>&gt;<i>c</i><style>p{}</style>d"
    let plain = PlainText(cell)
    for start in 0...plain.utf8Count {
      for end in start...plain.utf8Count {
        let range = plain.originalRange(of: start..<end)
        #expect(range.lowerBound >= 0 && range.upperBound <= cell.utf8.count)
      }
    }
  }

  @Test func `costs little for text that only looks like HTML`() {
    let cell = String(repeating: "<p <!-- &", count: 100_000)
    #expect(PlainText(cell).utf8Count > 0)
  }
}
