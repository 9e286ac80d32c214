// SPDX-License-Identifier: Apache-2.0

/// Mean, standard deviation and lag-one autocorrelation of a sample, exact to the last digits of a
/// double whatever the offset and the size of the values.
///
/// - Note: Checked against the certified values of NIST's Statistical Reference Datasets.
public struct DescriptiveStatistics: Sendable {
  /// The number of values.
  public let count: Int
  /// The mean.
  public let mean: ScaledNumber
  /// The standard deviation with n - 1; `nil` of one value.
  public let standardDeviation: ScaledNumber?
  /// The autocorrelation of neighbours in the order given; `nil` where all values are equal.
  public let lagOneAutocorrelation: Double?

  /// Describes a sample as it was written.
  ///
  /// - Throws: `emptyGroup`.
  public init(_ values: [DecimalNumber]) throws(UndefinedStatistic) {
    try self.init(ScaledSample([values]))
  }

  /// Describes a sample.
  ///
  /// - Throws: `emptyGroup`.
  /// - Precondition: All values are finite.
  public init(_ values: [Double]) throws(UndefinedStatistic) {
    try self.init(ScaledSample([values]))
  }

  /// The mean of values as they were written; NaN of none.
  public static func mean(_ values: [DecimalNumber]) -> Double {
    let sample = ScaledSample([values])
    guard !values.isEmpty else { return .nan }
    let sum = sample.groups[0].reduce(DoubleDouble(0), +)
    return ScaledNumber((sum / DoubleDouble(Double(values.count))).high, exponent: sample.unit)
      .double
  }

  private init(_ sample: ScaledSample) throws(UndefinedStatistic) {
    let values = sample.groups[0]
    guard let moments = Moments(values) else { throw .emptyGroup }
    count = moments.count
    mean = ScaledNumber(moments.mean.high, exponent: sample.unit)
    standardDeviation = moments.variance.map {
      ScaledNumber($0.squareRoot, exponent: sample.unit)
    }
    var products = DoubleDouble(0)
    for (one, next) in zip(values, values.dropFirst()) {
      products = products + (one - moments.mean) * (next - moments.mean)
    }
    lagOneAutocorrelation = moments.squares.high > 0 ? (products / moments.squares).high : nil
  }
}
