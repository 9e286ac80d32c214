// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import Reports

struct `The cut of a quote` {
  @Test(arguments: [
    // Whole sentences and list items stay, without those around them.
    (
      "Shown twice. ", "Our honesty", " went down well. More to come.",
      "[Our honesty] went down well."
    ),
    ("a / b in use / ", "no budget", " for it / c", "[no budget] for it"),
    (
      "- Half the shift ", "stayed late", " to see it. - Next",
      "Half the shift [stayed late] to see it."
    ),
    ("one; two; she ", "backs us", "; four", "she [backs us]"),
    ("<p>Met Bo.</p><p>He is ", "sick of", " it.</p><p>Next", "He is [sick of] it."),
    ("first line\nhe ", "fears blame", "\nlast line", "he [fears blame]"),
    // An abbreviation ends no sentence before a small letter.
    ("Old. Foxley Inc. ", "recommended us", " to Ann.", "Foxley Inc. [recommended us] to Ann."),
    // Context that was cut shows it.
    (
      " of the plant ", "trust us", " with the whole ", "… of the plant [trust us] with the whole …"
    ),
    ("", "why gamble", "", "[why gamble]"), ("they ", "trust us", "", "they [trust us]"),
  ])
  func `holds the sentence of the match`(before: String, match: String, after: String, cut: String)
  {
    let item = Fixture.quote("trust.for_us", "1", "won", before, match, after)
    let quote = QuoteCut.quote(item)
    #expect(quote.before + "[" + quote.match + "]" + quote.after == cut)
  }

  @Test
  func `shows that words stand before a match without context`() {
    var item = Fixture.quote("trust.for_us", "1", "won", "", "trust us", "")
    item.range = 40..<48
    #expect(QuoteCut.quote(item).before == "… ")
  }
}
