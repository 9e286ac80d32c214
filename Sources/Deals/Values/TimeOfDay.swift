// SPDX-License-Identifier: Apache-2.0

/// The time and zone after a date: checked, then left aside.
enum TimeOfDay {
  /// Passes over a time, and says whether what was there is one; nothing at all is right too.
  ///
  /// Accepts `10:22`, `10:22:05`, `10:22:05.123`, `9:00 AM` and a zone (`Z`, `UTC`, `+01:00`), after
  /// a `T`, a comma or spaces.
  static func skip(in scanner: inout ByteScanner) -> Bool {
    if scanner.isAtEnd { return true }
    let comma = scanner.take(.comma)
    let spaces = scanner.takeSpaces()
    guard spaces || comma || scanner.take(anyOf: [0x54, 0x74]) != nil else { return false }
    guard clock(in: &scanner) else { return false }
    scanner.takeSpaces()
    return zone(in: &scanner)
  }

  private static func clock(in scanner: inout ByteScanner) -> Bool {
    guard let hour = scanner.number(maximumDigits: 2), hour.value <= 24, scanner.take(.colon),
      minutes(in: &scanner, maximum: 59)
    else { return false }
    if scanner.take(.colon) {
      guard minutes(in: &scanner, maximum: 60) else { return false }
      if scanner.take(anyOf: [.point, .comma]) != nil, scanner.number(maximumDigits: 9) == nil {
        return false
      }
    }
    return true
  }

  private static func minutes(in scanner: inout ByteScanner, maximum: Int) -> Bool {
    guard let number = scanner.number(maximumDigits: 2) else { return false }
    return number.digits == 2 && number.value <= maximum
  }

  private static func zone(in scanner: inout ByteScanner) -> Bool {
    if scanner.isAtLetter {
      guard ["am", "pm", "z", "utc", "gmt"].contains(scanner.word()) else { return false }
      scanner.takeSpaces()
    }
    guard scanner.take(anyOf: [UInt8(ascii: "+"), .hyphen]) != nil else { return scanner.isAtEnd }
    guard let hours = scanner.number(maximumDigits: 4) else { return false }
    if scanner.take(.colon) { return hours.digits == 2 && minutes(in: &scanner, maximum: 59) }
    return hours.digits == 2 || hours.digits == 4
  }
}
