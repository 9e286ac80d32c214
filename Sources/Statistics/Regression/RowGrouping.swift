// SPDX-License-Identifier: Apache-2.0

/// Groups of rows with equal values in every column, numbered in order of first appearance.
struct RowGrouping {
  /// The first row of each group.
  private(set) var representatives: [Int] = []
  /// The group of each element of the `rows` given.
  private(set) var groupOfPosition: [Int] = []

  private static let sample = 1_000

  /// Groups rows, or leaves every row by itself where a sample shows few repetitions.
  init(columns: [[Double]], rows: [Int]) {
    if rows.count > 4 * Self.sample {
      var first = RowGrouping(empty: ())
      first.group(columns: columns, rows: Array(rows.prefix(Self.sample)))
      if first.representatives.count > Self.sample * 7 / 10 {
        representatives = rows
        groupOfPosition = Array(0..<rows.count)
        return
      }
    }
    group(columns: columns, rows: rows)
  }

  private init(empty: Void) {}

  private mutating func group(columns: [[Double]], rows: [Int]) {
    var size = 16
    while size < 2 * rows.count {
      size *= 2
    }
    var table = Array(repeating: -1, count: size)
    groupOfPosition.reserveCapacity(rows.count)
    for row in rows {
      var slot = Int(truncatingIfNeeded: Self.hash(columns, row) & UInt64(size - 1))
      while table[slot] >= 0,
        !Self.areEqual(columns, row, representatives[table[slot]])
      {
        slot = (slot + 1) & (size - 1)
      }
      if table[slot] < 0 {
        table[slot] = representatives.count
        representatives.append(row)
      }
      groupOfPosition.append(table[slot])
    }
  }

  /// A hash that is the same in every run, unlike the one of the standard library.
  private static func hash(_ columns: [[Double]], _ row: Int) -> UInt64 {
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for column in columns {
      // Adding zero makes the two zeros equal.
      state = (state ^ (column[row] + 0).bitPattern) &* 0xBF58_476D_1CE4_E5B9
      state ^= state >> 29
    }
    return state
  }

  private static func areEqual(_ columns: [[Double]], _ left: Int, _ right: Int) -> Bool {
    for column in columns where column[left] != column[right] {
      return false
    }
    return true
  }
}
