// SPDX-License-Identifier: Apache-2.0

import Configuration

/// A date form that the configuration names, such as `dd/MM/yyyy`.
struct DatePattern: Equatable, Sendable {
  private enum Piece: Equatable {
    case year(digits: Int)
    case month
    case monthName
    case day
    case literal(UInt8)
  }

  private let pieces: [Piece]

  /// Understands `yyyy` or `yy`, `MM`, `M` or `MMM`, and `dd` or `d`, each once, with other ASCII
  /// characters between; `nil` where that is not so.
  init?(_ pattern: String) {
    let letters = Array(pattern.utf8)
    var pieces: [Piece] = []
    var index = 0
    while index < letters.count {
      let letter = letters[index]
      let run = letters[index...].prefix { $0 == letter }.count
      guard let piece = Self.piece(letter, run: run) else { return nil }
      pieces.append(piece)
      if case .literal = piece { index += 1 } else { index += run }
    }
    let months = pieces.count { $0 == .month || $0 == .monthName }
    let years = pieces.count { $0 == .year(digits: 4) || $0 == .year(digits: 2) }
    guard months == 1, years == 1, pieces.count(where: { $0 == .day }) == 1 else { return nil }
    self.pieces = pieces
  }

  /// The order of day and month.
  var order: DayMonthOrder? {
    let day = pieces.firstIndex(of: .day) ?? 0
    let month = pieces.firstIndex { $0 == .month || $0 == .monthName } ?? 0
    return day < month ? .dayFirst : .monthFirst
  }

  /// The day that a cell of this form says, a time after it left aside; `nil` where it has another
  /// form.
  func day(_ text: String) -> CalendarDay? {
    var scanner = ByteScanner(text.trimmedCell)
    var year: Int?
    var month: Int?
    var day: Int?
    for piece in pieces {
      switch piece {
      case .literal(let byte):
        guard scanner.take(byte) else { return nil }
      case .year(let digits):
        guard let number = scanner.number(maximumDigits: digits), number.digits == digits else {
          return nil
        }
        year = DateReading.year(number)
      case .month: month = scanner.number(maximumDigits: 2)?.value
      case .monthName: month = DateReading.month(named: scanner.word())
      case .day: day = scanner.number(maximumDigits: 2)?.value
      }
    }
    guard TimeOfDay.skip(in: &scanner), scanner.isAtEnd else { return nil }
    guard let year, let month, let day else { return nil }
    return CalendarDay(year: year, month: month, day: day)
  }

  private static func piece(_ letter: UInt8, run: Int) -> Piece? {
    switch (letter, run) {
    case (UInt8(ascii: "y"), 4), (UInt8(ascii: "y"), 2): .year(digits: run)
    case (UInt8(ascii: "M"), 1), (UInt8(ascii: "M"), 2): .month
    case (UInt8(ascii: "M"), 3): .monthName
    case (UInt8(ascii: "d"), 1), (UInt8(ascii: "d"), 2): .day
    case (0x20...0x40, _), (0x5B...0x60, _), (0x7B...0x7E, _): .literal(letter)
    default: nil
    }
  }
}
