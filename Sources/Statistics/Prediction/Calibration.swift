// SPDX-License-Identifier: Apache-2.0

/// How probabilities stated beforehand agree with outcomes.
///
/// - Note: Cox (1958), *Biometrika* 45:562; Van Calster et al. (2019), *BMC Med.* 17:230.
public struct Calibration: Sendable, Equatable {
  /// The intercept of a logistic regression of the outcome on the log odds stated.
  public let intercept: Double
  /// Its slope: 1 if right, below 1 if probabilities are too extreme.
  public let slope: Double
  /// The intercept with the slope held at 1: calibration in the large.
  public let interceptAtSlopeOne: Double

  /// Computes the calibration.
  ///
  /// - Returns: `nil` where a probability is 0 or 1, all are equal, all outcomes are, or outcomes
  ///   are separated by the probabilities.
  public init?(probabilities: [Double], outcome: [Bool]) {
    guard probabilities.allSatisfy({ $0 > 0 && $0 < 1 }) else { return nil }
    let logOdds = probabilities.map(LogisticCurve.logOdds)
    let design = DesignMatrix(names: ["log odds"], columns: [logOdds])
    let empty = DesignMatrix(names: [], columns: [], rowCount: logOdds.count)
    guard let joint = try? LogisticRegression.fit(design: design, outcome: outcome),
      let large = try? LogisticRegression.fit(design: empty, outcome: outcome, offset: logOdds)
    else { return nil }
    intercept = joint.coefficients[0].estimate
    slope = joint.coefficients[1].estimate
    interceptAtSlopeOne = large.coefficients[0].estimate
  }
}

/// The mean squared difference of probabilities and outcomes.
///
/// - Note: Brier (1950), *Mon. Weather Rev.* 78:1.
public enum BrierScore {
  /// Computes the score; `nil` without rows.
  public static func mean(probabilities: [Double], outcome: [Bool]) -> Double? {
    precondition(probabilities.count == outcome.count, "there must be an outcome for each row")
    guard !outcome.isEmpty else { return nil }
    let sum = zip(probabilities, outcome).reduce(0.0) {
      let miss = $1.0 - ($1.1 ? 1 : 0)
      return $0 + miss * miss
    }
    return sum / Double(outcome.count)
  }
}
