// SPDX-License-Identifier: Apache-2.0

/// Puts rows into folds with equal shares of both outcomes, keeping groups together.
///
/// Groups come in random order, large ones first, and each goes to the fold in which the outcomes
/// of its rows are rarest so far. Rows without companions are thus dealt out evenly.
struct FoldAssignment {
  /// The fold of each row.
  private(set) var foldOfRow: [Int]

  init(outcome: [Bool], groups: [Int]?, folds: Int, random: inout RandomStream) {
    foldOfRow = Array(repeating: 0, count: outcome.count)
    var members = Self.members(groups, rowCount: outcome.count)
    random.shuffle(&members)
    // A stable sort, so that groups of equal size keep their random order.
    let order = members.indices.sorted {
      (members[$1].count, $0) < (members[$0].count, $1)
    }
    let won = max(1, Double(outcome.count { $0 }))
    let lost = max(1, Double(outcome.count { !$0 }))
    var wonInFold = Array(repeating: 0.0, count: folds)
    var lostInFold = wonInFold
    for index in order {
      let wonHere = Double(members[index].count { outcome[$0] })
      let lostHere = Double(members[index].count) - wonHere
      var best = 0
      var bestCost = (Double.infinity, Double.infinity)
      for fold in 0..<folds {
        let cost = (
          wonHere * (2 * wonInFold[fold] + wonHere) / won
            + lostHere * (2 * lostInFold[fold] + lostHere) / lost,
          wonInFold[fold] + lostInFold[fold]
        )
        if cost < bestCost {
          best = fold
          bestCost = cost
        }
      }
      wonInFold[best] += wonHere
      lostInFold[best] += lostHere
      for row in members[index] {
        foldOfRow[row] = best
      }
    }
  }

  /// The rows of each group, in order of first appearance.
  private static func members(_ groups: [Int]?, rowCount: Int) -> [[Int]] {
    guard let groups else { return (0..<rowCount).map { [$0] } }
    var position: [Int: Int] = [:]
    var result: [[Int]] = []
    for row in 0..<rowCount {
      if let known = position[groups[row]] {
        result[known].append(row)
      } else {
        position[groups[row]] = result.count
        result.append([row])
      }
    }
    return result
  }
}
