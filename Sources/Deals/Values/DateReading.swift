// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Which of two numbers is the day of the month.
public enum DayMonthOrder: String, Sendable, CaseIterable {
  case dayFirst = "day first"
  case monthFirst = "month first"
}

/// What one cell of a date column says, as far as the cell alone can tell.
///
/// A date-time counts as the day that is written; a zone never moves it to another day, so that the
/// same file gives the same days everywhere.
enum DateReading: Equatable {
  /// A day that needs nothing else to be understood.
  case day(CalendarDay)
  /// Two numbers and a year, such as `03/04/2025`: either number may be the month.
  case numbers(first: Int, second: Int, year: Int, separator: UInt8)
  /// A number of days or milliseconds, as spreadsheets and interfaces write dates.
  case serial(CalendarDay)
  /// No date.
  case unreadable

  /// Reads a cell that is not empty.
  init(_ text: String) {
    var scanner = ByteScanner(text.trimmedCell)
    if let serial = Self.serial(in: scanner) {
      self = .serial(serial)
      return
    }
    let date = Self.date(in: &scanner)
    self = TimeOfDay.skip(in: &scanner) && scanner.isAtEnd ? date : .unreadable
  }

  /// The day, once the order of day and month is known.
  func day(order: DayMonthOrder?) -> CalendarDay? {
    switch self {
    case .day(let day), .serial(let day): day
    case .numbers(let first, let second, let year, _):
      switch order {
      case .dayFirst: CalendarDay(year: year, month: second, day: first)
      case .monthFirst: CalendarDay(year: year, month: first, day: second)
      case nil: nil
      }
    case .unreadable: nil
    }
  }

  /// The order that the cell proves by a number above 12.
  var provenOrder: DayMonthOrder? {
    guard case .numbers(let first, let second, let year, _) = self else { return nil }
    if first > 12, CalendarDay(year: year, month: second, day: first) != nil { return .dayFirst }
    if second > 12, CalendarDay(year: year, month: first, day: second) != nil { return .monthFirst }
    return nil
  }

  /// Four digits as they are; two as 1969 to 2068, the rule of POSIX `strptime`.
  static func year(_ number: (value: Int, digits: Int)) -> Int? {
    switch number.digits {
    case 4: number.value
    case 2: number.value < 69 ? 2000 + number.value : 1900 + number.value
    default: nil
    }
  }
}

extension DateReading {
  private static let separators: [UInt8] = [.hyphen, .slash, .point]

  private static func date(in scanner: inout ByteScanner) -> Self {
    if scanner.isAtLetter { return monthDayYear(in: &scanner) }
    guard let first = scanner.number(maximumDigits: 8) else { return .unreadable }
    if first.digits == 8 { return compact(first.value) }
    let spaced = scanner.takeSpaces()
    let separator = spaced ? nil : scanner.take(anyOf: separators)
    if scanner.isAtLetter { return dayMonthYear(first, in: &scanner) }
    guard let separator, let second = scanner.number(maximumDigits: 2), scanner.take(separator),
      let third = scanner.number(maximumDigits: 4)
    else { return .unreadable }
    if first.digits == 4, third.digits <= 2 {
      return known(CalendarDay(year: first.value, month: second.value, day: third.value))
    }
    guard first.digits <= 2, let year = year(third) else { return .unreadable }
    let reading = Self.numbers(
      first: first.value, second: second.value, year: year, separator: separator)
    let exists = DayMonthOrder.allCases.contains { reading.day(order: $0) != nil }
    return exists ? reading : .unreadable
  }

  /// `20250314`.
  private static func compact(_ number: Int) -> Self {
    let year = number / 10_000
    guard (1900...2200).contains(year) else { return .unreadable }
    return known(CalendarDay(year: year, month: number / 100 % 100, day: number % 100))
  }

  /// `5-Mar-2026`, `5 March 2026`, `5. March 26`; the day stands before the scanner.
  private static func dayMonthYear(
    _ day: (value: Int, digits: Int), in scanner: inout ByteScanner
  ) -> Self {
    guard day.digits <= 2, let month = month(named: scanner.word()) else { return .unreadable }
    _ = scanner.take(anyOf: separators + [.comma])
    scanner.takeSpaces()
    guard let number = scanner.number(maximumDigits: 4), let year = year(number) else {
      return .unreadable
    }
    return known(CalendarDay(year: year, month: month, day: day.value))
  }

  /// `Mar 5, 2026`.
  private static func monthDayYear(in scanner: inout ByteScanner) -> Self {
    guard let month = month(named: scanner.word()) else { return .unreadable }
    _ = scanner.take(anyOf: separators)
    scanner.takeSpaces()
    guard let day = scanner.number(maximumDigits: 2) else { return .unreadable }
    _ = scanner.take(anyOf: separators + [.comma])
    scanner.takeSpaces()
    guard let number = scanner.number(maximumDigits: 4), let year = year(number) else {
      return .unreadable
    }
    return known(CalendarDay(year: year, month: month, day: day.value))
  }

  private static func known(_ day: CalendarDay?) -> Self {
    day.map { .day($0) } ?? .unreadable
  }

  static func month(named word: String) -> Int? {
    guard word.utf8.count >= 3 else { return nil }
    if word == "sept" { return 9 }
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september",
      "october", "november", "december",
    ]
    let index = names.firstIndex { $0 == word || String($0.prefix(3)) == word }
    return index.map { $0 + 1 }
  }

  /// Days since 1899-12-30 (five digits, with or without a fraction), or milliseconds since
  /// 1970-01-01 (thirteen digits).
  private static func serial(in scanner: ByteScanner) -> CalendarDay? {
    var scanner = scanner
    guard let number = scanner.number(maximumDigits: 13) else { return nil }
    if number.digits == 13, scanner.isAtEnd {
      return CalendarDay(daysSinceEpoch: number.value / 86_400_000)
    }
    guard number.digits == 5, (20_000...80_000).contains(number.value) else { return nil }
    if scanner.take(.point), scanner.number(maximumDigits: 12) == nil { return nil }
    return scanner.isAtEnd ? CalendarDay(daysSinceEpoch: number.value - 25_569) : nil
  }
}
