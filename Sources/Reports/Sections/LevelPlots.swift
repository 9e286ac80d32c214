// SPDX-License-Identifier: Apache-2.0

import Findings

/// Categorical factors by level, and numeric ones by quartiles.
enum LevelPlots {
  /// The most levels that a plot shows; the rest stays in `results.json`.
  static let shownLevels = 12

  static func plot(_ entry: ReportContext.Entry, _ context: ReportContext) -> LevelPlot {
    let factor = entry.factor
    return LevelPlot(
      factor: entry.index, label: factor.label, family: factor.reportFamily,
      isFinding: context.sample >= .tests && factor.decision.finding,
      isFlagged: factor.isFlagged,
      test: context.sample >= .tests ? test(factor) : "", rows: rows(factor, context),
      quartiles: quartiles(factor), flags: MarkWords.flags(of: factor).map(\.sentence),
      notes: MarkWords.notes(of: factor) + left(factor)
    )
  }

  private static func rows(_ factor: FactorResult, _ context: ReportContext) -> [LevelPlot.Row] {
    let levels = (factor.levels ?? []).enumerated().sorted { first, second in
      let sizes = (size(first.element), size(second.element))
      return sizes.0 == sizes.1 ? first.offset < second.offset : sizes.0 > sizes.1
    }
    let shown = levels.prefix(shownLevels).map(\.element)
    let byRate =
      context.sample < .intervals
      ? shown
      : shown.sorted { ($0.winRate.estimate ?? 0) > ($1.winRate.estimate ?? 0) }
    return byRate.map { level in
      LevelPlot.Row(
        level: VisibleText.show(level.level), won: level.won, total: size(level),
        rate: context.sample >= .intervals ? level.winRate.span : nil
      )
    }
  }

  private static func size(_ level: LevelResult) -> Int {
    level.won + level.lost
  }

  private static func left(_ factor: FactorResult) -> [Words] {
    let further = (factor.levels?.count ?? 0) - shownLevels
    guard further > 0 else { return [] }
    return ["\(Plural.count(further, "smaller level")) in \(code: "results.json")."]
  }

  private static func quartiles(_ factor: FactorResult) -> [LevelPlot.Quartiles] {
    guard let summary = factor.summary else { return [] }
    return [("won", summary.won), ("not won", summary.lost)].map { outcome, group in
      LevelPlot.Quartiles(outcome: outcome, n: group.n, text: text(group))
    }
  }

  private static func text(_ group: NumericSummary.Group) -> String {
    guard let median = group.median else { return "none" }
    guard let q1 = group.q1, let q3 = group.q3 else { return number(median) }
    return "\(number(median)) (\(number(q1)) to \(number(q3)))"
  }

  private static func number(_ value: Double) -> String {
    NumberFormat.fixed(value, digits: abs(value) >= 100 ? 0 : 1)
  }

  /// `chi-square 77.4 on 3 df, q <0.001; Cramer's V 0.42`.
  private static func test(_ factor: FactorResult) -> Words {
    guard let q = factor.decision.qValue else { return "not tested" }
    var words: Words = "q \(NumberFormat.probability(q))"
    if let statistic = factor.test.statistic {
      let digits = factor.test.method == "mann-whitney" ? 1 : 2
      words += "; \(method(factor.test.method)) \(NumberFormat.fixed(statistic, digits: digits))"
      if let df = factor.test.df { words += " on \(df) df" }
    }
    if let effect = factor.effect?.estimate, let name = factor.effect?.method {
      words += "; \(method(name)) \(NumberFormat.fixed(effect, digits: 2))"
      if let span = factor.effect?.span {
        let low = NumberFormat.fixed(span.low, digits: 2)
        words += " \(quiet: "(\(low) to \(NumberFormat.fixed(span.high, digits: 2)))")"
      }
    }
    return words
  }

  private static func method(_ name: String) -> String {
    switch name {
    case "chi-square": "chi-square"
    case "mann-whitney": "Mann–Whitney U"
    case "cramers-v": "Cramér’s V"
    case "cliffs-delta": "Cliff’s delta"
    default: VisibleText.show(name)
    }
  }
}
