// SPDX-License-Identifier: Apache-2.0

/// The test of nested models by twice the difference of their log-likelihoods.
///
/// - Note: Wilks (1938), *Ann. Math. Statist.* 9:60; for penalised likelihoods Heinze & Schemper
///   (2002), *Statist. Med.* 21:2409.
public struct LikelihoodRatioTest: Sendable, Equatable {
  /// The (penalised) log-likelihood of the larger model.
  public let logLikelihood: Double
  /// The (penalised) log-likelihood of the smaller model.
  public let restrictedLogLikelihood: Double
  /// The number of coefficients that the smaller model lacks.
  public let degreesOfFreedom: Int

  /// Creates a test from two log-likelihoods.
  public init(logLikelihood: Double, restrictedLogLikelihood: Double, degreesOfFreedom: Int) {
    self.logLikelihood = logLikelihood
    self.restrictedLogLikelihood = restrictedLogLikelihood
    self.degreesOfFreedom = degreesOfFreedom
  }

  /// Twice the difference; differences below zero are rounding error of equal fits.
  public var statistic: Double { max(0, 2 * (logLikelihood - restrictedLogLikelihood)) }

  /// The probability of a larger statistic if the coefficients were zero; 1 without any.
  public var pValue: PValue {
    degreesOfFreedom > 0
      ? ChiSquaredDistribution.upperTail(statistic, df: Double(degreesOfFreedom)) : .one
  }
}
