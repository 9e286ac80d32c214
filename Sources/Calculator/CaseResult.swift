// SPDX-License-Identifier: Apache-2.0

import Statistics

/// What a procedure found: names and values, in the order in which they are written.
public struct CaseResult: Sendable {
  /// One value of a result.
  public enum Value: Sendable {
    /// Does not exist.
    case null
    /// A flag.
    case boolean(Bool)
    /// A count.
    case integer(Int)
    /// A number; infinities and NaN are written as strings.
    case number(Double)
    /// A number that may lie outside the range of a double.
    case scaled(ScaledNumber)
    /// A word.
    case text(String)
    /// Several values.
    case list([Value])

    /// A number, or null.
    public static func optional(_ number: Double?) -> Value {
      number.map { .number($0) } ?? .null
    }

    /// Several numbers.
    public static func numbers(_ numbers: [Double]) -> Value {
      .list(numbers.map { .number($0) })
    }
  }

  private(set) var fields: [(key: String, value: Value)] = []

  /// Creates an empty result.
  public init() {}

  /// Appends a value.
  public mutating func add(_ key: String, _ value: Value) {
    fields.append((key, value))
  }

  /// Appends a number, or null.
  public mutating func add(_ key: String, _ number: Double?) {
    add(key, .optional(number))
  }

  /// Appends a count.
  public mutating func add(_ key: String, count: Int) {
    add(key, .integer(count))
  }

  /// Appends several numbers.
  public mutating func add(_ key: String, _ numbers: [Double]) {
    add(key, .numbers(numbers))
  }

  /// Appends a p-value and, as `key_log10`, its decimal logarithm; null where there is none.
  public mutating func add(_ key: String, _ pValue: PValue?) {
    add(key, .optional(pValue?.probability))
    if let pValue { add(key + "_log10", .number(pValue.log10)) }
  }

  /// Appends the ends of an interval as `prefix_low` and `prefix_high`; null where there is none.
  public mutating func add(
    interval prefix: String, _ interval: ConfidenceInterval?, suffix: String = ""
  ) {
    add(prefix + "_low" + suffix, .optional(interval?.low))
    add(prefix + "_high" + suffix, .optional(interval?.high))
  }
}
