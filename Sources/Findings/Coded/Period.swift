// SPDX-License-Identifier: Apache-2.0

import Configuration

/// The days within which a deal must have been closed to be analysed.
public struct Period: Sendable, Equatable {
  /// The first day; `nil` where there is no lower end.
  public let first: CalendarDay?
  /// The last day; `nil` where there is no upper end.
  public let last: CalendarDay?
  /// How the user wrote it; `nil` for all deals.
  public let name: String?

  /// Every day, and deals without one too.
  public static let all = Self(first: nil, last: nil, name: nil)

  private init(first: CalendarDay?, last: CalendarDay?, name: String?) {
    self.first = first
    self.last = last
    self.name = name
  }

  /// The days from one to another, both included; all deals where both are `nil`.
  public init(from first: CalendarDay?, to last: CalendarDay?) {
    let ends = [first, last].map { $0?.description ?? "" }
    self.init(
      first: first, last: last,
      name: first == nil && last == nil ? nil : ends.joined(separator: ".."))
  }

  /// Reads `2026-Q3`, `2026-H1`, `2026-07` or `2026`; `nil` for anything else.
  ///
  /// Quarters, halves and years are fiscal, and a fiscal year is named by the calendar year in which
  /// it ends. Months are those of the calendar.
  ///
  /// `fiscalYearStart` is the month, 1...12, in which the fiscal year starts.
  public init?(_ text: String, fiscalYearStart: Int) {
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    guard let year = parts.first.flatMap(Self.year), (1...2).contains(parts.count) else {
      return nil
    }
    let yearStart = (fiscalYearStart == 1 ? year : year - 1) * 12 + fiscalYearStart - 1
    let months: Range<Int>
    if parts.count == 1 {
      months = yearStart..<(yearStart + 12)
    } else if let part = Self.part(parts[1]) {
      let start = part.isCalendar ? year * 12 : yearStart
      months = (start + part.offset)..<(start + part.offset + part.length)
    } else {
      return nil
    }
    guard let first = Self.firstDay(ofMonth: months.lowerBound),
      let next = Self.firstDay(ofMonth: months.upperBound)
    else { return nil }
    self.init(
      first: first, last: CalendarDay(daysSinceEpoch: next.daysSinceEpoch - 1), name: text)
  }

  /// Whether it holds every deal, dated or not.
  public var isAll: Bool { first == nil && last == nil }

  /// Whether a deal that was closed on a day lies in it; a deal without a day lies only in `all`.
  public func contains(_ day: CalendarDay?) -> Bool {
    if isAll { return true }
    guard let day else { return false }
    return first.map { $0 <= day } ?? true && last.map { day <= $0 } ?? true
  }

  private static func year(_ text: Substring) -> Int? {
    guard text.utf8.count == 4, text.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    return Int(text)
  }

  private static func part(
    _ text: Substring
  ) -> (offset: Int, length: Int, isCalendar: Bool)? {
    switch text {
    case "Q1", "Q2", "Q3", "Q4":
      text.dropFirst().first?.wholeNumberValue.map { (($0 - 1) * 3, 3, false) }
    case "H1": (0, 6, false)
    case "H2": (6, 6, false)
    default:
      text.utf8.count == 2 && text.utf8.allSatisfy { (48...57).contains($0) }
        ? Int(text).flatMap { (1...12).contains($0) ? ($0 - 1, 1, true) : nil } : nil
    }
  }

  private static func firstDay(ofMonth months: Int) -> CalendarDay? {
    CalendarDay(year: months / 12, month: months % 12 + 1, day: 1)
  }
}
