// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Deals by level of a categorical factor and outcome.
struct LevelCounts {
  /// The levels that have deals, in byte order.
  let levels: [String]
  /// Won deals of each level.
  let won: [Int]
  /// Deals of each level that were not won.
  let lost: [Int]

  init(_ sample: Sample, _ cells: CodedText) {
    var won = [Int](repeating: 0, count: cells.levels.count)
    var lost = won
    for (position, code) in cells.codes.enumerated() where code >= 0 {
      if sample.isWon[position] { won[Int(code)] += 1 } else { lost[Int(code)] += 1 }
    }
    levels = cells.levels
    self.won = won
    self.lost = lost
  }

  var total: Int { won.reduce(0, +) + lost.reduce(0, +) }
  var rarer: Int { min(won.reduce(0, +), lost.reduce(0, +)) }

  /// The uncorrected test over all levels; `nil` with one level or one outcome.
  var chiSquare: ChiSquareTest? {
    guard let table else { return nil }
    return try? ChiSquareTest(table)
  }

  /// Levels by won and lost; `nil` without levels.
  var table: ContingencyTable? {
    levels.isEmpty ? nil : ContingencyTable(zip(won, lost).map { [$0, $1] })
  }
}

/// A categorical factor with its small levels pooled, as dummies.
struct PooledLevels {
  /// The name of the pooled level.
  static let other = "(other)"

  /// The level that has no dummy.
  let reference: String?
  /// The names of the dummies: levels in byte order, the pooled one last.
  let names: [String]
  /// A dummy for each name, 1 or 0 for each deal; a missing deal is 0 everywhere.
  let dummies: [[Double]]

  /// Pools every level with fewer deals than `fewest`, whatever its outcomes (rule 12).
  ///
  /// The reference is the level asked for, else the most frequent one, of several the first in byte
  /// order, and never the pooled one while there is another.
  /// Only the rows in `training` are counted; all where it is `nil`. A level that none of them has
  /// is pooled with the small ones.
  init(
    _ cells: CodedText, fewest: Int, reference wanted: String? = nil, training: [Int]? = nil
  ) {
    var counts = [Int](repeating: 0, count: cells.levels.count)
    if let training {
      for row in training where cells.codes[row] >= 0 { counts[Int(cells.codes[row])] += 1 }
    } else {
      for code in cells.codes where code >= 0 { counts[Int(code)] += 1 }
    }
    let large = counts.indices.filter { counts[$0] >= fewest }
    let small = counts.indices.filter { counts[$0] < fewest }
    let pooled = small.reduce(0) { $0 + counts[$1] }
    var groups = large.map { (name: cells.levels[$0], deals: counts[$0], levels: [$0]) }
    if !small.isEmpty { groups.append((Self.other, pooled, small)) }
    let most = large.map { counts[$0] }.max() ?? pooled
    let chosen =
      groups.firstIndex { $0.name == wanted }
      ?? groups.firstIndex { $0.deals == most }
    reference = chosen.map { groups[$0].name }
    let kept = groups.indices.filter { $0 != chosen }
    names = kept.map { groups[$0].name }
    dummies = kept.map { group in
      var isMember = [Bool](repeating: false, count: cells.levels.count)
      for level in groups[group].levels { isMember[level] = true }
      return cells.codes.map { $0 >= 0 && isMember[Int($0)] ? 1 : 0 }
    }
  }
}
