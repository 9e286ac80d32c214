// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Foundation

/// The analysed deals of a coded table: won, lost or no decision, closed in the period.
struct Sample {
  /// The table.
  let table: CodedTable
  /// The rows of the table that are analysed, in order.
  let rows: [Int]
  /// Whether each of them was won.
  let isWon: [Bool]
  /// Whether each of them ended without a decision.
  let isNoDecision: [Bool]
  /// The rep of each, where rule 10 pools those with few deals or one outcome.
  let reps: RepStrata
  /// The standardised logarithm of one plus the words of each deal; NaN without eligible text.
  let logLength: [Double]

  /// Draws the analysed deals.
  ///
  /// `cluster` is the name in the configuration, the owner unless given; `dropsDuplicates` leaves out
  /// every deal that is a copy of an earlier one (rule 4).
  /// `closedAfter` leaves out every deal closed up to a day, or on no known day.
  init(
    _ table: CodedTable, period: Period, cluster: String?, dropsDuplicates: Bool = false,
    closedAfter day: CalendarDay? = nil
  ) {
    let rows = (0..<table.count).filter { row in
      table.outcomes[row].isAnalysed && period.contains(table, row)
        && !(dropsDuplicates && table.duplicateOf[row] != nil)
        && Self.isClosed(table.closeDays[row], after: day)
    }
    self.table = table
    self.rows = rows
    isWon = rows.map { table.outcomes[$0] == .won }
    isNoDecision = rows.map { table.outcomes[$0] == .noDecision }
    let groups = table.grouping(cluster ?? "owner") ?? table.owners
    reps = RepStrata(rows.map { groups.codes[$0] }, isWon: isWon)
    logLength = Self.standardisedLogLength(rows.map { table.noteWords[$0] })
  }

  /// The number of deals.
  var count: Int { rows.count }
  /// The number of won deals.
  var won: Int { isWon.count { $0 } }
  /// The number of deals of the rarer outcome.
  var rarer: Int { min(won, count - won) }
  /// How many deals are copies of an earlier one.
  var duplicates: Int { rows.count { table.duplicateOf[$0] != nil } }

  /// A binary factor over the sample; -1 is missing.
  func binary(_ cells: [Int8]) -> [Int8] {
    rows.map { cells[$0] }
  }

  /// The levels of a categorical factor over the sample.
  func categorical(_ cells: CodedText) -> CodedText {
    CodedText(levels: cells.levels, codes: rows.map { cells.codes[$0] })
  }

  /// A numeric factor over the sample; NaN is missing.
  func numeric(_ cells: [Double]) -> [Double] {
    rows.map { cells[$0] }
  }

  private static func isClosed(_ closed: Int32?, after day: CalendarDay?) -> Bool {
    guard let day else { return true }
    return closed.map { Int($0) > day.daysSinceEpoch } ?? false
  }

  private static func standardisedLogLength(_ words: [Int32]) -> [Double] {
    let logs = words.map { $0 < 0 ? Double.nan : log(1 + Double($0)) }
    let known = logs.filter { !$0.isNaN }
    guard let first = known.first else { return logs }
    // The first value is taken off before summing, so that equal lengths have a spread of 0.
    let mean = first + known.reduce(0) { $0 + ($1 - first) } / Double(known.count)
    let variance = known.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(known.count)
    let spread = variance.squareRoot()
    return logs.map { spread > 1e-12 ? ($0 - mean) / spread : $0 - $0 }
  }
}

/// The rep of each deal as a stratum of the adjusted tests.
struct RepStrata {
  /// The stratum of each deal.
  let codes: [Int32]
  /// The number of strata.
  let count: Int
  /// The rep of each deal before pooling; -1 where none is named.
  let unpooled: [Int32]
  /// The number of reps that are named.
  let named: Int

  /// Reps with fewer deals share the stratum "(other reps)", as do those with one outcome.
  static let fewestDeals = 5

  init(_ reps: [Int32], isWon: [Bool]) {
    let levels = Int(reps.max() ?? -1) + 1
    var all = [Int](repeating: 0, count: levels)
    var won = all
    for (rep, isWon) in zip(reps, isWon) where rep >= 0 {
      all[Int(rep)] += 1
      if isWon { won[Int(rep)] += 1 }
    }
    var stratum = [Int32](repeating: 0, count: levels)
    var next: Int32 = 1
    for rep in 0..<levels
    where all[rep] >= Self.fewestDeals && won[rep] > 0 && won[rep] < all[rep] {
      stratum[rep] = next
      next += 1
    }
    codes = reps.map { $0 < 0 ? 0 : stratum[Int($0)] }
    count = Int(next)
    unpooled = reps
    named = all.count { $0 > 0 }
  }
}
