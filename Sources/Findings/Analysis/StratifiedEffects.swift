// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Odds ratios of binary factors within strata, and whether they turn round (rule 28).
struct StratifiedEffects {
  private let sample: Sample
  private let strata: [(name: String, codes: [Int32], count: Int)?]
  private let names: [String]

  /// Groups the deals of a sample by each name of `strata`, levels under ten deals pooled.
  init(_ sample: Sample, names: [String]) {
    self.sample = sample
    self.names = names
    strata = names.map { name in
      guard let groups = sample.table.grouping(name) else { return nil }
      let cells = sample.categorical(groups)
      var counts = [Int](repeating: 0, count: cells.levels.count)
      for code in cells.codes where code >= 0 { counts[Int(code)] += 1 }
      let pooled = Int32(cells.levels.count)
      let codes = cells.codes.map { code in
        code < 0 ? -1 : counts[Int(code)] < Eligibility.fewestOfLevel ? pooled : code
      }
      return (name, codes, cells.levels.count + 1)
    }
  }

  /// Names of `strata` that nothing in the table has.
  var unknownNames: [String] {
    zip(names, strata).filter { $0.1 == nil }.map(\.0)
  }

  /// One effect for each of the strata, in their order; none for a factor that is not binary.
  func effects(of factor: FactorColumn) -> [StratifiedEffect] {
    guard case .binary(let cells) = factor.values else { return [] }
    let values = sample.binary(cells)
    return zip(names, strata).map { name, stratum in
      guard let stratum else { return Self.none(name) }
      return effect(values, name: name, codes: stratum.codes, count: stratum.count)
    }
  }

  private func effect(
    _ cells: [Int8], name: String, codes: [Int32], count: Int
  ) -> StratifiedEffect {
    var counts = [[Int]](repeating: [0, 0, 0, 0], count: count)
    for (position, cell) in cells.enumerated() where cell >= 0 && codes[position] >= 0 {
      counts[Int(codes[position])][(cell == 1 ? 0 : 2) + (sample.isWon[position] ? 0 : 1)] += 1
    }
    let tables = counts.map { ContingencyTable2x2($0[0], $0[1], $0[2], $0[3]) }
    guard let stratified = try? StratifiedTables(tables) else { return Self.none(name) }
    let interval = stratified.interval()
    let ratio = stratified.mantelHaenszelOddsRatio.flatMap { $0.isFinite ? $0 : nil }
    return StratifiedEffect(
      by: name,
      oddsRatio: Estimate(
        estimate: ratio, confLow: interval?.low, confHigh: interval?.high,
        method: "robins-breslow-greenland"),
      pValue: stratified.pValue()?.probability,
      reversal: (try? SimpsonReversal(stratified))?.isReversal ?? false)
  }

  private static func none(_ name: String) -> StratifiedEffect {
    StratifiedEffect(
      by: name,
      oddsRatio: Estimate(
        estimate: nil, confLow: nil, confHigh: nil, method: "robins-breslow-greenland"),
      pValue: nil, reversal: false)
  }
}
