// SPDX-License-Identifier: Apache-2.0

import Findings

/// Sentences about factors.
///
/// Whether a sentence may claim something follows `decision.finding` and nothing else: neither the
/// crude test nor where an interval lies.
enum FindingWords {
  /// `+12.6 points (6.1 to 19.1)`.
  static func points(_ span: Span) -> Words {
    "\(strong: NumberFormat.points(span.estimate) + " points") \(quiet: interval(span))"
  }

  /// `(6.1 to 19.1)`, in points.
  static func interval(_ span: Span) -> String {
    let low = NumberFormat.fixed(span.low * 100, digits: 1)
    let high = NumberFormat.fixed(span.high * 100, digits: 1)
    return "(\(low) to \(high))"
  }

  /// `(1.27 to 2.15)`, of a ratio.
  static func ratioInterval(_ span: Span) -> String {
    "(\(NumberFormat.ratio(span.low)) to \(NumberFormat.ratio(span.high)))"
  }

  /// `12.6 points more often (6.1 to 19.1)`.
  ///
  /// The interval keeps the sign of the difference: `22.6 points less often (−28.5 to −15.8)`.
  static func moreOrLess(_ span: Span) -> Words {
    let size = NumberFormat.fixed(abs(span.estimate) * 100, digits: 1)
    let noun = size == "1.0" ? "point" : "points"
    let side = span.estimate < 0 ? "less" : "more"
    return "\(strong: "\(size) \(noun) \(side) often") \(quiet: interval(span))"
  }

  /// `deals with trust in us were won 12.6 points more often (6.1 to 19.1) and with …`, for factors
  /// whose differences have the same sign.
  static func clauses(_ factors: [FactorResult]) -> Words? {
    let parts = factors.compactMap { factor -> (String, Words)? in
      factor.riskDifference?.span.map { (factor.label.phrase, moreOrLess($0)) }
    }
    guard let first = parts.first else { return nil }
    let opening: Words = "deals with \(first.0) were won \(first.1)"
    return parts.dropFirst().enumerated().reduce(opening) { sentence, part in
      let isLast = part.offset == parts.count - 2
      let (phrase, difference) = part.element
      return sentence + "\(isLast ? " and" : ",") with \(phrase) \(difference)"
    }
  }

  /// Which deals a sentence is about (rule 5).
  static func scope(hasText: Bool) -> String {
    hasText
      ? "among deals closed in this period that had notes" : "among deals closed in this period"
  }

  /// `from 12% (No, 3 of 25) to 91% (Great, 20 of 22)`: the ends of the win rate over levels.
  ///
  /// Levels below ten deals are left out where at least two others remain.
  static func range(of levels: [LevelResult]) -> Words? {
    let large = levels.filter { $0.won + $0.lost >= 10 }
    let compared = (large.count >= 2 ? large : levels).filter { $0.winRate.estimate != nil }
    let sorted = compared.sorted { ($0.winRate.estimate ?? 0) < ($1.winRate.estimate ?? 0) }
    guard let low = sorted.first, let high = sorted.last, sorted.count >= 2 else { return nil }
    return "from \(level(low)) to \(level(high))"
  }

  private static func level(_ level: LevelResult) -> Words {
    let rate = NumberFormat.percent(level.winRate.estimate ?? 0)
    let total = NumberFormat.grouped(level.won + level.lost)
    let of = "\(VisibleText.show(level.level)), \(NumberFormat.grouped(level.won)) of \(total)"
    return "\(strong: rate) \(quiet: "(\(of))")"
  }

  /// What a sample without a finding could have shown (rule 14).
  static func detectable(_ factor: FactorResult) -> String {
    let single = factor.minimumDetectableDifference.map(NumberFormat.points)
    let family = factor.minimumDetectableDifferenceFamily.map(NumberFormat.points)
    return switch (single, family) {
    case (let single?, let family?): "\(single) / \(family)"
    case (let single?, nil): "\(single) / none"
    case (nil, _): "none"
    }
  }
}
