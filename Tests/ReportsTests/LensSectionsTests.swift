// SPDX-License-Identifier: Apache-2.0

import Findings
import Testing

@testable import Reports

struct `The sections of lenses` {
  @Test
  func `tell facts, tables and notes of what no other section tells`() throws {
    let sections = LensSections.sections(ReportContext(Self.input()))
    #expect(sections.map(\.id.rawValue) == ["lens-last-mile", "open"])
    let text = `The words of a report`.text(Self.input())
    for words in [
      "## Last mile", "**Does the last mile lose good leads?**",
      "- **Won after a break**: 40% (30 to 50)", "- **Difference**: +10.0 points (1.0 to 19.0)",
      "| Trust in us | 12 | 0.031 |", "- Read it with care.",
      "- **Which campaigns pay?**: It takes a campaign column.", "no slope exists",
    ] {
      #expect(text.contains(words), "\(words)")
    }
    #expect(!text.contains("told elsewhere"))
  }

  @Test
  func `stand on the page with an id of their own`() throws {
    let page = try HTMLReader(`The page`.page(Self.input()))
    let ids = page.elements.compactMap { $0["id"] }
    #expect(ids.contains("lens-last-mile") && Set(ids).count == ids.count)
  }

  @Test
  func `leave the words of their values unharmed`() throws {
    var input = Self.input()
    input.lenses[0].facts = [LensFact("<b>x</b>", .text("<script>alert(1)</script>"))]
    #expect(try !`The page`.page(input).contains("<script>alert"))
  }

  private static func input() -> ReportInput {
    var input = Fixture.quarter()
    var mile = LensResult(id: "last-mile", title: "Does the last mile lose good leads?")
    mile.facts = [
      LensFact("won after a break", .rate(estimate(0.4, 0.3, 0.5))),
      LensFact("difference", .difference(estimate(0.1, 0.01, 0.19))),
      LensFact("slope", .missing("no slope exists")),
    ]
    mile.tables = [
      LensTable(
        caption: "by factor", columns: ["factor", "deals", "p"],
        rows: [[.text("trust.for_us"), .count(12), .probability(0.031)]])
    ]
    mile.notes = ["read it with care"]
    var campaigns = LensResult(id: "campaigns", title: "Which campaigns pay?")
    campaigns.needs = "a campaign column"
    var told = LensResult(id: "referrals", title: "told elsewhere")
    told.notes = ["no evidence either way"]
    input.lenses = [mile, campaigns, told]
    return input
  }

  private static func estimate(_ value: Double, _ low: Double, _ high: Double) -> Estimate {
    Estimate(estimate: value, confLow: low, confHigh: high, method: "wilson")
  }
}

struct `What a lens says of a section that stands` {
  @Test
  func `is the conclusion on referrals`() {
    var input = Fixture.quarter()
    var lens = LensResult(id: "referrals", title: "Are referred deals won more often?")
    lens.notes = ["no evidence either way"]
    lens.facts = [
      LensFact("deals whose text says referral and whose source does not", .count(7))
    ]
    input.lenses = [lens]
    input.results.factors.append(
      Factors.binary(
        "referral.for_us", "context", .init(20, 30, 111, 159), q: 0.9, finding: false))
    let text = `The words of a report`.text(input)
    #expect(text.contains("- No evidence either way."))
    #expect(text.contains("in 50 deals, 7 of them with no referral on record."))
  }

  @Test
  func `is how many losses were to be expected`() {
    var input = Fixture.quarter()
    var lens = LensResult(id: "should-have-won", title: "Which deals should we have won?")
    lens.facts = [
      LensFact("deals listed", .count(3)),
      LensFact("deals at or above that probability", .count(20)),
      LensFact("losses expected among them", .number(5.25)),
    ]
    lens.notes = ["lost despite good BANT: as many losses among such deals as luck alone gives"]
    input.lenses = [lens]
    let text = `The words of a report`.text(input)
    #expect(
      text.contains("3 listed; among the 20 deals at or above this probability 5.3 losses"))
    #expect(text.contains("**Lost despite good BANT"))
  }
}
