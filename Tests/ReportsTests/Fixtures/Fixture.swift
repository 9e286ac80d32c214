// SPDX-License-Identifier: Apache-2.0

import Configuration
import Findings

@testable import Reports

/// Hand-made runs, one for each kind of report.
enum Fixture: String, CaseIterable {
  case normal, tiny, small, withoutText, withoutBANT, leak, reversal, empty

  var input: ReportInput {
    switch self {
    case .normal: Self.quarter()
    case .tiny: Self.tinyQuarter()
    case .small: Self.smallQuarter()
    case .withoutText: Self.columnsOnly()
    case .withoutBANT: Self.notesOnly()
    case .leak: Self.leaking()
    case .reversal: Self.reversing()
    case .empty: Self.nothing()
    }
  }

  // MARK: Parts

  static func run(period: String? = "2026-Q3") -> RunStamp {
    RunStamp(
      seed: 1, period: period, configSha256: String(repeating: "c0", count: 32),
      codebook: CodebookStamp(
        id: "standard-en", version: "1", sha256: String(repeating: "cb", count: 32)),
      inputs: [
        InputStamp(
          file: "opportunities-q3.csv", sha256: String(repeating: "1a", count: 32), kind: "deals",
          preset: "salesforce-report", encoding: "windows-1252", delimiter: ";", records: 402,
          deals: 391, duplicates: 6, rejected: 5)
      ]
    )
  }

  static func flow(won: Int, lost: Int, noDecision: Int) -> CaseFlow {
    var flow = CaseFlow()
    flow.won = won
    flow.lost = lost
    flow.noDecision = noDecision
    flow.analysed = won + lost + noDecision
    flow.open = 54
    flow.excluded = ["Duplicate": 4, "Unqualified": 13]
    flow.deals = flow.analysed + 71
    flow.rejected = 5
    flow.duplicates = 6
    flow.records = flow.deals + 11
    return flow
  }

  static func results(_ flow: CaseFlow, _ factors: [FactorResult]) -> AnalysisResults {
    var results = AnalysisResults(
      tool: ToolStamp(version: "0.1.0"), run: run(), caseFlow: flow,
      factors: factors.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) },
      models: Models(rational: nil, soft: nil, combined: nil), increment: nil, shouldHaveWon: nil,
      shuffle: nil
    )
    if flow.analysed > 0 { results.winRate = Intervals.wilson(flow.won, flow.analysed) }
    return results
  }

  static func quote(
    _ factor: String, _ deal: String, _ outcome: String, _ before: String, _ match: String,
    _ after: String, field: String = "Description"
  ) -> EvidenceItem {
    let start = before.utf8.count
    return EvidenceItem(
      factor: factor, deal: deal, outcome: outcome, file: "opportunities-q3.csv", line: 118,
      field: field, range: start..<start + match.utf8.count, date: nil, phase: "undated",
      directionSource: "text", isEligible: true, match: match, before: before, after: after)
  }

  static let quotes = [
    quote(
      "advocacy.for_us", "0061", "won", "the plant head ", "argued our case in the budget round",
      ", then rang to say how it went"),
    quote(
      "advocacy.for_us", "0074", "lost", "she ", "put her own name on the proposal",
      " before it went to the board"),
    quote("advocacy.for_us", "0099", "won", "", "won over two doubters", " in operations"),
    quote(
      "trust.for_us", "0102", "won", "said we were ", "the only ones who told them the truth", ""),
    quote(
      "trust.for_us", "0140", "no_decision", "they ", "take our dates at face value", " now"),
    quote(
      "motivation.against_us", "0177", "lost", "nobody there ", "has any energy for this",
      " before the spring"),
    quote(
      "fear.against_us", "0181", "lost", "he asked twice ", "what happens to him if it fails", ""),
  ]

  static func soft() -> [FactorResult] {
    var fading = Factors.binary(
      "ambition.against_us", "soft", PresenceTable(9, 31, 122, 158), q: 0.21, finding: false,
      crude: 0.031)
    fading.adjustedForLength = AdjustedEffect(
      oddsRatio: Estimate(
        estimate: 0.61, confLow: 0.27, confHigh: 1.31, method: "firth-profile"),
      pValue: 0.21)
    return [
      fading,
      Factors.binary(
        "advocacy.for_us", "soft", PresenceTable(41, 22, 90, 167), q: 0.000_21, finding: true,
        marks: ["undated"]),
      Factors.binary(
        "trust.for_us", "soft", PresenceTable(48, 38, 83, 151), q: 0.0041, finding: true),
      Factors.binary(
        "motivation.against_us", "soft", PresenceTable(14, 53, 117, 136), q: 0.0013,
        finding: true),
      Factors.binary(
        "fear.against_us", "soft", PresenceTable(21, 55, 110, 134), q: 0.032, finding: true,
        marks: ["late evidence"]),
      Factors.binary(
        "security.for_us", "soft", PresenceTable(30, 35, 101, 154), q: 0.48, finding: false),
      Factors.binary(
        "status-quo.for_us", "soft", PresenceTable(2, 1, 129, 188), q: nil, finding: false),
    ]
  }

  static func rational() -> [FactorResult] {
    [
      Factors.binary(
        "budget", "rational", PresenceTable(88, 91, 43, 98), q: 0.0009, finding: true,
        origin: "column"),
      Factors.binary(
        "timing", "rational", PresenceTable(70, 88, 61, 101), q: 0.29, finding: false,
        origin: "column"),
    ]
  }
}
