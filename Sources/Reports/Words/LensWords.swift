// SPDX-License-Identifier: Apache-2.0

import Findings

/// What lenses found, in words.
enum LensWords {
  /// `last-mile` as `Last mile`.
  static func name(_ id: String) -> String {
    Plural.capitalised(id.split(separator: "-").joined(separator: " "))
  }

  /// A note as a sentence.
  static func sentence(_ note: String) -> Words {
    Words(Plural.capitalised(VisibleText.show(note)) + ".")
  }

  /// Whether a value is set to the right.
  static func isFigure(_ value: LensValue) -> Bool {
    if case .text = value { return false }
    return true
  }

  /// A value; the id of a factor is shown by its name.
  static func value(_ value: LensValue, _ context: ReportContext) -> Words {
    switch value {
    case .text(let text): Words(context.label(ofID: text)?.full ?? VisibleText.show(text))
    case .count(let count): Words(NumberFormat.grouped(count))
    case .number(let number): Words(NumberFormat.fixed(number, digits: 2))
    case .proportion(let share): Words(NumberFormat.percent(share))
    case .probability(let p): Words(NumberFormat.probability(p))
    case .ratio(let ratio): estimate(ratio, NumberFormat.ratio)
    case .rate(let rate): estimate(rate, NumberFormat.percent, ends: bare)
    case .difference(let difference): self.difference(difference)
    case .missing(let reason): "\(quiet: VisibleText.show(reason))"
    }
  }

  private static func estimate(_ estimate: Estimate, _ written: (Double) -> String) -> Words {
    self.estimate(estimate, written, ends: written)
  }

  private static func estimate(
    _ estimate: Estimate, _ written: (Double) -> String, ends: (Double) -> String
  ) -> Words {
    guard let value = estimate.estimate else { return "–" }
    guard let span = estimate.span else { return Words(written(value)) }
    return "\(written(value)) \(quiet: "(\(ends(span.low)) to \(ends(span.high)))")"
  }

  /// A percentage without its sign.
  private static func bare(_ proportion: Double) -> String {
    NumberFormat.fixed(proportion * 100, digits: 0)
  }

  private static func difference(_ estimate: Estimate) -> Words {
    guard let value = estimate.estimate else { return "–" }
    let points = "\(NumberFormat.points(value)) points"
    guard let span = estimate.span else { return Words(points) }
    return "\(points) \(quiet: FindingWords.interval(span))"
  }
}
