// SPDX-License-Identifier: Apache-2.0

import Configuration
import Foundation
import Statistics

/// Tests registered claims on the deals closed after their registration (rules 25 and 26).
struct HypothesisTests {
  /// The smallest difference of interest unless a claim names one.
  static let smallestEffect = 0.1
  /// The p-value needed while the registered number of deals is not reached.
  static let earlyAlpha = 0.001

  let sample: Sample
  let configuration: Configuration
  let options: AnalysisOptions

  /// One verdict a claim, in the order of the configuration.
  func verdicts() -> [HypothesisVerdict] {
    let trials = configuration.hypotheses.map {
      ClaimTrial($0, sample: sample, configuration: configuration, options: options)
    }
    let adjusted = MultipleTesting.holm(trials.map { $0.pValue.map { PValue($0) } })
    return zip(trials, adjusted).map { trial, p in trial.verdict(p?.probability) }
  }
}

/// One claim against the deals closed after it was registered.
struct ClaimTrial {
  private let claim: Configuration.Hypothesis
  private let counts: BinaryCounts
  private let evidence: FactorEvidence
  private let adjustedUpper: Double?
  /// Why the claim is not judged at all.
  private let objection: String?
  /// Why it cannot be supported, though it can be contradicted.
  private let reservation: String?
  private let alreadyOpen: Int

  init(
    _ claim: Configuration.Hypothesis, sample: Sample, configuration: Configuration,
    options: AnalysisOptions
  ) {
    self.claim = claim
    let table = sample.table
    let later = Sample(
      table, period: options.period, cluster: configuration.cluster, closedAfter: claim.registered)
    let factor = table.factor(claim.factor)
    guard let factor, case .binary(let cells) = factor.values else {
      counts = BinaryCounts(later, [])
      evidence = FactorEvidence()
      adjustedUpper = nil
      alreadyOpen = 0
      objection =
        factor == nil
        ? "no factor '\(claim.factor)'"
        : "the factor is not binary, and only those have a direction"
      reservation = nil
      return
    }
    let values = later.binary(cells)
    counts = BinaryCounts(later, values)
    let gatherer = EvidenceGatherer(later, seed: options.seed)
    evidence = gatherer.evidence(factor, replicate: 0)
    adjustedUpper = gatherer.adjustedUpperEnd(
      factor, sign: claim.direction == .higher ? 1 : -1, winRateAbsent: Self.rate(counts))
    objection =
      Self.objection(factor, table.notes)
      ?? Self.reversal(of: factor, in: later, by: configuration.strata)
    reservation = Self.reservation(claim, factor, table.notes)
    alreadyOpen = Self.open(at: claim.registered, later)
  }

  /// The p-value that decides; `nil` where the claim cannot be supported.
  var pValue: Double? { objection == nil && reservation == nil ? evidence.pStar : nil }

  /// The verdict, given the p-value corrected for several claims.
  func verdict(_ p: Double?) -> HypothesisVerdict {
    var remarks: [String] = []
    let word = decide(p, &remarks)
    if claim.registered != nil {
      remarks.append("date not witnessed")
      if alreadyOpen > 0 { remarks.append("\(alreadyOpen) of the deals were open by then") }
    }
    return HypothesisVerdict(
      id: claim.id, verdict: word, detail: remarks.joined(separator: "; "))
  }

