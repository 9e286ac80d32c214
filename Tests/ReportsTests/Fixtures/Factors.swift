// SPDX-License-Identifier: Apache-2.0

import Findings

/// Hand-made factors.
enum Factors {
  /// A binary factor with tested figures.
  static func binary(
    _ id: String, _ family: String, _ table: PresenceTable, q: Double?, finding: Bool,
    origin: String = "text", crude: Double? = nil, marks: [String] = [], missing: Int = 0
  ) -> FactorResult {
    let present = table.presentWon + table.presentLost
    let absent = table.absentWon + table.absentLost
    var factor = FactorResult(
      id: id, family: family, origin: origin, type: "binary", n: present + absent,
      missing: missing,
      test: FactorTest(
        method: "fisher-exact", statistic: nil, df: nil, pValue: q.map { $0 / 3 },
        qValue: crude ?? q, qFamily: family),
      decision: Decision(
        pAdj: q.map { $0 / 2 }, pValue: q.map { $0 / 2 }, qValue: q, finding: finding,
        marks: marks)
    )
    factor.table = table
    factor.winRatePresent = Intervals.wilson(table.presentWon, present)
    factor.winRateAbsent = Intervals.wilson(table.absentWon, absent)
    factor.riskDifference = Intervals.newcombe(table)
    factor.oddsRatio = odds(table, "firth-profile")
    factor.oddsRatioSample = odds(table, "woolf")
    factor.noDecision = NoDecisionCounts(
      present: table.presentLost / 4, absent: table.absentLost / 4)
    factor.minimumDetectableDifference = 0.169
    factor.minimumDetectableDifferenceFamily = 0.231
    return factor
  }

  /// A categorical factor.
  static func categorical(
    _ id: String, _ family: String, _ levels: [(String, Int, Int)], q: Double?, finding: Bool
  ) -> FactorResult {
    var factor = FactorResult(
      id: id, family: family, origin: "column", type: "categorical",
      n: levels.reduce(0) { $0 + $1.1 + $1.2 }, missing: 0,
      test: FactorTest(
        method: "chi-square", statistic: 41.27, df: levels.count - 1, pValue: q, qValue: q,
        qFamily: family),
      decision: Decision(pAdj: q, pValue: q, qValue: q, finding: finding, marks: [])
    )
    factor.levels = levels.map {
      LevelResult(level: $0.0, won: $0.1, lost: $0.2, winRate: Intervals.wilson($0.1, $0.1 + $0.2))
    }
    factor.effect = Estimate(
      estimate: 0.312, confLow: nil, confHigh: nil, method: "cramers-v")
    return factor
  }

  /// A numeric factor.
  static func numeric(_ id: String, _ family: String, q: Double?, finding: Bool) -> FactorResult {
    var factor = FactorResult(
      id: id, family: family, origin: "derived", type: "numeric", n: 320, missing: 0,
      test: FactorTest(
        method: "mann-whitney", statistic: 10_412.5, df: nil, pValue: q, qValue: q,
        qFamily: family),
      decision: Decision(pAdj: q, pValue: q, qValue: q, finding: finding, marks: [])
    )
    factor.summary = NumericSummary(
      won: .init(n: 131, median: 64, q1: 41, q3: 97.5),
      lost: .init(n: 189, median: 88, q1: 55, q3: 140))
    factor.effect = Estimate(
      estimate: -0.159, confLow: -0.281, confHigh: -0.033, method: "cliffs-delta")
    return factor
  }

  private static func odds(_ table: PresenceTable, _ method: String) -> Estimate {
    guard table.presentLost * table.absentWon > 0 else {
      return Estimate(estimate: nil, confLow: nil, confHigh: nil, method: method)
    }
    let ratio =
      Double(table.presentWon * table.absentLost) / Double(table.presentLost * table.absentWon)
    return Estimate(
      estimate: ratio, confLow: ratio / 1.6, confHigh: ratio * 1.6, method: method)
  }
}

extension PresenceTable {
  /// Present won, present not won, absent won, absent not won.
  init(_ presentWon: Int, _ presentLost: Int, _ absentWon: Int, _ absentLost: Int) {
    self.init(
      presentWon: presentWon, presentLost: presentLost, absentWon: absentWon,
      absentLost: absentLost)
  }
}
