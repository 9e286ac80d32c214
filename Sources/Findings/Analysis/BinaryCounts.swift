// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Deals by presence of a binary factor and outcome.
struct BinaryCounts: Equatable {
  var presentWon = 0
  var presentLost = 0
  var presentNoDecision = 0
  var absentWon = 0
  var absentLost = 0
  var absentNoDecision = 0
  var missing = 0
  var missingWon = 0

  /// Counts the deals of a sample.
  ///
  /// `cells` holds 1, 0 or -1 for each deal.
  init(_ sample: Sample, _ cells: [Int8]) {
    for (position, cell) in cells.enumerated() {
      let isWon = sample.isWon[position]
      let isNoDecision = sample.isNoDecision[position]
      switch (cell, isWon, isNoDecision) {
      case (1, true, _): presentWon += 1
      case (1, false, true): presentNoDecision += 1
      case (1, false, false): presentLost += 1
      case (0, true, _): absentWon += 1
      case (0, false, true): absentNoDecision += 1
      case (0, false, false): absentLost += 1
      default:
        missing += 1
        missingWon += isWon ? 1 : 0
      }
    }
  }

  /// Present and absent by won and not won.
  var table: ContingencyTable2x2 {
    ContingencyTable2x2(
      presentWon, presentLost + presentNoDecision, absentWon, absentLost + absentNoDecision)
  }

  /// The win rate with the factor less the win rate without it.
  var difference: Double? {
    let table = table
    guard table.firstRow > 0, table.secondRow > 0 else { return nil }
    return Double(table.a) / Double(table.firstRow) - Double(table.c) / Double(table.secondRow)
  }
}
