// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Which soft and rational factors go with winning and losing, and how sure that is.
struct DriversLens: Lens {
  let id = "drivers"
  let title = "Which factors go with winning and losing?"
  let needs = "a text column with notes, or columns named under factors"

  func result(_ context: LensContext) -> LensResult {
    let families = [FactorFamily.soft, .rational]
    let binary = context.results.factors.filter { factor in
      factor.table != nil && families.contains { $0.rawValue == factor.family }
    }
    guard !binary.isEmpty else { return .wanting(self) }
    var result = LensResult(self)
    let findings = binary.filter(\.decision.finding)
    result.facts = [
      LensFact("factors compared", .count(binary.count)),
      LensFact("factors tested", .count(binary.count { $0.decision.pValue != nil })),
      LensFact("findings", .count(findings.count)),
    ]
    result.tables = families.compactMap { family in
      table(binary.filter { $0.family == family.rawValue }, family)
    }
    if let table = needWithoutMotive(context) { result.tables.append(table) }
    return result
  }

  private func table(_ factors: [FactorResult], _ family: FactorFamily) -> LensTable? {
    guard !factors.isEmpty else { return nil }
    return LensTable(
      caption: "\(family.rawValue) factors",
      columns: [
        "factor", "present", "won with it", "won without it", "difference", "q", "finding", "marks",
      ],
      rows: factors.map(row))
  }

  private func row(_ factor: FactorResult) -> [LensValue] {
    let present = factor.table.map { $0.presentWon + $0.presentLost } ?? 0
    return [
      .text(factor.id), .count(present),
      factor.winRatePresent.map(LensValue.rate) ?? .missing("no deal has it"),
      factor.winRateAbsent.map(LensValue.rate) ?? .missing("no deal lacks it"),
      factor.riskDifference.map(LensValue.difference) ?? .missing("one side is empty"),
      .optional(factor.decision.qValue, as: LensValue.probability, else: "not tested"),
      .text(factor.decision.finding ? "yes" : "no"),
      .text(factor.decision.marks.joined(separator: ", ")),
    ]
  }

  /// Need with and without the drive to solve it, won and not won.
  private func needWithoutMotive(_ context: LensContext) -> LensTable? {
    guard case .binary(let need)? = context.table.factor("need.for_us")?.values,
      case .binary(let motive)? = context.table.factor("motivation.for_us")?.values
    else { return nil }
    let rows = [(1, 1), (1, 0), (0, 1), (0, 0)].map { wanted -> [LensValue] in
      let deals = context.sample.rows.indices.filter { position in
        let row = context.sample.rows[position]
        return need[row] == wanted.0 && motive[row] == wanted.1
      }
      let won = deals.count { context.sample.isWon[$0] }
      return [
        .text(wanted.0 == 1 ? "yes" : "no"), .text(wanted.1 == 1 ? "yes" : "no"),
        .count(deals.count), .rate(BinaryFactor.winRate(won: won, of: deals.count)),
      ]
    }
    return LensTable(
      caption: "need with and without motivation",
      columns: ["need", "motivation", "deals", "win rate"], rows: rows)
  }
}
