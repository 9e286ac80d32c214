// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The area under the curve of a score, from counts of deals by score, and its rank test.
struct RankArea {
  /// Deals that share a score.
  struct Group {
    var score: Double
    var won: Int
    var notWon: Int
  }

  /// The probability that a won deal has the higher score; ties count half.
  let auc: Double
  /// The two-sided p-value of the rank test by its normal approximation with ties.
  let pValue: Double

  /// Ranks groups of deals; `nil` without deals of both outcomes or with one score only.
  init?(_ groups: [Group]) {
    var won = 0.0
    var notWon = 0.0
    var pairs = 0.0
    var ties = 0.0
    var tiedScore: Group?
    func close(_ group: Group?) {
      guard let group else { return }
      pairs += Double(group.won) * (notWon + Double(group.notWon) / 2)
      won += Double(group.won)
      notWon += Double(group.notWon)
      let size = Double(group.won + group.notWon)
      ties += size * size * size - size
    }
    for group in groups.sorted(by: { $0.score < $1.score }) {
      if let current = tiedScore, current.score == group.score {
        tiedScore = Group(
          score: group.score, won: current.won + group.won, notWon: current.notWon + group.notWon)
      } else {
        close(tiedScore)
        tiedScore = group
      }
    }
    close(tiedScore)
    let all = won + notWon
    guard won > 0, notWon > 0, all > 1 else { return nil }
    let variance = won * notWon / 12 * (all + 1 - ties / (all * (all - 1)))
    guard variance > 0 else { return nil }
    auc = pairs / (won * notWon)
    let distance = max(0, abs(pairs - won * notWon / 2) - 0.5)
    pValue = NormalDistribution.twoSided(distance / variance.squareRoot()).probability
  }
}
