// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Adjusted p-values of several tests, in the order given; a missing test stays missing and does not
/// count.
public enum MultipleTesting {
  /// Step-up adjusted p-values: the smallest false discovery rate at which each would be rejected.
  ///
  /// - Note: Benjamini & Hochberg (1995), *JRSS-B* 57:289.
  public static func benjaminiHochberg(_ pValues: [PValue?]) -> [PValue?] {
    stepUp(pValues) { rank, count in count / rank }
  }

  /// Step-up adjusted p-values that hold under any dependence.
  ///
  /// - Note: Benjamini & Yekutieli (2001), *Annals of Statistics* 29:1165.
  public static func benjaminiYekutieli(_ pValues: [PValue?]) -> [PValue?] {
    let count = pValues.count { $0 != nil }
    let harmonic = (0..<count).reversed().reduce(0.0) { $0 + 1 / Double($1 + 1) }
    return stepUp(pValues) { rank, count in harmonic * count / rank }
  }

  /// Step-down adjusted p-values: the familywise error rate at which each would be rejected.
  ///
  /// - Note: Holm (1979), *Scandinavian Journal of Statistics* 6:65.
  public static func holm(_ pValues: [PValue?]) -> [PValue?] {
    let order = ascending(pValues)
    var adjusted = [PValue?](repeating: nil, count: pValues.count)
    var largest: PValue?
    for (position, entry) in order.enumerated() {
      let scaled = entry.pValue.scaled(by: Double(order.count - position))
      let value = max(largest ?? scaled, scaled)
      largest = value
      adjusted[entry.index] = value
    }
    return adjusted
  }

  /// Each p-value times the number of tests, at most 1.
  public static func bonferroni(_ pValues: [PValue?]) -> [PValue?] {
    let count = pValues.count { $0 != nil }
    return pValues.map { $0?.scaled(by: Double(count)) }
  }

  private static func stepUp(
    _ pValues: [PValue?], factor: (_ rank: Double, _ count: Double) -> Double
  ) -> [PValue?] {
    let order = ascending(pValues)
    var adjusted = [PValue?](repeating: nil, count: pValues.count)
    var smallest = PValue.one
    for (position, entry) in order.enumerated().reversed() {
      let scale = factor(Double(position + 1), Double(order.count))
      smallest = min(smallest, entry.pValue.scaled(by: scale))
      adjusted[entry.index] = smallest
    }
    return adjusted
  }

  private static func ascending(_ pValues: [PValue?]) -> [(index: Int, pValue: PValue)] {
    pValues.enumerated().compactMap { index, pValue in pValue.map { (index, $0) } }
      .sorted { $0.pValue == $1.pValue ? $0.index < $1.index : $0.pValue < $1.pValue }
  }
}
