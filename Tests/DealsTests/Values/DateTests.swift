// SPDX-License-Identifier: Apache-2.0

import Configuration
import Testing

@testable import Deals

struct `A date cell` {
  @Test(arguments: [
    ("2025-03-14", "2025-03-14"), ("2025-3-4", "2025-03-04"), ("2025/03/14", "2025-03-14"),
    ("2025-03-14 10:22", "2025-03-14"), ("2025-03-14T10:22:05.000Z", "2025-03-14"),
    ("2026-03-05T14:15:33+01:00", "2026-03-05"), ("2024-12-31T23:59:60Z", "2024-12-31"),
    ("2011-01-10T08:00:00.000+0000", "2011-01-10"), ("05-Mar-2026", "2026-03-05"),
    ("5 March 2026", "2026-03-05"), ("Mar 5, 2026", "2026-03-05"), ("September 9 25", "2025-09-09"),
    ("20240305", "2024-03-05"), ("45663", "2025-01-06"), ("45663.5833", "2025-01-06"),
    ("1741946400000", "2025-03-14"), (" 2025-03-14 ", "2025-03-14"),
  ])
  func `says a day by itself`(text: String, day: String) {
    #expect(DateReading(text).day(order: nil)?.description == day)
  }

  @Test(arguments: [
    ("3/14/2025", "2025-03-14"), ("3/5/2026 2:15:33 PM", "2026-03-05"),
    ("03-05-2026", "2026-03-05"),
    ("3/14/25", "2025-03-14"), ("3/14/69", "1969-03-14"),
  ])
  func `says a day once the month is known to come first`(text: String, day: String) {
    #expect(DateReading(text).day(order: .monthFirst)?.description == day)
    #expect(DateReading(text).day(order: nil) == nil)
  }

  @Test(arguments: [("14.03.2025", "2025-03-14"), ("1/2/2025", "2025-02-01")])
  func `says a day once the day is known to come first`(text: String, day: String) {
    #expect(DateReading(text).day(order: .dayFirst)?.description == day)
  }

  @Test(arguments: [
    "2024-02-30", "2023-02-29", "0000-00-00", "10000-01-01", "1711846800", "2024-W10", "yesterday",
    "2024\u{2011}03\u{2011}05", "1900-02-29", "13/13/2025", "2025-03-14 25:00", "2025-03-14x", "1",
    "3/14", "14 Foo 2025", "2025-03-14T", "99999", "1.5", "3-14/2025", "2025-03-14 10:2",
  ])
  func `is refused where it is no day`(text: String) {
    #expect(DateReading(text) == .unreadable)
  }
}

struct `A date pattern` {
  @Test(arguments: [
    ("dd/MM/yyyy", "03/04/2025", "2025-04-03"), ("MM/dd/yyyy", "03/04/2025", "2025-03-04"),
    ("yyyy-MM-dd", "2025-04-03", "2025-04-03"), ("d.M.yy", "3.4.25", "2025-04-03"),
    ("dd-MMM-yyyy", "03-Apr-2025", "2025-04-03"),
    ("dd/MM/yyyy", "03/04/2025 9:00 AM", "2025-04-03"),
  ])
  func `reads its own form`(pattern: String, text: String, day: String) throws {
    #expect(try #require(DatePattern(pattern)).day(text)?.description == day)
  }

  @Test(arguments: ["dd/MM", "yyyy", "qq/MM/yyyy", "dd/dd/yyyy", ""])
  func `is refused without day, month and year`(pattern: String) {
    #expect(DatePattern(pattern) == nil)
  }
}

struct `A date column` {
  private func column(_ cells: String..., pattern: String? = nil) -> DateColumn {
    DateColumn(
      header: "Close", cells: cells.map { ($0, 1) }, pattern: pattern.flatMap { DatePattern($0) })
  }

  @Test func `takes the order from a number above 12`() {
    let dayFirst = column("03/04/2025", "14/03/2025")
    #expect(dayFirst.day("03/04/2025")?.description == "2025-04-03")
    #expect(dayFirst.basis == .evidence)
    #expect(column("03/04/2025", "3/14/2025").day("03/04/2025")?.description == "2025-03-04")
  }

  @Test func `reads only what is certain where its cells contradict each other`() {
    let mixed = column("14/03/2025", "3/14/2025", "03/04/2025")
    #expect(mixed.day("14/03/2025")?.description == "2025-03-14")
    #expect(mixed.day("03/04/2025") == nil)
    #expect(mixed.warning?.contains("date_format") == true)
  }

  @Test func `takes the order from another column of the file, else assumes one and says so`() {
    let cells: [(text: String, count: Int)] = [("03/04/2025", 1)]
    let file = DateDecisions.make(
      [("Created", cells), ("Close", [("14/03/2025", 1)])], pattern: nil, assumed: .monthFirst)
    #expect(file[0].order == .dayFirst)
    #expect(file[0].basis == .file)
    #expect(file[0].warning == nil)
    let alone = DateDecisions.make([("Created", cells)], pattern: nil, assumed: .monthFirst)
    #expect(alone[0].order == .monthFirst)
    #expect(alone[0].warning?.contains("read as month first") == true)
  }

  @Test func `obeys the configuration, and still reads forms that need no order`() {
    let configured = column("03/04/2025", "45663", "2025-03-14", pattern: "dd/MM/yyyy")
    #expect(configured.day("03/04/2025")?.description == "2025-04-03")
    #expect(configured.day("45663")?.description == "2025-01-06")
    #expect(configured.day("3-14-2025") == nil)
    #expect(configured.warning == nil)
  }
}
