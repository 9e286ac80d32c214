// SPDX-License-Identifier: Apache-2.0

/// The sign that stands before the cents.
public enum DecimalMark: String, Sendable, CaseIterable {
  case point = "."
  case comma = ","

  var byte: UInt8 { self == .point ? .point : .comma }
  var other: Self { self == .point ? .comma : .point }
}

/// One amount of money, taken apart into sign, currency and digits.
///
/// Digits are ASCII; groups of three (or, as in India, of two before the last three) may be parted
/// by the other mark, a space or an apostrophe; a symbol or an ISO code may stand before or after;
/// a minus or brackets make it negative. Nothing else is an amount: no percent sign, no exponent,
/// no `NaN`.
struct AmountReading: Equatable {
  /// Whether a minus or brackets stand around it.
  let isNegative: Bool
  /// The code, where the cell names one.
  let currency: String?
  /// ASCII digits, marks, spaces and apostrophes.
  let digits: [UInt8]

  /// Takes a cell apart that is not empty.
  init?(_ text: String) {
    var body = text.trimmedCell
    var isNegative = false
    guard body.utf8.count <= 64 else { return nil }
    if body.hasPrefix("("), body.hasSuffix(")") {
      body = String(body.dropFirst().dropLast()).trimmedCell
      isNegative = true
    }
    let scalars = Array(body.unicodeScalars)
    guard let first = scalars.firstIndex(where: Self.isCore),
      let last = scalars.lastIndex(where: Self.isDigit)
    else { return nil }
    guard first <= last else { return nil }
    var before = String(String.UnicodeScalarView(scalars[..<first])).trimmedCell
    let after = String(String.UnicodeScalarView(scalars[(last + 1)...]))
    for sign in ["-", "+"] where isNegative == false {
      if before.hasPrefix(sign) || before.hasSuffix(sign) {
        before = before.hasPrefix(sign) ? String(before.dropFirst()) : String(before.dropLast())
        isNegative = sign == "-"
        break
      }
    }
    guard let leading = CurrencyCode.reading(of: before),
      let trailing = CurrencyCode.reading(of: after), leading == nil || trailing == nil,
      let digits = Self.core(scalars[first...last])
    else { return nil }
    self.isNegative = isNegative
    self.currency = leading ?? trailing
    self.digits = digits
  }

  /// The mark that the digits prove, if they do.
  var provenMark: DecimalMark? {
    let points = digits.count { $0 == .point }
    let commas = digits.count { $0 == .comma }
    if points > 0, commas > 0 {
      return digits.last { $0 == .point || $0 == .comma } == .point ? .point : .comma
    }
    guard points + commas > 0 else { return nil }
    let mark: DecimalMark = points > 0 ? .point : .comma
    if points + commas > 1 { return mark.other }
    return isAmbiguous ? nil : mark
  }

  /// Whether one mark stands before exactly three digits, so that it may part thousands or cents.
  var isAmbiguous: Bool {
    let marks = digits.indices.filter { digits[$0] == .point || digits[$0] == .comma }
    guard marks.count == 1, digits.count - marks[0] - 1 == 3 else { return false }
    return (1...3).contains(marks[0]) && digits[0] != UInt8(ascii: "0")
  }

  /// The amount times 10,000, rounded half away from zero; `nil` where the digits are not grouped
  /// as the mark asks, or where the amount is beyond 900 million millions.
  func tenThousandths(mark: DecimalMark) -> Int64? {
    let parts = digits.split(separator: mark.byte, omittingEmptySubsequences: false)
    guard parts.count <= 2, let whole = Self.whole(parts[0], fractionFollows: parts.count == 2)
    else {
      return nil
    }
    var fraction: Int64 = 0
    if parts.count == 2 {
      guard (1...12).contains(parts[1].count), parts[1].allSatisfy(Self.isDigit) else { return nil }
      for place in 0..<4 {
        fraction = fraction * 10 + (place < parts[1].count ? Int64(Self.value(parts[1], place)) : 0)
      }
      if parts[1].count > 4, Self.value(parts[1], 4) >= 5 { fraction += 1 }
    }
    let scaled = whole * 10_000 + fraction
    return isNegative ? -scaled : scaled
  }
}

extension AmountReading {
  private static func whole(_ digits: ArraySlice<UInt8>, fractionFollows: Bool) -> Int64? {
    if digits.isEmpty { return fractionFollows ? 0 : nil }
    let marks = Set(digits.filter { isDigit($0) == false })
    guard marks.count <= 1 else { return nil }
    if let mark = marks.first {
      let groups = digits.split(separator: mark, omittingEmptySubsequences: false).map(\.count)
      let inner = groups.dropFirst().dropLast()
      guard groups.last == 3, let head = groups.first, (1...3).contains(head) else { return nil }
      guard inner.allSatisfy({ $0 == 3 }) || (head <= 2 && inner.allSatisfy { $0 == 2 }) else {
        return nil
      }
    }
    let plain = digits.filter(isDigit)
    guard plain.count <= 14 else { return nil }
    return plain.reduce(0) { $0 * 10 + Int64($1 - 0x30) }
  }

  /// The digits with every kind of space and apostrophe as one byte; `nil` where there is another.
  private static func core(_ scalars: ArraySlice<Unicode.Scalar>) -> [UInt8]? {
    var bytes: [UInt8] = []
    for scalar in scalars {
      switch scalar {
      case "0"..."9", ".", ",": bytes.append(UInt8(truncatingIfNeeded: scalar.value))
      case " ", "\u{A0}", "\u{202F}", "\u{2009}": bytes.append(.space)
      case "'", "\u{2019}": bytes.append(UInt8(ascii: "'"))
      default: return nil
      }
    }
    return bytes
  }

  private static func isCore(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || scalar == "." || scalar == ","
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }
  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
  private static func value(_ digits: ArraySlice<UInt8>, _ place: Int) -> UInt8 {
    digits[digits.startIndex + place] - 0x30
  }
}