  private func decide(_ p: Double?, _ remarks: inout [String]) -> String {
    if let objection {
      remarks.append(objection)
      return "cannot tell"
    }
    let table = counts.table
    guard evidence.reasonAgainst == nil, let difference = try? RiskDifference(table) else {
      remarks.append(evidence.reasonAgainst ?? "too few deals")
      return "cannot tell"
    }
    let delta = claim.smallestEffect ?? HypothesisTests.smallestEffect
    let wide = toward(difference.newcombe(confidence: 0.95))
    let narrow = toward(difference.newcombe(confidence: 0.9))
    let needed = claim.sampleSize ?? registeredSize(delta)
    let alpha = table.total >= (needed ?? .max) ? 0.05 : HypothesisTests.earlyAlpha
    if wide.low > 0, let p, p <= alpha, evidence.signsAgree, reservation == nil {
      if narrow.high < delta { remarks.append("smaller than the difference of interest") }
      return "supported"
    }
    if narrow.high < delta, let adjustedUpper, adjustedUpper < delta {
      if wide.high < 0 { remarks.append("opposite") }
      return "contradicted"
    }
    if let reservation { remarks.append("\(reservation), so it cannot be supported") }
    if let needed, table.total < needed {
      remarks.append("\(needed - table.total) more deals are needed")
    }
    return "cannot tell"
  }

  /// An interval of the difference in the claimed direction.
  private func toward(_ interval: ConfidenceInterval) -> ConfidenceInterval {
    claim.direction == .higher
      ? interval : ConfidenceInterval(low: -interval.high, high: -interval.low)
  }

  /// The deals that give 80 % power for a difference, at the share and the win rate seen here.
  ///
  /// - Note: Fleiss (1981), *Statistical Methods for Rates and Proportions*, for unequal groups.
  private func registeredSize(_ delta: Double) -> Int? {
    let table = counts.table
    let share = Double(table.firstRow) / Double(table.total)
    let absent = Self.rate(counts) ?? 0.5
    let present = min(max(absent + (claim.direction == .higher ? delta : -delta), 0), 1)
    return Self.size(share: share, absent: absent, present: present)
  }

  /// The number of deals for 80 % power at .05; `nil` where there is no difference.
  static func size(share: Double, absent: Double, present: Double) -> Int? {
    guard share > 0, share < 1, absent != present else { return nil }
    let pooled = share * present + (1 - share) * absent
    let null = pooled * (1 - pooled) * (1 / share + 1 / (1 - share))
    let spread = present * (1 - present) / share + absent * (1 - absent) / (1 - share)
    let root =
      NormalDistribution.quantile(0.975) * null.squareRoot()
      + NormalDistribution.quantile(0.8) * spread.squareRoot()
    let gap = present - absent
    return Int((root * root / (gap * gap)).rounded())
  }

  private static func rate(_ counts: BinaryCounts) -> Double? {
    let table = counts.table
    return table.secondRow > 0 ? Double(table.c) / Double(table.secondRow) : nil
  }

  private static func objection(_ factor: FactorColumn, _ notes: CodedNotes) -> String? {
    if notes.leaks.values.joined().contains(factor.id) { return "its column holds the outcome" }
    if notes.barred.contains(factor.id) { return "it is known only at the close" }
    return nil
  }

  /// A factor that turns round within strata says nothing by its crude figure (rule 28).
  private static func reversal(
    of factor: FactorColumn, in sample: Sample, by strata: [String]
  ) -> String? {
    StratifiedEffects(sample, names: strata).effects(of: factor).first(where: \.reversal)
      .map { "it turns round within \($0.by)" }
  }

  /// Undated text, suspect columns and claims without a date never earn "supported" (rules 7, 15
  /// and 26).
  private static func reservation(
    _ claim: Configuration.Hypothesis, _ factor: FactorColumn, _ notes: CodedNotes
  ) -> String? {
    if notes.suspects.values.joined().contains(factor.id) {
      return "its column may hold the outcome"
    }
    if notes.undated.contains(factor.id) { return "it rests on text without a date" }
    return claim.registered == nil ? "no registration date" : nil
  }

  /// How many deals had been entered by a day, where the table says how long they took.
  private static func open(at day: CalendarDay?, _ sample: Sample) -> Int {
    guard let day, let cycle = sample.table.factor("cycle_days"),
      case .numeric(let days) = cycle.values
    else { return 0 }
    return sample.rows.count { row in
      guard let closed = sample.table.closeDays[row], !days[row].isNaN else { return false }
      return Double(closed) - days[row] <= Double(day.daysSinceEpoch)
    }
  }
}
