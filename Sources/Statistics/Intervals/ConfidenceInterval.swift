// SPDX-License-Identifier: Apache-2.0

/// A range that holds the true value in a stated share of samples.
public struct ConfidenceInterval: Hashable, Sendable {
  /// The lower end; negative infinity where the interval is open below.
  public let low: Double
  /// The upper end; infinity where the interval is open above.
  public let high: Double

  /// Creates an interval.
  ///
  /// - Precondition: `low` is not above `high`, and neither is NaN.
  public init(low: Double, high: Double) {
    precondition(low <= high, "an interval must not end before it begins: \(low) to \(high)")
    self.low = low
    self.high = high
  }

  /// Whether a value lies in the interval, ends included.
  public func contains(_ value: Double) -> Bool {
    value >= low && value <= high
  }
}
