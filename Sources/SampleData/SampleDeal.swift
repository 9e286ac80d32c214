// SPDX-License-Identifier: Apache-2.0

/// One deal of the invented company, with what nobody wrote down.
struct SampleDeal {
  enum Layout {
    case salesforce, hubspot, generic
  }

  enum Ending: Equatable {
    case won, lost, noDecision, open
    case excluded(String)

    /// Whether the buyer decided not to buy from us.
    var isLoss: Bool { self == .lost || self == .noDecision }
  }

  var number: Int
  var layout: Layout
  var rep: World.Rep
  var account: String
  var contact: String
  var role: String
  var title: String
  var industry: String
  var rival: String
  var system: String
  var referrer: String
  var isExistingClient: Bool
  /// Whether somebody recommended us, whatever the source column says.
  var isReferred: Bool
  var source: String
  /// 1 for us, -1 against us; no entry where the driver is not there.
  var drivers: [LatentDriver: Int]
  var ending: Ending
  var created: Day
  var closed: Day
  var amount: Int
  /// A score without any meaning, from 0 to 100.
  var intent: Int
  var budget = ""
  var authority = ""
  var need = ""
  var timing = ""
  /// The rival, where the column is filled in.
  var competitor = ""
  /// Filled in only after a deal is won.
  var onboardingContact = ""
  var lossReason = ""
  var reasonText = ""
  var description = ""
  var callNotes = ""
  var nextStep = ""
}

/// A day, counted from 1970-01-01.
struct Day: Equatable, Comparable {
  var number: Int

  init(_ number: Int) {
    self.number = number
  }

  static func < (earlier: Day, later: Day) -> Bool { earlier.number < later.number }

  /// Year, month and day of the Gregorian calendar.
  ///
  /// - Note: Howard Hinnant (2013), "chrono-Compatible Low-Level Date Algorithms",
  ///   `civil_from_days`; days after 0000-03-01 only.
  var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
  }

  /// `2026-03-14`.
  var iso: String { "\(civil.year)-\(Self.two(civil.month))-\(Self.two(civil.day))" }
  /// `3/14/2026`.
  var american: String { "\(civil.month)/\(civil.day)/\(civil.year)" }
  /// `14.03.2026`.
  var german: String { "\(Self.two(civil.day)).\(Self.two(civil.month)).\(civil.year)" }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
