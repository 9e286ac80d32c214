// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The logistic function and what is computed with it from coefficients.
public enum LogisticCurve {
  /// The probability whose log odds are given.
  public static func probability(_ logOdds: Double) -> Double {
    let decay = exp(-abs(logOdds))
    return (logOdds >= 0 ? 1 : decay) / (1 + decay)
  }

  /// The log odds of a probability.
  ///
  /// - Precondition: the probability lies strictly between 0 and 1.
  public static func logOdds(_ probability: Double) -> Double {
    precondition(probability > 0 && probability < 1, "log odds need a probability inside (0, 1)")
    return log(probability) - log1p(-probability)
  }

  /// The log odds of each row of a design, from the intercept and one coefficient a column.
  static func logOdds(
    _ design: DesignMatrix, coefficients: [Double], offset: [Double]?
  ) -> [Double] {
    precondition(
      coefficients.count == design.columns.count + 1,
      "there must be one coefficient for the intercept and one for each column"
    )
    var result = offset ?? Array(repeating: 0, count: design.rowCount)
    for i in result.indices {
      result[i] += coefficients[0]
    }
    for (column, coefficient) in zip(design.columns, coefficients.dropFirst()) {
      for i in result.indices {
        result[i] += coefficient * column[i]
      }
    }
    return result
  }

  static func probabilities(
    _ design: DesignMatrix, coefficients: [Double], offset: [Double]?
  ) -> [Double] {
    logOdds(design, coefficients: coefficients, offset: offset).map(probability)
  }
}
