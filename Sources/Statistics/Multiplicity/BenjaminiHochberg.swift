// SPDX-License-Identifier: Apache-2.0

/// Benjamini and Hochberg's q-values, for callers that hold plain probabilities.
public enum BenjaminiHochberg {
  /// The q-values of `pValues`, in the same order; `nil` stays `nil` and does not count.
  ///
  /// - Precondition: Each probability lies in 0...1.
  public static func qValues(_ pValues: [Double?]) -> [Double?] {
    MultipleTesting.benjaminiHochberg(pValues.map { $0.map { PValue($0) } })
      .map { $0?.probability }
  }
}
