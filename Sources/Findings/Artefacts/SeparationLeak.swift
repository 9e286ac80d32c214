// SPDX-License-Identifier: Apache-2.0

import Deals
import Statistics

/// Whether the values of a column tell won from not won deals almost without error.
struct SeparationLeak {
  private let header: String
  private let rarer: Int
  private let won: [Int]
  private let notWon: [Int]
  private let numbers: [Double]?

  init(_ column: DealColumn, rows: [Int], isWon: [Bool], rarer: Int) {
    header = column.header
    self.rarer = rarer
    var won = [Int](repeating: 0, count: column.levels.count)
    var notWon = won
    for (index, row) in rows.enumerated() where column.codes[row] >= 0 {
      let level = Int(column.codes[row])
      if isWon[index] { won[level] += 1 } else { notWon[level] += 1 }
    }
    self.won = won
    self.notWon = notWon
    let read = column.levels.map(NumberCell.lenientNumber)
    numbers = read.contains { $0 == nil } ? nil : read.compactMap { $0 }
  }

  /// A leak by rule 15 (d).
  var verdict: LeakCheck.Verdict? {
    guard rarer >= LeakCheck.fewestForSeparation, separates else { return nil }
    return .init(
      header: header, kind: .leak,
      detail: "its values tell won from not won deals in 95 of 100 pairs or more")
  }

  /// A level of which 98 % have one outcome.
  var suspicion: LeakCheck.Verdict? {
    let allWon = won.reduce(0, +)
    let allNotWon = notWon.reduce(0, +)
    let fewest = max(10, 0.05 * Double(allWon + allNotWon))
    for level in won.indices {
      let size = won[level] + notWon[level]
      guard Double(size) >= fewest,
        Double(max(won[level], notWon[level])) >= 0.98 * Double(size)
      else { continue }
      let table = ContingencyTable2x2(
        won[level], notWon[level], allWon - won[level], allNotWon - notWon[level])
      guard FisherExactTest(table).pValue(.twoSided).probability <= 0.001 else { continue }
      return .init(
        header: header, kind: .suspect,
        detail: "one value has \(won[level]) won and \(notWon[level]) not won deals")
    }
    return nil
  }

  private var separates: Bool {
    let scored = numbers.map(numericScores) ?? levelScores
    guard let area = RankArea(scored), max(area.auc, 1 - area.auc) >= 0.95 else { return false }
    return area.pValue <= 0.001
  }

  private func numericScores(_ numbers: [Double]) -> [RankArea.Group] {
    numbers.indices.map { RankArea.Group(score: numbers[$0], won: won[$0], notWon: notWon[$0]) }
  }

  /// Levels of at least ten deals, by their win rate.
  private var levelScores: [RankArea.Group] {
    won.indices.compactMap { level in
      let size = won[level] + notWon[level]
      guard size >= 10 else { return nil }
      return RankArea.Group(
        score: Double(won[level]) / Double(size), won: won[level], notWon: notWon[level])
    }
  }
}
