// SPDX-License-Identifier: Apache-2.0

/// The number of successes of independent trials with probabilities of their own.
public struct PoissonBinomial: Sendable, Equatable {
  /// The probability of each number of successes, from 0 up.
  public let probabilities: [Double]

  /// Computes the distribution by adding one trial after another.
  ///
  /// - Precondition: every element lies in 0...1.
  /// - Complexity: O(*n*²).
  public init(successProbabilities: [Double]) {
    precondition(
      successProbabilities.allSatisfy { $0 >= 0 && $0 <= 1 }, "a probability must lie in 0...1"
    )
    var result = [1.0]
    for success in successProbabilities {
      result.append(0)
      for k in stride(from: result.count - 1, to: 0, by: -1) {
        result[k] = result[k] * (1 - success) + result[k - 1] * success
      }
      result[0] *= 1 - success
    }
    probabilities = result
  }

  /// The expected number of successes.
  public var mean: Double {
    probabilities.enumerated().reduce(0) { $0 + Double($1.offset) * $1.element }
  }

  /// The numbers of successes left when each tail loses at most (1 - `confidence`) / 2.
  ///
  /// - Precondition: `confidence` lies strictly between 0 and 1.
  public func range(confidence: Double = 0.95) -> ClosedRange<Int> {
    precondition(confidence > 0 && confidence < 1, "a confidence level lies in (0, 1)")
    let tail = (1 - confidence) / 2
    var low = 0
    var sum = probabilities[0]
    while sum <= tail {
      low += 1
      sum += probabilities[low]
    }
    var high = probabilities.count - 1
    sum = probabilities[high]
    while sum <= tail {
      high -= 1
      sum += probabilities[high]
    }
    return min(low, high)...max(low, high)
  }
}
