// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Counts how many factors luck alone would bring below .05 (rule 16).
///
/// Outcomes change places within rep and tercile of note length only: a plain shuffle would certify
/// what note length brings about.
struct ShuffleAnalysis {
  /// The number of shuffles.
  static let replicates = 999
  /// The p-value at which a factor is a hit.
  static let alpha = 0.05

  private let sample: Sample
  private let seed: UInt64
  private let counters: [HitCounter]

  /// Prepares the count of some factors, which are those that are eligible and not barred.
  init(_ sample: Sample, factors: [FactorColumn], seed: UInt64) {
    self.sample = sample
    self.seed = seed
    counters = factors.map { HitCounter($0, sample: sample) }
  }

  /// The line; `nil` where the sample is too small or nothing is tested.
  func line() -> ShuffleLine? {
    guard sample.count >= Eligibility.fewestDeals, sample.rarer >= Eligibility.fewestOfRarer,
      !counters.isEmpty
    else { return nil }
    var counters = counters
    let shuffle = OutcomeShuffle(
      outcome: sample.isWon, strata: strata, seed: seed, replicates: Self.replicates
    ) { outcome in
      let won = BitRow(outcome)
      var hits = 0
      for index in counters.indices where counters[index].isHit(won, outcome) { hits += 1 }
      return hits
    }
    return ShuffleLine(
      replicates: shuffle.replicates, observedHits: shuffle.observedHits,
      expectedHits: shuffle.expectedHits, pValue: shuffle.pValue.probability)
  }

  /// Rep by tercile of note length; deals without eligible text are a class of their own.
  private var strata: [Int] {
    let known = sample.logLength.filter { !$0.isNaN }.sorted()
    let bounds = [1.0 / 3, 2.0 / 3].compactMap { Quantile.ofSorted(known, $0) }
    return sample.logLength.indices.map { index in
      let length = sample.logLength[index]
      let tercile = length.isNaN ? 3 : bounds.count { length > $0 }
      return Int(sample.reps.unpooled[index] + 1) * 4 + tercile
    }
  }
}

/// One bit for each deal.
struct BitRow {
  let words: [UInt64]

  init(_ bits: [Bool]) {
    var words = [UInt64](repeating: 0, count: (bits.count + 63) / 64)
    for index in bits.indices where bits[index] { words[index >> 6] |= 1 << UInt64(index & 63) }
    self.words = words
  }

  /// The number of deals that both rows have.
  func count(with other: BitRow) -> Int {
    var sum = 0
    for index in words.indices { sum += (words[index] & other.words[index]).nonzeroBitCount }
    return sum
  }

  /// The number of deals that the row has.
  var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }
}

/// Decides whether a factor is a hit under given outcomes, each distinct table only once.
private struct HitCounter {
  private enum Kind {
    case binary(present: BitRow, absent: BitRow)
    case categorical(levels: [BitRow])
    case numeric(cells: [Double], positions: [Int])
  }

  private let kind: Kind
  private let sizes: [Int]
  /// The sum over groups of equal values of size cubed less size.
  private let tieSum: Double
  private var known: [[Int]: Bool] = [:]

  init(_ factor: FactorColumn, sample: Sample) {
    switch factor.values {
    case .binary(let all):
      let cells = sample.binary(all)
      let rows = [1, 0].map { value in BitRow(cells.map { $0 == value }) }
      kind = .binary(present: rows[0], absent: rows[1])
      sizes = rows.map(\.count)
      tieSum = 0
    case .categorical(let all):
      let cells = sample.categorical(all)
      let rows = cells.levels.indices.map { level in
        BitRow(cells.codes.map { $0 == Int32(level) })
      }
      kind = .categorical(levels: rows)
      sizes = rows.map(\.count)
      tieSum = 0
    case .numeric(let all):
      let cells = NumericSplit(sample, sample.numeric(all)).doubledRanks
      kind = .numeric(cells: cells, positions: cells.indices.filter { cells[$0] > 0 })
      sizes = []
      var counts: [Double: Double] = [:]
      for cell in cells where cell > 0 { counts[cell, default: 0] += 1 }
      tieSum = counts.keys.sorted().reduce(0) { sum, rank in
        let size = counts[rank] ?? 0
        return sum + size * size * size - size
      }
    }
  }

  mutating func isHit(_ won: BitRow, _ outcome: [Bool]) -> Bool {
    let key: [Int]
    switch kind {
    case .binary(let present, let absent):
      key = [present.count(with: won), absent.count(with: won)]
    case .categorical(let levels):
      key = levels.map { $0.count(with: won) }
    case .numeric(let cells, let positions):
      var sum = 0.0
      var count = 0
      for position in positions where outcome[position] {
        sum += cells[position]
        count += 1
      }
      key = [Int(sum), count]
    }
    if let answer = known[key] { return answer }
    let answer = (pValue(key, outcome) ?? 1) <= ShuffleAnalysis.alpha
    known[key] = answer
    return answer
  }

  /// Mann and Whitney's p-value from the doubled rank sum and the number of won deals.
  private func normalPValue(_ key: [Int], among deals: Int) -> Double? {
    let (won, lost) = (Double(key[1]), Double(deals - key[1]))
    let all = won + lost
    let variance = won * lost / 12 * (all + 1 - tieSum / (all * (all - 1)))
    guard won > 0, lost > 0, variance > 0 else { return nil }
    let u = (Double(key[0]) - won * (won + 1)) / 2
    let distance = max(0, abs(u - won * lost / 2) - 0.5)
    return NormalDistribution.twoSided(distance / variance.squareRoot()).probability
  }

  private func pValue(_ key: [Int], _ outcome: [Bool]) -> Double? {
    switch kind {
    case .binary:
      let table = ContingencyTable2x2(key[0], sizes[0] - key[0], key[1], sizes[1] - key[1])
      return FisherExactTest(table).pValue(.twoSided).probability
    case .categorical:
      let table = ContingencyTable(zip(key, sizes).map { [$0, $1 - $0] })
      return (try? ChiSquareTest(table))?.pValue.probability
    case .numeric(let cells, let positions):
      if positions.count > MannWhitneyTest.exactLimit {
        return normalPValue(key, among: positions.count)
      }
      let won = positions.filter { outcome[$0] }.map { cells[$0] }
      let lost = positions.filter { !outcome[$0] }.map { cells[$0] }
      return (try? MannWhitneyTest(won, lost))?.pValue()?.probability
    }
  }
}
