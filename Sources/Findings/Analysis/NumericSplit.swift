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
    let known = cells.indices.filter { !cells[$0].isNaN }
    let sorted = known.sorted { cells[$0] < cells[$1] }
    var ranks = [Double](repeating: 0, count: cells.count)
    let count = Double(max(known.count, 1))
    var start = 0
    while start < sorted.count {
      var end = start + 1
      while end < sorted.count, cells[sorted[end]] == cells[sorted[start]] { end += 1 }
      let rank = Double(start + end - 1) / count - 1
      for index in start..<end { ranks[sorted[index]] = rank }
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
