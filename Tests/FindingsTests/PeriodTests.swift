// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Testing

@testable import Findings

struct `A period` {
  @Test(arguments: [
    ("2026-Q3", 1, "2026-07-01", "2026-09-30"), ("2026-Q3", 4, "2025-10-01", "2025-12-31"),
    ("2026-Q4", 4, "2026-01-01", "2026-03-31"), ("2026", 2, "2025-02-01", "2026-01-31"),
    ("2026-H2", 1, "2026-07-01", "2026-12-31"), ("2024-02", 7, "2024-02-01", "2024-02-29"),
  ])
  func `is named by the calendar year in which the fiscal year ends`(
    text: String, start: Int, first: String, last: String
  ) throws {
    let period = try #require(Period(text, fiscalYearStart: start))
    #expect(period.first == CalendarDay(first))
    #expect(period.last == CalendarDay(last))
    #expect(period.name == text)
  }

  @Test(arguments: ["2026-Q5", "26-Q1", "2026-13", "2026-", "", "2026-Q1-1", "q3"])
  func `is refused where it makes no sense`(text: String) {
    #expect(Period(text, fiscalYearStart: 1) == nil)
  }

  @Test func `leaves deals outside it, and undated ones, in one count`() throws {
    let deals = [
      Samples.deal(1, .won), Samples.deal(2, .lost, closed: "2025-01-01"),
      Samples.deal(3, .noDecision, closed: nil), Samples.deal(4, .open, closed: nil),
      Samples.deal(5, .excluded("Test"), closed: "2025-01-01"), Samples.deal(6, .unknown),
      Samples.deal(7, .excluded("Test")), Samples.deal(8, .noDecision),
    ]
    let table = Samples.table(Samples.dealSet(deals))
    let period = try #require(Period("2026-Q3", fiscalYearStart: 1))
    let flow = CaseFlow(of: table, period: period, files: nil)
    #expect(flow.deals == 8)
    #expect(flow.outsidePeriod == 3)
    #expect(flow.won == 1)
    #expect(flow.lost == 0)
    #expect(flow.noDecision == 1)
    #expect(flow.open == 1)
    #expect(flow.unknown == 1)
    #expect(flow.excluded == ["Test": 1])
    #expect(flow.analysed == 2)
  }
}
