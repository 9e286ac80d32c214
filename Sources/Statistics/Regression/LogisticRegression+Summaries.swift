// SPDX-License-Identifier: Apache-2.0

import Foundation

extension LogisticRegression {
  /// One minus the ratio of the log-likelihoods of this model and of the intercept alone.
  ///
  /// - Note: McFadden (1974), in *Frontiers in Econometrics*, p. 121.
  public var mcFaddenR2: Double { 1 - logLikelihood / nullLogLikelihood }

  /// Cox and Snell's R² divided by the largest value it could have.
  ///
  /// - Note: Nagelkerke (1991), *Biometrika* 78:691.
  public var nagelkerkeR2: Double {
    -expm1(2 * (nullLogLikelihood - logLikelihood) / rowCount)
      / -expm1(2 * nullLogLikelihood / rowCount)
  }

  /// The mean fitted probability of successes minus that of failures.
  ///
  /// - Note: Tjur (2009), *Am. Stat.* 63:366.
  public var tjurR2: Double {
    let won = zip(terms.probability, data.successes).reduce(0) { $0 + $1.0 * $1.1 }
    let all = zip(terms.probability, data.trials).reduce(0) { $0 + $1.0 * $1.1 }
    let successes = data.totalSuccesses
    return won / successes - (all - won) / (data.totalTrials - successes)
  }

  /// Akaike's criterion: twice the number of coefficients minus twice the log-likelihood.
  public var akaikeCriterion: Double {
    2 * Double(coefficients.count) - 2 * logLikelihood
  }

  /// The mean squared difference of outcomes and fitted probabilities.
  public var brierScore: Double {
    var sum = 0.0
    for i in 0..<data.count {
      let probability = terms.probability[i]
      sum += data.successes[i] * (1 - probability) * (1 - probability)
      sum += (data.trials[i] - data.successes[i]) * probability * probability
    }
    return sum / data.totalTrials
  }
}
