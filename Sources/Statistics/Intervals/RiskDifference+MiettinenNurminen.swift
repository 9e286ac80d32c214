// SPDX-License-Identifier: Apache-2.0

extension RiskDifference {
  /// The score interval: the differences that the score test does not reject.
  ///
  /// - Note: Miettinen & Nurminen (1985), *Stat Med* 4:213, with variance inflated by N / (N - 1).
  public func miettinenNurminen(confidence: Double = 0.95) -> ConfidenceInterval {
    let z = NormalDistribution.criticalValue(confidence: confidence)
    let low = RootFinder.root(between: -1, and: estimate) { z - score(of: $0) }
    let high = RootFinder.root(between: estimate, and: 1) { -z - score(of: $0) }
    return ConfidenceInterval(
      low: estimate == -1 ? -1 : low, high: estimate == 1 ? 1 : max(low, high)
    )
  }

  /// The distance of the observed difference from a supposed one, in standard deviations.
  private func score(of difference: Double) -> Double {
    let distance = estimate - difference
    if distance == 0 { return 0 }
    let (n1, n2) = (Double(first.trials), Double(second.trials))
    let rate = restrictedRate(difference)
    let other = min(max(rate + difference, 0), 1)
    let total = n1 + n2
    let variance =
      (other * (1 - other) / n1 + rate * (1 - rate) / n2) * total / (total - 1)
    return variance > 0 ? distance / variance.squareRoot() : distance * 1e300
  }

  /// The likeliest rate of the second group, if the first one's is higher by `difference`.
  private func restrictedRate(_ difference: Double) -> Double {
    let low = max(0, -difference)
    let high = min(1, 1 - difference)
    // The slope of the log likelihood falls; terms without observations are left out.
    return RootFinder.root(between: low, and: high) { rate in
      func term(_ count: Int, _ share: Double) -> Double {
        count == 0 ? 0 : Double(count) / max(share, 1e-300)
      }
      let other = rate + difference
      return term(second.trials - second.successes, 1 - rate)
        + term(first.trials - first.successes, 1 - other)
        - term(second.successes, rate) - term(first.successes, other)
    }
  }
}
