// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A probability, under the null hypothesis, of data as extreme as the data observed.
///
/// The decimal logarithm is carried beside the probability, so that p-values below the smallest
/// double keep their digits and their order.
public struct PValue: Hashable, Comparable, Sendable {
  /// The probability; 0 where it is below the smallest double.
  public let probability: Double
  /// Its decimal logarithm, exact to full precision also where `probability` is 0 or close to 1.
  public let log10: Double

  /// Creates a p-value, taking up rounding error at either end of the range.
  ///
  /// - Parameter probability: A sum of probabilities.
  /// - Precondition: `probability` is within 1e-9 of the range 0...1, and is not NaN.
  public init(_ probability: Double) {
    precondition(
      probability >= -1e-9 && probability <= 1 + 1e-9,
      "a p-value must lie in 0...1, but a test computed \(probability)"
    )
    self.probability = min(max(probability, 0), 1)
    self.log10 = Foundation.log10(self.probability)
  }

  /// Creates a p-value from its natural logarithm.
  ///
  /// - Parameter logarithm: The logarithm of a sum of probabilities; negative infinity for 0.
  /// - Precondition: `logarithm` is at most 1e-9, and is not NaN.
  public init(logarithm: Double) {
    precondition(
      logarithm <= 1e-9,
      "the logarithm of a p-value must not be positive, but a test computed \(logarithm)"
    )
    self.probability = Foundation.exp(min(logarithm, 0))
    self.log10 = min(logarithm, 0) / Foundation.log(10.0)
  }

  /// Creates the p-value 1 - `complement`, with a logarithm that keeps the digits of a small one.
  ///
  /// - Precondition: `complement` is within 1e-9 of the range 0...1, and is not NaN.
  public init(complement: Double) {
    precondition(
      complement >= -1e-9 && complement <= 1 + 1e-9,
      "the complement of a p-value must lie in 0...1, but a test computed \(complement)"
    )
    let bounded = min(max(complement, 0), 1)
    self.probability = 1 - bounded
    // Adding 0 turns a negative zero into zero.
    self.log10 = log1p(-bounded) / Foundation.log(10.0) + 0
  }

  /// The certain event.
  public static let one = PValue(1)

  /// Twice this p-value, at most 1.
  public var doubled: PValue {
    scaled(by: 2)
  }

  /// This p-value times `factor`, at most 1, as corrections for several tests need it.
  ///
  /// - Precondition: `factor` is positive.
  public func scaled(by factor: Double) -> PValue {
    precondition(factor > 0, "a p-value is scaled by a positive factor, not by \(factor)")
    let product = probability * factor
    if product >= 1 { return .one }
    if probability > 1e-290 { return PValue(product) }
    return PValue(logarithm: min(0, (log10 + Foundation.log10(factor)) * Foundation.log(10.0)))
  }

  /// Orders by size, also where both probabilities are below the smallest double.
  public static func < (lhs: PValue, rhs: PValue) -> Bool {
    lhs.log10 == rhs.log10 ? lhs.probability < rhs.probability : lhs.log10 < rhs.log10
  }
}
