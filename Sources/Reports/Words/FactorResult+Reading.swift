// SPDX-License-Identifier: Apache-2.0

import Findings

extension Estimate {
  /// The estimate with its interval, where all three exist.
  var span: Span? {
    guard let estimate, let confLow, let confHigh else { return nil }
    guard estimate.isFinite, confLow.isFinite, confHigh.isFinite else { return nil }
    return Span(estimate: estimate, low: confLow, high: confHigh)
  }
}

extension FactorResult {
  /// Its name in reports.
  var label: FactorLabel {
    FactorLabel(id: id, isBinary: type == "binary")
  }

  /// Its family; what is unknown stands with the context.
  var reportFamily: Family {
    Family(rawValue: family) ?? .context
  }

  /// Whether it was tested at all.
  var isTested: Bool {
    decision.qValue != nil
  }

  /// Whether it must stay out of every sentence that calls something a finding: a leak, or what
  /// passes the 5% line and is still no finding.
  var isBarred: Bool {
    guard !decision.marks.contains("leak") else { return true }
    return !decision.finding && (decision.qValue.map { $0 <= 0.05 } ?? false)
  }

  /// Whether the crude comparison passes the 5% line and the adjusted one takes it back.
  ///
  /// Where only the correction for the family differs, nothing fades.
  var fades: Bool {
    guard let crude = test.qValue, let deciding = decision.qValue else { return false }
    guard let crudeP = test.pValue, let adjustedP = decision.pAdj, adjustedP > crudeP else {
      return false
    }
    return crude <= 0.05 && deciding > 0.05 && !decision.finding && !isBarred
  }

  /// Whether its mark is hollow and its name bears a dagger.
  var isFlagged: Bool {
    fades || isBarred || reverses
  }

  /// Whether crude and stratified estimates disagree in any stratification.
  var reverses: Bool {
    stratified.contains(where: \.reversal)
  }

  /// Deals that have the factor, of those that have a value.
  var present: (won: Int, total: Int)? {
    table.map { ($0.presentWon, $0.presentWon + $0.presentLost) }
  }

  /// Deals that lack it, of those that have a value.
  var absent: (won: Int, total: Int)? {
    table.map { ($0.absentWon, $0.absentWon + $0.absentLost) }
  }
}
