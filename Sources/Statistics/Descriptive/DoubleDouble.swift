// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A number of about 32 digits, held as the unevaluated sum of two doubles.
///
/// Sums of squares about a mean keep all their digits with it, whatever the offset of the data.
///
/// - Note: Dekker (1971), *Numerische Mathematik* 18:224; Knuth, TAOCP 2, 4.2.2.
public struct DoubleDouble: Hashable, Comparable, Sendable {
  /// The number rounded to a double.
  public let high: Double
  /// What rounding took away.
  public let low: Double

  /// Creates a number from a double, exactly.
  public init(_ value: Double) {
    high = value
    low = 0
  }

  private init(sum a: Double, _ b: Double) {
    high = a + b
    low = b - (high - a)
  }

  /// Adds, with an error of a few parts in 1e32.
  public static func + (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let (sum, error) = exactSum(a.high, b.high)
    let (lowSum, lowError) = exactSum(a.low, b.low)
    let first = DoubleDouble(sum: sum, error + lowSum)
    return DoubleDouble(sum: first.high, first.low + lowError)
  }

  /// Subtracts.
  public static func - (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    a + -b
  }

  /// Changes the sign.
  public static prefix func - (a: DoubleDouble) -> DoubleDouble {
    DoubleDouble(sum: -a.high, -a.low)
  }

  /// Multiplies.
  public static func * (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let product = a.high * b.high
    let error = (-product).addingProduct(a.high, b.high)
    return DoubleDouble(sum: product, error + (a.high * b.low + a.low * b.high))
  }

  /// Divides.
  public static func / (a: DoubleDouble, b: DoubleDouble) -> DoubleDouble {
    let first = a.high / b.high
    let rest = a - b * DoubleDouble(first)
    let second = rest.high / b.high
    let last = rest - b * DoubleDouble(second)
    return DoubleDouble(sum: first, second) + DoubleDouble(last.high / b.high)
  }

  /// Orders by value.
  public static func < (a: DoubleDouble, b: DoubleDouble) -> Bool {
    a.high == b.high ? a.low < b.low : a.high < b.high
  }

  /// The square root, rounded to a double.
  public var squareRoot: Double {
    guard high > 0 else { return 0 }
    let root = high.squareRoot()
    let rest = self - DoubleDouble(root) * DoubleDouble(root)
    return root + rest.high / (2 * root)
  }

  /// Ten to a whole power, within the range of a double.
  static func powerOfTen(_ exponent: Int) -> DoubleDouble {
    var (result, base, rest) = (DoubleDouble(1), DoubleDouble(10), exponent.magnitude)
    while rest > 0 {
      if rest & 1 == 1 { result = result * base }
      base = base * base
      rest >>= 1
    }
    return exponent < 0 ? DoubleDouble(1) / result : result
  }

  private static func exactSum(_ a: Double, _ b: Double) -> (sum: Double, error: Double) {
    let sum = a + b
    let back = sum - a
    return (sum, (a - (sum - back)) + (b - back))
  }
}
