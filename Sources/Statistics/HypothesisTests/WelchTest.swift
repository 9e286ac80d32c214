// SPDX-License-Identifier: Apache-2.0

import CBoostMath
import Foundation

/// Compares the means of two samples whose variances may differ.
///
/// - Note: Welch (1947), *Biometrika* 34:28; degrees of freedom by Satterthwaite (1946),
///   *Biometrics Bulletin* 2:110.
public struct WelchTest: Sendable {
  /// The means of both samples.
  public let means: (first: ScaledNumber, second: ScaledNumber)
  /// The variances of both samples, with n - 1.
  public let variances: (first: ScaledNumber, second: ScaledNumber)
  /// The first mean less the second.
  public let difference: ScaledNumber
  /// The standard error of the difference.
  public let standardError: ScaledNumber
  /// The difference over its standard error.
  public let t: Double
  /// The degrees of freedom.
  public let degreesOfFreedom: Double
  /// The difference over the pooled standard deviation.
  public let cohensD: Double
  private let sizes: (Int, Int)

  /// Compares two samples as they were written.
  ///
  /// - Throws: `tooFewObservations` below two in a sample; `noVariation` where both are constant.
  public init(
    _ first: [DecimalNumber], _ second: [DecimalNumber]
  ) throws(UndefinedStatistic) {
    try self.init(ScaledSample([first, second]))
  }

  /// Compares two samples.
  ///
  /// - Throws: `tooFewObservations` below two in a sample; `noVariation` where both are constant.
  /// - Precondition: All values are finite.
  public init(_ first: [Double], _ second: [Double]) throws(UndefinedStatistic) {
    try self.init(ScaledSample([first, second]))
  }

  private init(_ sample: ScaledSample) throws(UndefinedStatistic) {
    guard
      let one = Moments(sample.groups[0]), let two = Moments(sample.groups[1]),
      let variance1 = one.variance, let variance2 = two.variance
    else { throw .tooFewObservations(needed: 2) }
    let (n1, n2) = (Double(one.count), Double(two.count))
    let error1 = variance1 / DoubleDouble(n1)
    let error2 = variance2 / DoubleDouble(n2)
    let standardError = (error1 + error2).squareRoot
    guard standardError > 0 else { throw .noVariation }
    let difference = (one.mean - two.mean).high
    let unit = sample.unit
    means = (
      ScaledNumber(one.mean.high, exponent: unit), ScaledNumber(two.mean.high, exponent: unit)
    )
    variances = (
      ScaledNumber(variance1.high, exponent: 2 * unit),
      ScaledNumber(variance2.high, exponent: 2 * unit)
    )
    self.difference = ScaledNumber(difference, exponent: unit)
    self.standardError = ScaledNumber(standardError, exponent: unit)
    t = difference / standardError
    // As shares of the whole, which neither overflow nor underflow when squared.
    let share1 = (error1 / (error1 + error2)).high
    let share2 = (error2 / (error1 + error2)).high
    degreesOfFreedom = 1 / (share1 * share1 / (n1 - 1) + share2 * share2 / (n2 - 1))
    let pooled = (one.squares + two.squares) / DoubleDouble(n1 + n2 - 2)
    cohensD = difference / pooled.squareRoot
    sizes = (one.count, two.count)
  }

  /// The p-value.
  public func pValue(_ alternative: Alternative = .twoSided) -> PValue {
    switch alternative {
    case .less: StudentTDistribution.lowerTail(t, df: degreesOfFreedom)
    case .greater: StudentTDistribution.upperTail(t, df: degreesOfFreedom)
    case .twoSided: StudentTDistribution.twoSided(t, df: degreesOfFreedom)
    }
  }

  /// The ends of the interval of the difference.
  public func interval(confidence: Double = 0.95) -> (low: ScaledNumber, high: ScaledNumber) {
    let quantile = -StudentTDistribution.quantile((1 - confidence) / 2, df: degreesOfFreedom)
    let unit = standardError.exponent
    let scale = pow(10, Double(difference.exponent - unit))
    let middle = difference.significand == 0 ? 0 : difference.significand * scale
    let half = quantile * standardError.significand
    return (
      ScaledNumber(middle - half, exponent: unit), ScaledNumber(middle + half, exponent: unit)
    )
  }

  /// Cohen's d without its small-sample bias.
  ///
  /// - Note: Hedges (1981), *Journal of Educational Statistics* 6:107, equation 6e, with the exact
  ///   factor of gamma functions.
  public var hedgesG: Double {
    let df = Double(sizes.0 + sizes.1 - 2)
    let logFactor = cbm_lgamma(df / 2) - cbm_lgamma((df - 1) / 2) - log(df / 2) / 2
    // One degree of freedom has no finite factor: the gamma function of 0.
    return df > 1 ? cohensD * exp(logFactor) : 0
  }
}
