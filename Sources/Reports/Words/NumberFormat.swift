// SPDX-License-Identifier: Apache-2.0

/// How reports print numbers: the only place that rounds.
///
/// Rounding is half away from zero, after a rounding to a millionth of the last digit printed: two
/// processors that differ by a relative 1e-9 print the same digits. Minus is U+2212.
enum NumberFormat {
  /// The minus sign.
  static let minus = "\u{2212}"

  /// A number with a fixed count of digits after the point, and no sign of zero.
  static func fixed(_ value: Double, digits: Int) -> String {
    guard value.isFinite, abs(value) < 1e12 else { return scientific(value) }
    let scale = (0..<digits).reduce(1.0) { product, _ in product * 10 }
    let steady = (abs(value) * scale * 1e6).rounded() / 1e6
    let rounded = Int64(steady.rounded(.toNearestOrAwayFromZero))
    let whole = rounded / Int64(scale)
    let part = String(rounded % Int64(scale))
    let sign = value < 0 && rounded != 0 ? minus : ""
    guard digits > 0 else { return sign + grouped(Int(whole)) }
    let zeros = String(repeating: "0", count: digits - part.count)
    return sign + grouped(Int(whole)) + "." + zeros + part
  }

  /// A number with its sign always printed, save that of zero.
  static func signed(_ value: Double, digits: Int) -> String {
    let text = fixed(value, digits: digits)
    let isZero = text.unicodeScalars.allSatisfy { $0 == "0" || $0 == "." }
    return value > 0 && !isZero ? "+" + text : text
  }

  /// A count with commas between thousands.
  static func grouped(_ count: Int) -> String {
    let digits = String(count.magnitude)
    var text = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return count < 0 ? minus + text : text
  }

  /// A proportion as points: 0.126 is `+12.6`.
  static func points(_ proportion: Double) -> String {
    signed(proportion * 100, digits: 1)
  }

  /// A proportion as points for a headline, without a sign: −0.226 is `23`.
  static func wholePoints(_ proportion: Double) -> String {
    fixed(abs(proportion) * 100, digits: 0)
  }

  /// A proportion as a whole percentage.
  static func percent(_ proportion: Double) -> String {
    fixed(proportion * 100, digits: 0) + "%"
  }

  /// A proportion as a percentage with one decimal, for its first mention.
  static func finePercent(_ proportion: Double) -> String {
    fixed(proportion * 100, digits: 1) + "%"
  }

  /// A p- or q-value: `<0.001`, three decimals below 0.1, two above.
  static func probability(_ value: Double) -> String {
    if value < 0.001 { return "<0.001" }
    // 0.0996 must not become "0.100" with three decimals and then "0.10" elsewhere.
    return fixed(value, digits: value < 0.0995 ? 3 : 2)
  }

  /// A ratio with two decimals, or with two significant digits where it is below 0.1.
  static func ratio(_ value: Double) -> String {
    guard value.isFinite else { return value > 0 ? "∞" : "none" }
    if value >= 100 { return fixed(value, digits: 0) }
    return fixed(value, digits: value < 0.0995 && value > 0 ? 3 : 2)
  }

  /// A number as `1.23e−5`.
  static func scientific(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "none" : value > 0 ? "∞" : minus + "∞" }
    guard value != 0 else { return "0" }
    var exponent = 0
    var mantissa = abs(value)
    while mantissa >= 10 {
      mantissa /= 10
      exponent += 1
    }
    while mantissa < 1 {
      mantissa *= 10
      exponent -= 1
    }
    var text = fixed(mantissa, digits: 2)
    if text == "10.00" {
      text = "1.00"
      exponent += 1
    }
    let sign = value < 0 ? minus : ""
    return exponent == 0
      ? sign + text : "\(sign)\(text)e\(exponent < 0 ? minus : "")\(abs(exponent))"
  }
}
