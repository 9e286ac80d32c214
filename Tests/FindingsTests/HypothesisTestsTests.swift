// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Testing

@testable import Findings

struct `Claims register` {
  private func verdict(
    won: (Int, Int), lost: (Int, Int), registered: String? = "2026-01-01", n: Int? = nil,
    direction: Configuration.ClaimDirection = .higher, closed: String = "2026-08-01",
    undated: Bool = false, suspect: Bool = false
  ) -> HypothesisVerdict? {
    var deals = Synthetic()
    for (count, outcome, tag) in [
      (won.0, DealOutcome.won, 1), (won.1, .won, 0), (lost.0, .lost, 1), (lost.1, .lost, 0),
    ] as [(Int, DealOutcome, Int8)] {
      deals.add(count, outcome, closed: closed, tags: ["motivation.for_us": tag])
    }
    var claim = Configuration.Hypothesis(
      id: "h1", claim: "Motivated buyers win more", factor: "motivation.for_us",
      direction: direction)
    claim.registered = registered.flatMap { CalendarDay($0) }
    claim.sampleSize = n
    var configuration = Configuration()
    configuration.hypotheses = [claim]
    var table = deals.table
    if undated { table.notes.undated = ["motivation.for_us"] }
    if suspect { table.notes.suspects = ["Mood": ["motivation.for_us"]] }
    let sample = Sample(table, period: .all, cluster: nil)
    return HypothesisTests(
      sample: sample, configuration: configuration, options: AnalysisOptions()
    ).verdicts().first
  }

  @Test func `rule 25: a clear difference in the claimed direction is supported`() {
    #expect(verdict(won: (80, 80), lost: (20, 220), n: 400)?.verdict == "supported")
    let opposite = verdict(won: (80, 80), lost: (20, 220), n: 400, direction: .lower)
    #expect(opposite?.verdict == "contradicted")
    #expect(opposite?.detail.contains("opposite") == true)
  }

  @Test func `rule 25: a difference below the one of interest is contradicted, not unproven`() {
    #expect(verdict(won: (600, 600), lost: (900, 900))?.verdict == "contradicted")
    let small = verdict(won: (12, 24), lost: (18, 36))
    #expect(small?.verdict == "cannot tell")
    #expect(small?.detail.contains("more deals are needed") == true)
  }

  @Test func `rule 28: a factor that turns round within strata is neither way by its crude figure`()
  {
    var deals = Synthetic()
    var clients: [String?] = []
    for (client, outcome, tag, count) in [
      ("New", DealOutcome.won, 1, 30), ("New", .lost, 1, 70), ("New", .won, 0, 20),
      ("New", .lost, 0, 100), ("Existing", .won, 1, 9), ("Existing", .lost, 1, 1),
      ("Existing", .won, 0, 230), ("Existing", .lost, 0, 70),
    ] as [(String, DealOutcome, Int8, Int)] {
      deals.add(count, outcome, closed: "2026-08-01", tags: ["referral.for_us": tag])
      clients += [String?](repeating: client, count: count)
    }
    var claim = Configuration.Hypothesis(
      id: "h1", claim: "Referrals win more", factor: "referral.for_us", direction: .higher)
    claim.registered = CalendarDay("2026-01-01")
    var configuration = Configuration()
    configuration.hypotheses = [claim]
    var table = deals.table
    table.groupings = [CodedTable.Grouping(name: "client", values: CodedText(clients))]
    func verdict() -> HypothesisVerdict? {
      HypothesisTests(
        sample: Sample(table, period: .all, cluster: nil), configuration: configuration,
        options: AnalysisOptions()
      ).verdicts().first
    }
    #expect(verdict()?.verdict == "contradicted")
    configuration.strata = ["client"]
    #expect(verdict()?.verdict == "cannot tell")
    #expect(verdict()?.detail.contains("turns round within client") == true)
  }

  @Test func `rule 26: before the registered number of deals, p must be at most one in a thousand`()
  {
    #expect(verdict(won: (30, 40), lost: (15, 55), n: 140)?.verdict == "supported")
    #expect(verdict(won: (30, 40), lost: (15, 55), n: 141)?.verdict == "cannot tell")
  }

  @Test func `rule 26: only deals closed after the registration count`() {
    let early = verdict(won: (80, 80), lost: (20, 220), n: 400, closed: "2026-01-01")
    #expect(early?.verdict == "cannot tell")
    #expect(early?.detail.contains("date not witnessed") == true)
    let never = verdict(won: (80, 80), lost: (20, 220), registered: nil, n: 400)
    #expect(never?.verdict == "cannot tell")
  }

  @Test func `rules 7 and 15: undated text and suspect columns never earn supported`() {
    let undated = verdict(won: (80, 80), lost: (20, 220), n: 400, undated: true)
    #expect(undated?.verdict == "cannot tell")
    #expect(undated?.detail.contains("text without a date, so it cannot be supported") == true)
    let suspect = verdict(won: (80, 80), lost: (20, 220), n: 400, suspect: true)
    #expect(suspect?.verdict == "cannot tell")
  }

  @Test func `rules 7 and 15: undated text and suspect columns can contradict a claim`() {
    #expect(
      verdict(won: (600, 600), lost: (900, 900), undated: true)?.verdict == "contradicted")
    #expect(
      verdict(won: (600, 600), lost: (900, 900), suspect: true)?.verdict == "contradicted")
  }

  @Test func `rule 26: the registered number gives 80 per cent power`() {
    #expect(ClaimTrial.size(share: 0.3, absent: 0.4, present: 0.5) == 918)
    #expect(ClaimTrial.size(share: 0.3, absent: 0.4, present: 0.6) == 230)
  }
}
