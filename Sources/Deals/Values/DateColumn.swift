// SPDX-License-Identifier: Apache-2.0

import Configuration

/// How the dates of one column are read, decided over the whole column.
///
/// Forms that name the year first, the month in words or a serial number need no decision. For
/// `03/04/2025` a number above 12 anywhere in the column decides, then other date columns of the
/// same file; without any, an order is assumed and said.
public struct DateColumn: Sendable, Equatable {
  /// What the order of day and month rests on.
  public enum Basis: String, Sendable {
    /// No cell needs an order.
    case unneeded = "no cell needs an order"
    /// The configuration named the form.
    case configured = "date_format"
    /// A cell of the column has a number above 12.
    case evidence = "a number above 12 in the column"
    /// A cell of another date column has one.
    case file = "another date column of the file"
    /// Nothing decides it.
    case assumed = "assumed"
  }

  /// The header.
  public var header: String
  /// The order in force; `nil` where no cell needs one.
  public var order: DayMonthOrder?
  /// What it rests on.
  public var basis: Basis
  /// Cells that prove the day to come first.
  public var provenDayFirst: Int
  /// Cells that prove the month to come first.
  public var provenMonthFirst: Int
  /// Cells that an order alone can read.
  public var ordered: Int
  /// Cells that are no date under the decision.
  public var unreadable: Int
  /// The earliest day.
  public var first: CalendarDay?
  /// The latest day.
  public var last: CalendarDay?

  private var pattern: DatePattern?

  /// Gathers the evidence of a column from its distinct cells and how often each occurs.
  init(header: String, cells: [(text: String, count: Int)], pattern: DatePattern?) {
    self.header = header
    self.pattern = pattern
    basis = .unneeded
    (provenDayFirst, provenMonthFirst, ordered, unreadable) = (0, 0, 0, 0)
    for cell in cells where pattern?.day(cell.text) == nil {
      let reading = DateReading(cell.text)
      guard case .numbers = reading else { continue }
      ordered += cell.count
      switch reading.provenOrder {
      case .dayFirst: provenDayFirst += cell.count
      case .monthFirst: provenMonthFirst += cell.count
      case nil: break
      }
    }
    if let order = pattern?.order {
      (self.order, basis) = (order, .configured)
    } else if ordered > 0, let order = provenOrder {
      (self.order, basis) = (order, .evidence)
    }
  }

  /// The order that most proofs of the column stand for.
  var provenOrder: DayMonthOrder? {
    if provenDayFirst == provenMonthFirst { return nil }
    return provenDayFirst > provenMonthFirst ? .dayFirst : .monthFirst
  }

  /// Whether cells of the column prove both orders.
  var isContradictory: Bool { provenDayFirst > 0 && provenMonthFirst > 0 }

  /// Takes the order from elsewhere, where cells need one and the column does not decide.
  mutating func settle(order: DayMonthOrder, basis: Basis) {
    guard self.order == nil, ordered > 0 else { return }
    (self.order, self.basis) = (order, basis)
  }

  /// The day that a cell says; `nil` where it is no date.
  ///
  /// In a column that proves both orders, a cell that both could read says nothing.
  func day(_ text: String) -> CalendarDay? {
    if let day = pattern?.day(text) { return day }
    let reading = DateReading(text)
    if case .numbers = reading {
      if pattern != nil { return nil }
      if isContradictory { return reading.day(order: reading.provenOrder) }
    }
    return reading.day(order: order)
  }

  /// Counts what cannot be read, and finds the range.
  mutating func take(_ day: CalendarDay?, count: Int) {
    guard let day else {
      unreadable += count
      return
    }
    first = min(first ?? day, day)
    last = max(last ?? day, day)
  }
}
