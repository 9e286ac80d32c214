// SPDX-License-Identifier: Apache-2.0

/// The mean of a sample and its sum of squares about the mean, both to about 30 digits.
struct Moments: Sendable {
  let count: Int
  let mean: DoubleDouble
  /// The sum of squared distances from the mean; exactly 0 where all values are equal.
  let squares: DoubleDouble

  /// Takes two passes over the values; `nil` of none.
  init?(_ values: [DoubleDouble]) {
    guard let first = values.first else { return nil }
    count = values.count
    if values.allSatisfy({ $0 == first }) {
      mean = first
      squares = DoubleDouble(0)
      return
    }
    let mean = values.reduce(DoubleDouble(0), +) / DoubleDouble(Double(values.count))
    var squares = DoubleDouble(0)
    for value in values {
      let distance = value - mean
      squares = squares + distance * distance
    }
    self.mean = mean
    self.squares = squares
  }

  /// The variance with n - 1; `nil` of one value.
  var variance: DoubleDouble? {
    count > 1 ? squares / DoubleDouble(Double(count - 1)) : nil
  }
}
