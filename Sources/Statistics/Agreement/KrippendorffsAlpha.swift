// SPDX-License-Identifier: Apache-2.0

/// Agreement of any number of coders, some of whose codes may be missing.
///
/// - Note: Krippendorff (2011), *Computing Krippendorff's Alpha-Reliability*; Hayes & Krippendorff
///   (2007), *Communication Methods and Measures* 1:77.
public struct KrippendorffsAlpha: Hashable, Sendable {
  /// What the difference of two values means.
  public enum Level: Hashable, Sendable, CaseIterable {
    /// Equal or not.
    case nominal
    /// The number of values that lie between in rank.
    case ordinal
    /// The difference.
    case interval
    /// The difference over the sum.
    case ratio
  }

  /// The number of values that stand beside another of the same unit.
  public let pairable: Int
  /// The observed disagreement; `nil` where nothing is pairable or nothing varies.
  public let observed: Double?
  /// The disagreement expected by chance; `nil` where nothing is pairable or nothing varies.
  public let expected: Double?
  /// Alpha; `nil` where nothing is pairable or nothing varies.
  public let estimate: Double?

  /// Compares coders: one list a coder, one place a unit, `nil` where a code is missing.
  ///
  /// - Precondition: All coders have as many places, and no value is NaN.
  public init(_ coders: [[Double?]], level: Level) {
    let unitCount = coders.first?.count ?? 0
    precondition(coders.allSatisfy { $0.count == unitCount }, "coders have the same units")
    let units = (0..<unitCount).map { unit in coders.compactMap { $0[unit] } }
      .filter { $0.count > 1 }
    let values = Set(units.joined()).sorted()
    let counts = values.map { value in
      units.reduce(0) { $0 + $1.count { $0 == value } }
    }
    pairable = counts.reduce(0, +)
    guard values.count > 1 else {
      (observed, expected, estimate) = (nil, nil, nil)
      return
    }
    let distance = Self.distances(values, counts, level)
    let n = Double(pairable)
    let places = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    var disagreement = 0.0
    for unit in units {
      let codes = unit.compactMap { places[$0] }
      var sum = 0.0
      for (i, one) in codes.enumerated() {
        for other in codes[(i + 1)...] { sum += 2 * distance[one][other] }
      }
      disagreement += sum / Double(codes.count - 1)
    }
    var chance = 0.0
    for i in values.indices {
      for j in values.indices where i != j {
        chance += Double(counts[i]) * Double(counts[j]) * distance[i][j]
      }
    }
    let observed = disagreement / n
    let expected = chance / (n * (n - 1))
    self.observed = observed
    self.expected = expected
    estimate = expected > 0 ? 1 - observed / expected : nil
  }

  private static func distances(
    _ values: [Double], _ counts: [Int], _ level: Level
  ) -> [[Double]] {
    values.indices.map { i in
      values.indices.map { j in
        let distance =
          switch level {
          case .nominal: i == j ? 0.0 : 1
          case .ordinal:
            Double(counts[min(i, j)...max(i, j)].reduce(0, +))
              - Double(counts[i] + counts[j]) / 2
          case .interval: values[i] - values[j]
          case .ratio:
            // Two zeros do not differ.
            i == j ? 0 : (values[i] - values[j]) / (values[i] + values[j])
          }
        return distance * distance
      }
    }
  }
}
