// SPDX-License-Identifier: Apache-2.0

/// A number times a power of ten, which may lie outside the range of a double.
public struct ScaledNumber: Hashable, Sendable {
  /// The first factor.
  public let significand: Double
  /// The power of ten of the second.
  public let exponent: Int

  /// Creates a number; its first factor is brought into 1..<10 where it is finite and not 0.
  public init(_ significand: Double, exponent: Int) {
    var (significand, exponent) = (significand, exponent)
    if significand.isFinite, significand != 0, exponent != 0 {
      while abs(significand) >= 10 {
        significand /= 10
        exponent += 1
      }
      while abs(significand) < 1 {
        significand *= 10
        exponent -= 1
      }
    }
    self.significand = significand
    self.exponent = exponent
  }

  /// The nearest double; 0 or infinite outside the range.
  public var double: Double {
    if exponent == 0 || !significand.isFinite { return significand }
    return Double("\(significand)e\(exponent)") ?? significand
  }
}
