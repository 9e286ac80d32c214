// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Compares the means of several groups of equal variance.
///
/// - Note: Fisher (1925), *Statistical Methods for Research Workers*, chapter 7.
public struct OneWayANOVA: Sendable {
  /// The sum of squares between the groups.
  public let between: ScaledNumber
  /// The sum of squares within the groups.
  public let within: ScaledNumber
  /// The number of groups less one.
  public let degreesBetween: Int
  /// The number of observations less the number of groups.
  public let degreesWithin: Int
  /// The ratio of the mean squares.
  public let f: Double
  /// The share of the whole sum of squares that lies between the groups.
  public let rSquared: Double
  /// The standard deviation within the groups.
  public let residualDeviation: ScaledNumber

  /// Compares groups as they were written.
  ///
  /// - Throws: `emptyGroup`; `tooFewObservations` where there are fewer than two groups or none has
  ///   two observations; `noVariation` where no group varies.
  public init(_ groups: [[DecimalNumber]]) throws(UndefinedStatistic) {
    try self.init(ScaledSample(groups))
  }

  /// Compares groups.
  ///
  /// - Throws: As for groups as they were written.
  /// - Precondition: All values are finite.
  public init(_ groups: [[Double]]) throws(UndefinedStatistic) {
    try self.init(ScaledSample(groups))
  }

  private init(_ sample: ScaledSample) throws(UndefinedStatistic) {
    let moments = sample.groups.compactMap { Moments($0) }
    guard moments.count == sample.groups.count else { throw .emptyGroup }
    let total = moments.reduce(0) { $0 + $1.count }
    guard moments.count > 1, total > moments.count else { throw .tooFewObservations(needed: 2) }
    guard let whole = Moments(Array(sample.groups.joined())) else { throw .emptyGroup }
    let within = moments.reduce(DoubleDouble(0)) { $0 + $1.squares }
    guard within.high > 0 else { throw .noVariation }
    let between = moments.reduce(DoubleDouble(0)) { sum, group in
      let distance = group.mean - whole.mean
      return sum + distance * distance * DoubleDouble(Double(group.count))
    }
    degreesBetween = moments.count - 1
    degreesWithin = total - moments.count
    let meanSquare = within / DoubleDouble(Double(degreesWithin))
    f = (between / DoubleDouble(Double(degreesBetween)) / meanSquare).high
    rSquared = (between / (between + within)).high
    self.between = ScaledNumber(between.high, exponent: 2 * sample.unit)
    self.within = ScaledNumber(within.high, exponent: 2 * sample.unit)
    residualDeviation = ScaledNumber(meanSquare.squareRoot, exponent: sample.unit)
  }

  /// The probability of a ratio at least as large.
  public var pValue: PValue {
    FDistribution.upperTail(f, df1: Double(degreesBetween), df2: Double(degreesWithin))
  }
}
