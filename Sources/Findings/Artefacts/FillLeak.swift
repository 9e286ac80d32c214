// SPDX-License-Identifier: Apache-2.0

import Deals
import Statistics

/// Whether a column is filled for one outcome only.
struct FillLeak {
  private let header: String
  private let plain: Fill
  private let variants: [(blank: String, fill: Fill)]

  init(_ column: DealColumn, rows: [Int], isWon: [Bool]) {
    header = column.header
    plain = Fill(column, blank: nil, rows: rows, isWon: isWon)
    var counts = [Int](repeating: 0, count: column.levels.count)
    for row in rows where column.codes[row] >= 0 { counts[Int(column.codes[row])] += 1 }
    let commonest = counts.indices.filter { counts[$0] > 0 }.min { first, second in
      counts[first] != counts[second]
        ? counts[first] > counts[second]
        : column.levels[first].precedesInBytes(column.levels[second])
    }
    let zeros = column.levels.indices.filter { NumberCell.lenientNumber(column.levels[$0]) == 0 }
    var variants: [(blank: String, fill: Fill)] = []
    if let commonest {
      let fill = Fill(column, blank: [commonest], rows: rows, isWon: isWon)
      variants.append(("its commonest value", fill))
    }
    if !zeros.isEmpty {
      variants.append(("0", Fill(column, blank: Set(zeros), rows: rows, isWon: isWon)))
    }
    self.variants = variants
  }

  /// A leak by rule 15 (b) or (c).
  var verdict: LeakCheck.Verdict? {
    if plain.isOneSided {
      return .init(header: header, kind: .leak, detail: "filled in \(plain.counts)")
    }
    return variants.first { $0.fill.isOneSided }.map { blank, fill in
      .init(
        header: header, kind: .leak,
        detail: "with \(blank) counted as blank, filled in \(fill.counts)")
    }
  }

  /// A fill gap of 30 points and more.
  var suspicion: LeakCheck.Verdict? {
    guard plain.hasGap else { return nil }
    return .init(header: header, kind: .suspect, detail: "filled in \(plain.counts)")
  }
}

/// How many deals of either outcome have a cell that is filled.
private struct Fill {
  var won = 0
  var notWon = 0
  var allWon = 0
  var allNotWon = 0

  init(_ column: DealColumn, blank: Set<Int>?, rows: [Int], isWon: [Bool]) {
    var isFilled = [Bool](repeating: true, count: column.levels.count)
    for level in blank ?? [] { isFilled[level] = false }
    for (index, row) in rows.enumerated() {
      let code = column.codes[row]
      let filled = code >= 0 && isFilled[Int(code)] ? 1 : 0
      if isWon[index] {
        won += filled
        allWon += 1
      } else {
        notWon += filled
        allNotWon += 1
      }
    }
  }

  /// Filled for at most 1 % of one outcome and at least 10 % of the other, beyond luck.
  var isOneSided: Bool {
    guard let (low, high) = shares else { return false }
    return low <= 0.01 && high >= 0.1 && isBeyondLuck
  }

  /// A gap of 30 points, beyond luck.
  var hasGap: Bool {
    guard let (low, high) = shares else { return false }
    return high - low >= 0.3 && isBeyondLuck
  }

  var counts: String {
    "\(won) of \(allWon) won and \(notWon) of \(allNotWon) not won deals"
  }

  private var shares: (low: Double, high: Double)? {
    guard allWon > 0, allNotWon > 0 else { return nil }
    let wonShare = Double(won) / Double(allWon)
    let notWonShare = Double(notWon) / Double(allNotWon)
    return (min(wonShare, notWonShare), max(wonShare, notWonShare))
  }

  private var isBeyondLuck: Bool {
    let table = ContingencyTable2x2(won, notWon, allWon - won, allNotWon - notWon)
    return FisherExactTest(table).pValue(.twoSided).probability <= 0.001
  }
}
