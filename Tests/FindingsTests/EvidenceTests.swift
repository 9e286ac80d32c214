// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Tagging
import Testing

@testable import Findings

struct `Evidence` {
  private func redacted(_ text: String, owner: String = "Anna Berg") -> String {
    let set = Samples.dealSet(
      [Samples.deal(1, .won)], columns: [Samples.column("Owner", .owner, [owner])])
    return Redaction(set, kinds: [.names, .emails, .phones, .amounts]).apply(to: [text])[0]
  }

  @Test(arguments: [
    ("write to jo.doe@acme-corp.co.uk.", "write to [email]."),
    ("call +49 (30) 123-4567 now", "call [phone] now"), ("call 030/1234567", "call [phone]"),
    ("on 2026-08-01 and 01.08.2026", "on 2026-08-01 and 01.08.2026"),
    ("offered $12,500.00 for 3 seats", "offered [amount] for 3 seats"),
    ("45k EUR or 1.2m", "[amount] or [amount]"), ("\u{20AC} 300 a month", "[amount] a month"),
    ("Anna Berg said, berg knows", "[name] said, [name] knows"),
    ("iceberg ahead, annals", "iceberg ahead, annals"), ("ask Mr. Smith", "ask [name]"),
    ("5 of 20 users trust us", "5 of 20 users trust us"),
  ])
  func `names, addresses, numbers and amounts are blanked`(text: String, expected: String) {
    #expect(redacted(text) == expected)
  }

  @Test func `nothing is blanked unless asked, and what crosses a part is blanked in both`() {
    let set = Samples.dealSet([Samples.deal(1, .won)])
    #expect(Redaction(set, kinds: []).apply(to: ["a@b.c"]) == ["a@b.c"])
    #expect(
      Redaction(set, kinds: [.emails]).apply(to: ["to ann@", "b.com now"]) == [
        "to [email]", "[email] now",
      ])
  }

  private func input(_ deals: Int) -> AnalysisInput {
    let list = (1...deals).map { order -> Deal in
      var deal = Samples.deal(order, order % 3 == 0 ? .won : .lost)
      deal.notes = [Samples.note("they trust us \(order % 5)")]
      return deal
    }
    let tags = list.map { _ -> TaggedDeal in
      var tag = Samples.tag("trust", .forUs)
      tag.range = 5..<15
      return Samples.tagged([tag])
    }
    return AnalysisInput(
      deals: Samples.dealSet(list), tags: tags, configuration: Configuration(),
      drivers: [Samples.trust], codebook: CodebookStamp(id: "", version: "", sha256: ""))
  }

  @Test func `outcomes take turns, and the choice is the same each time`() {
    var options = AnalysisOptions()
    options.evidencePerFactor = 6
    let input = input(60)
    let table = Samples.table(input.deals, tags: input.tags)
    let items = EvidenceSelection(input: input, options: options).items(of: table)
    #expect(items.count == 6)
    #expect(items.count { $0.outcome == "won" } == 3)
    #expect(Set(items.map(\.deal)).count == 6)
    #expect(Set(items.filter { $0.outcome == "lost" }.map(\.match)).count == 3)
    #expect(items.allSatisfy { $0.match.hasPrefix("trust us") && $0.before == "they " })
    #expect(EvidenceSelection(input: input, options: options).items(of: table) == items)
    options.evidencePerFactor = nil
    #expect(EvidenceSelection(input: input, options: options).items(of: table).count == 60)
  }
}
