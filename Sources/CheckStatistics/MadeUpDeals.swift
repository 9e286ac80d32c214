// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics

/// Deals whose log odds of being won are a sum over columns: one yes/no, the others normal.
struct RegressionDeals {
  let design: DesignMatrix
  let outcome: [Bool]

  init(_ count: Int, slopes: [Double], _ random: inout RandomStream) {
    var columns = [(0..<count).map { _ in random.nextFlag(0.5) ? 1.0 : 0 }]
    for _ in slopes.dropFirst() { columns.append(random.nextNormals(count)) }
    outcome = (0..<count).map { row in
      let logOdds = slopes.indices.reduce(-0.4) { $0 + slopes[$1] * columns[$1][row] }
      return random.nextFlag(1 / (1 + exp(-logOdds)))
    }
    design = DesignMatrix(names: slopes.indices.map { "x\($0)" }, columns: columns)
  }
}

/// Deals that end by one of several causes, unless they are last seen before.
enum TimedDeals {
  /// One group: each cause at its own constant rate, last seen at rate .5.
  static func group(
    _ count: Int, rates: [Double], _ random: inout RandomStream
  ) -> [ObservedTime] {
    (0..<count).compactMap { _ in
      let times = rates.map { random.nextExponential() / $0 }
      let last = random.nextExponential() / 0.5
      let first = times.min() ?? last
      let cause = times.firstIndex(of: first).map { $0 + 1 } ?? 0
      return ObservedTime(exit: min(first, last), cause: first <= last ? cause : 0)
    }
  }
}
