// SPDX-License-Identifier: Apache-2.0

import Deals
import Tagging
import Testing

struct `Tagging many deals` {
  private static let sentences = [
    "She trusts our team.", "No budget this year.", "They went quiet after the demo.",
    "The CFO signed off the money.", "Sent the order form.", "",
  ]

  private static let deals = (0..<500).map { index in
    let text = sentences[index % 6] + " " + sentences[(index / 6) % 6]
    return TaggableDeal(
      notes: [Note(field: "Notes", kind: .text, text: text, file: 0, line: index + 2)])
  }

  @Test(arguments: [0, 1, 2, 3, 8])
  func `gives the same tags in the same order for any number of threads`(jobs: Int) {
    let tagger = Tagger(codebook: .standard)
    let together = tagger.tag(Self.deals, jobs: jobs)
    #expect(together.count == Self.deals.count)
    for (deal, result) in zip(Self.deals, together) {
      #expect(tagger.tag(deal).tags == result.tags)
    }
  }

  @Test func `gives nothing for nothing`() {
    #expect(Tagger(codebook: .standard).tag([], jobs: 4).isEmpty)
  }
}
