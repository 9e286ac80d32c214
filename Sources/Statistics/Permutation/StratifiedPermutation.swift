// SPDX-License-Identifier: Apache-2.0

/// Random orders of rows that never leave their stratum.
///
/// Replicate *r* is drawn from `RandomStream(seed:replicate: r)`.
public struct StratifiedPermutation: Sendable {
  /// The rows of each stratum of two or more, in ascending order of the stratum.
  private let strata: [[Int]]
  private let seed: UInt64

  /// Creates the permutations of a set of rows.
  ///
  /// - Parameters:
  ///   - strata: The stratum of each row.
  ///   - seed: The seed of all replicates.
  public init(strata: [Int], seed: UInt64) {
    var rows: [Int: [Int]] = [:]
    for (row, stratum) in strata.enumerated() {
      rows[stratum, default: []].append(row)
    }
    self.strata = rows.sorted { $0.key < $1.key }.map(\.value).filter { $0.count > 1 }
    self.seed = seed
  }

  /// The values with those of each stratum in an order of which each is equally likely.
  public func shuffled<Value>(_ values: [Value], replicate: Int) -> [Value] {
    var random = RandomStream(seed: seed, replicate: replicate)
    var result = values
    for rows in strata {
      for last in stride(from: rows.count - 1, to: 0, by: -1) {
        result.swapAt(rows[last], rows[random.nextIndex(below: last + 1)])
      }
    }
    return result
  }

  /// The values minus the mean of their stratum; a row alone in its stratum becomes zero.
  func centred(_ values: [Double]) -> [Double] {
    var result = Array(repeating: 0.0, count: values.count)
    for rows in strata {
      let mean = rows.reduce(0) { $0 + values[$1] } / Double(rows.count)
      for row in rows {
        result[row] = values[row] - mean
      }
    }
    return result
  }
}
