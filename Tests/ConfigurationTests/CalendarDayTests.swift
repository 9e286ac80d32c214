// SPDX-License-Identifier: Apache-2.0

import Configuration
import Testing

struct `A calendar day` {
  @Test(arguments: [
    ("1970-01-01", 0), ("2000-03-01", 11_017), ("1969-12-31", -1), ("2024-02-29", 19_782),
    ("0001-01-01", -719_162), ("9999-12-31", 2_932_896),
  ])
  func `counts days from 1970`(text: String, days: Int) throws {
    let day = try #require(CalendarDay(text))
    #expect(day.daysSinceEpoch == days)
    #expect(day.description == text)
  }

  @Test(arguments: [
    "2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "24-04-01", "2024-4-1",
    "2024/04/01", "2024-04-01 ", "", "2024-04-0x", "+024-04-01",
  ])
  func `refuses what is no day`(text: String) {
    #expect(CalendarDay(text) == nil)
  }

  @Test func `goes through every day of 800 years without a gap`() throws {
    let first = try #require(CalendarDay("1700-01-01"))
    var previous = first.components
    for offset in 1...292_194 {
      let day = CalendarDay(daysSinceEpoch: first.daysSinceEpoch + offset)
      let (year, month, dayOfMonth) = day.components
      #expect(CalendarDay(year: year, month: month, day: dayOfMonth) == day)
      #expect(
        (year, month, dayOfMonth) > previous && dayOfMonth == previous.day + 1 || dayOfMonth == 1)
      previous = day.components
    }
    #expect(previous == (2500, 1, 1))
  }
}
