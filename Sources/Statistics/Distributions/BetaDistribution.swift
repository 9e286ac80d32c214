// SPDX-License-Identifier: Apache-2.0

import CBoostMath

/// The beta distribution.
public enum BetaDistribution {
  /// The value that is not exceeded with probability `p`.
  ///
  /// - Precondition: `p` lies in 0...1, the shapes are positive.
  public static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double {
    precondition(p >= 0 && p <= 1, "a beta quantile needs a probability in 0...1, not \(p)")
    precondition(a > 0 && b > 0, "the shapes of a beta distribution are positive, not \(a), \(b)")
    return cbm_beta_quantile(p, a, b)
  }
}
