// SPDX-License-Identifier: Apache-2.0

import CBoostMath
import Foundation

/// Fisher's exact test of a table of any size.
///
/// Adds up every table with the same margins that is no likelier than the one observed. All but the
/// last two columns are run through once; what is left of the rows decides how they can end.
///
/// - Note: Freeman & Halton (1951), *Biometrika* 38:141. Ties as in `FisherExactTest`.
public struct FreemanHaltonTest: Sendable {
  /// The probability of a table no likelier than the one observed.
  public let pValue: PValue

  /// Tests a table.
  ///
  /// - Throws: `emptyGroup` without observations; `tooLarge` beyond some ten million tables.
  public init(_ table: ContingencyTable) throws(UndefinedStatistic) {
    guard table.total > 0 else { throw .emptyGroup }
    guard table.total <= 100_000 else { throw .tooLarge }
    let rows = table.rowSums.filter { $0 > 0 }
    let columns = table.columnSums.filter { $0 > 0 }
    var count = TableCount(
      observed: table.rows.joined().filter { $0 > 1 }, rows: rows, columns: columns
    )
    pValue = try count.pValue()
  }
}

/// The count of tables behind the test.
private struct TableCount {
  /// How many ends are looked at before giving up.
  static let largestWork = 60_000_000

  /// What columns up to some point can have left of the rows, and with what weights.
  typealias States = [[Int]: [Double]]

  let logFactorials: [Double]
  let rows: [Int]
  let columns: [Int]
  let constant: Double
  let limit: Double
  var work = 0

  init(observed: [Int], rows: [Int], columns: [Int]) {
    let total = rows.reduce(0, +)
    let logFactorials = (0...total).map { cbm_lgamma(Double($0) + 1) }
    // Turned so that few ways lead through the columns; the smaller ones come first.
    let isTurned = Self.cost(rows: columns, columns: rows) < Self.cost(rows: rows, columns: columns)
    self.rows = isTurned ? columns : rows
    self.columns = (isTurned ? rows : columns).sorted()
    self.logFactorials = logFactorials
    constant =
      rows.reduce(0) { $0 + logFactorials[$1] } + columns.reduce(0) { $0 + logFactorials[$1] }
      - logFactorials[total]
    limit = observed.reduce(0) { $0 - logFactorials[$1] }
  }

  /// The logarithm of the number of ways through all columns but the last.
  private static func cost(rows: [Int], columns: [Int]) -> Double {
    let parts = Double(rows.count)
    return columns.sorted().dropLast().reduce(0) { sum, column in
      let n = Double(column)
      return sum + cbm_lgamma(n + parts) - cbm_lgamma(n + 1) - cbm_lgamma(parts)
    }
  }

  mutating func pValue() throws(UndefinedStatistic) -> PValue {
    guard rows.count > 1, columns.count > 1 else { return .one }
    var states: States = [rows: [0]]
    for column in columns.dropLast(2) { states = try advance(states, by: column) }
    let last = columns[columns.count - 2]
    var sum = 0.0
    for left in states.keys.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      let weights = (states[left] ?? []).sorted()
      sum += try ending(left, column: last, weights: weights)
    }
    return PValue(logarithm: min(0, constant + limit + log(sum)))
  }

  /// Adds a column to every state.
  private mutating func advance(_ states: States, by column: Int) throws(UndefinedStatistic)
    -> States
  {
    var next: States = [:]
    for (left, weights) in states {
      try each(left, column) { rest, weight in
        next[rest, default: []].append(contentsOf: weights.map { $0 + weight })
      }
      guard work <= Self.largestWork else { throw .tooLarge }
    }
    return next
  }

  /// The tables that end from one state and are no likelier than the one observed, relative to it.
  private mutating func ending(
    _ left: [Int], column: Int, weights: [Double]
  ) throws(UndefinedStatistic) -> Double {
    let largest = weights.last ?? 0
    var running = [0.0]
    for weight in weights { running.append(running[running.count - 1] + exp(weight - largest)) }
    let bound = limit + log1p(1e-7)
    let logFactorials = logFactorials
    let limit = limit
    var sum = 0.0
    try each(left, column) { rest, weight in
      let end = rest.reduce(weight) { $0 - logFactorials[$1] }
      var (low, high) = (0, weights.count)
      while low < high {
        let middle = (low + high) / 2
        if weights[middle] + end <= bound { low = middle + 1 } else { high = middle }
      }
      if low > 0 { sum += exp(end + largest - limit) * running[low] }
    }
    return sum
  }

  /// Every way to take a column from what is left of the rows.
  private mutating func each(
    _ left: [Int], _ column: Int, _ visit: ([Int], Double) -> Void
  ) throws(UndefinedStatistic) {
    var rest = left
    var room = [0]
    for row in left.reversed() { room.append(room[room.count - 1] + row) }
    room.reverse()
    var visited = 0
    let logFactorials = logFactorials
    let allowed = Self.largestWork - work
    func place(_ row: Int, _ open: Int, _ weight: Double) {
      if row == left.count {
        visited += 1
        visit(rest, weight)
        return
      }
      let fewest = max(0, open - room[row + 1])
      let most = min(left[row], open)
      guard fewest <= most, visited <= allowed else { return }
      for cell in fewest...most {
        rest[row] = left[row] - cell
        place(row + 1, open - cell, weight - logFactorials[cell])
      }
      rest[row] = left[row]
    }
    place(0, column, 0)
    work += visited
    guard work <= Self.largestWork else { throw .tooLarge }
  }
}
