// SPDX-License-Identifier: Apache-2.0

import Foundation

/// What a logistic likelihood needs of each pattern at given linear predictors.
///
/// One exponential gives both probabilities to full precision, also where one of them is tiny.
struct LogisticTerms {
  /// The probability of success of each pattern.
  private(set) var probability: [Double]
  /// Trials times the variance of one trial.
  private(set) var information: [Double]
  /// Successes minus their expectation.
  private(set) var residual: [Double]
  /// The logarithm of the likelihood of all rows.
  private(set) var logLikelihood: Double

  init(predictor: [Double], data: CovariatePatterns) {
    let count = predictor.count
    probability = Array(repeating: 0, count: count)
    information = probability
    residual = probability
    var total = 0.0
    var partial = 0.0
    for i in 0..<count {
      let eta = predictor[i]
      let decay = exp(-abs(eta))
      let near = 1 / (1 + decay)
      let far = decay * near
      let success = eta >= 0 ? near : far
      let failure = eta >= 0 ? far : near
      let won = data.successes[i]
      let lost = data.trials[i] - won
      probability[i] = success
      information[i] = data.trials[i] * near * far
      residual[i] = won * failure - lost * success
      // The likelier outcome costs log(1 + decay), the other one |eta| more.
      let unlikely = eta >= 0 ? lost : won
      partial -= data.trials[i] * log1p(decay) + (unlikely > 0 ? unlikely * abs(eta) : 0)
      // Chunked, so that rounding does not grow with the number of rows.
      if i % 256 == 255 {
        total += partial
        partial = 0
      }
    }
    logLikelihood = total + partial
  }
}
