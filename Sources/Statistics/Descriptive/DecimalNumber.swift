// SPDX-License-Identifier: Apache-2.0

/// A decimal number as it was written, to 33 digits and with any exponent.
public struct DecimalNumber: Hashable, Sendable {
  /// The digits, as a whole number that does not end in 0.
  let digits: DoubleDouble
  /// The power of ten that the digits are multiplied by.
  let exponent: Int
  /// The power of ten of the first digit; 0 of zero.
  let magnitude: Int
  /// The nearest double.
  public let double: Double

  /// Reads digits with an optional sign, point and exponent; `nil` for anything else.
  public init?(_ text: String) {
    guard let literal = DecimalLiteral(text), let double = Double(text) else { return nil }
    var digits = DoubleDouble(0)
    for digit in literal.digits { digits = digits * DoubleDouble(10) + DoubleDouble(Double(digit)) }
    self.digits = literal.isNegative ? -digits : digits
    self.exponent = literal.digits.isEmpty ? 0 : literal.exponent
    self.magnitude = literal.digits.isEmpty ? 0 : literal.exponent + literal.digits.count - 1
    self.double = double
  }

  /// The number in units of ten to the power `unit`.
  func inUnits(of unit: Int) -> DoubleDouble {
    let shift = exponent - unit
    if shift < -330 { return DoubleDouble(0) }
    // Dividing by an exact power rounds once; multiplying by an inexact one would round twice.
    return shift < 0
      ? digits / DoubleDouble.powerOfTen(-shift) : digits * DoubleDouble.powerOfTen(shift)
  }
}

/// The parts of a decimal literal.
private struct DecimalLiteral {
  var isNegative = false
  /// Significant digits, without zeros at either end.
  var digits: [UInt8] = []
  var exponent = 0

  init?(_ text: String) {
    var bytes = text.utf8[...]
    if bytes.first == UInt8(ascii: "-") {
      isNegative = true
      bytes = bytes.dropFirst()
    }
    let mantissa = bytes.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
    guard read(mantissa), readExponent(bytes[mantissa.endIndex...].dropFirst()) else { return nil }
    while digits.count > 33 { dropLast() }
    while digits.last == 0 { dropLast() }
  }

  private mutating func dropLast() {
    digits.removeLast()
    exponent += 1
  }

  private mutating func read(_ mantissa: Substring.UTF8View) -> Bool {
    var (seenPoint, count) = (false, 0)
    for byte in mantissa {
      if byte == UInt8(ascii: "."), !seenPoint {
        seenPoint = true
        continue
      }
      guard byte >= 0x30, byte <= 0x39 else { return false }
      count += 1
      if seenPoint { exponent -= 1 }
      if !digits.isEmpty || byte != 0x30 { digits.append(byte - 0x30) }
    }
    return count > 0
  }

  private mutating func readExponent(_ bytes: Substring.UTF8View) -> Bool {
    if bytes.isEmpty { return true }
    guard let value = Int(Substring(bytes)), abs(value) < 1_000_000 else { return false }
    exponent += value
    return true
  }
}
