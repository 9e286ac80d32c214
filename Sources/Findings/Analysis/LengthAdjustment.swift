// SPDX-License-Identifier: Apache-2.0

/// The odds ratio of a text factor beside note length, in two terms, by Firth's penalty.
///
/// Deals with equal factor, length and outcome are one weighted row, so that the cost depends on how
/// many lengths there are, not on how many deals.
struct LengthAdjustment {
  private let length: [Double]
  private let index: [Int32]
  private let isWon: [Bool]

  init(_ sample: Sample) {
    var rank: [Double: Int32] = [:]
    var distinct: [Double] = []
    index = sample.logLength.map { value in
      if value.isNaN { return -1 }
      if let known = rank[value] { return known }
      let next = Int32(distinct.count)
      rank[value] = next
      distinct.append(value)
      return next
    }
    length = distinct
    isWon = sample.isWon
  }

  /// The effect of a factor; `cells` holds 1, 0 or -1 for each deal.
  func effect(_ cells: [Int8]) -> AdjustedEffect {
    var counts = [Double](repeating: 0, count: length.count * 4)
    for (position, cell) in cells.enumerated() where cell >= 0 && index[position] >= 0 {
      let slot = Int(index[position]) * 4 + Int(cell) * 2 + (isWon[position] ? 1 : 0)
      counts[slot] += 1
    }
    let slots = counts.indices.filter { counts[$0] > 0 }
    let lengths = slots.map { length[$0 / 4] }
    let effect = FirthEffect(
      columns: [slots.map { Double($0 / 2 % 2) }, lengths, lengths.map { $0 * $0 }],
      outcome: slots.map { $0 % 2 == 1 }, weights: slots.map { counts[$0] })
    return AdjustedEffect(oddsRatio: effect.estimate, pValue: effect.pValue)
  }
}
