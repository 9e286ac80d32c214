// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The values of a numeric factor by outcome.
struct NumericSplit {
  let won: [Double]
  let lost: [Double]
  private let cells: [Double]

  init(_ sample: Sample, _ cells: [Double]) {
    won = cells.indices.filter { sample.isWon[$0] && !cells[$0].isNaN }.map { cells[$0] }
    lost = cells.indices.filter { !sample.isWon[$0] && !cells[$0].isNaN }.map { cells[$0] }
    self.cells = cells
  }

  /// Mann and Whitney's test of won against lost; `nil` where one of them has no value.
  var test: MannWhitneyTest? {
    try? MannWhitneyTest(won, lost)
  }

  /// The mid-rank of each deal, from -1 to 1; 0 for a missing one.
  ///
  /// The adjusted test uses ranks so that it asks what the crude one asks.
  var ranks: [Double] {
    let doubled = doubledRanks
    let count = Double(max(won.count + lost.count, 1))
    return doubled.map { $0 > 0 ? ($0 - 1) / count - 1 : 0 }
  }

  /// Twice the mid-rank of each deal, from 2 up; 0 for a missing one.
  var doubledRanks: [Double] {
    let sorted = cells.indices.filter { !cells[$0].isNaN }.sorted { cells[$0] < cells[$1] }
    var ranks = [Double](repeating: 0, count: cells.count)
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, cells[sorted[end]] == cells[sorted[start]] { end += 1 }
      for index in start..<end { ranks[sorted[index]] = Double(start + end + 1) }
      start = end
    }
    return ranks
  }

  /// The quartiles of type 7 of a group.
  static func summary(_ values: [Double]) -> NumericSummary.Group {
    let quartiles = Quantile.quartiles(values)
    return NumericSummary.Group(
      n: values.count, median: quartiles?.median, q1: quartiles?.lower, q3: quartiles?.upper)
  }
}
