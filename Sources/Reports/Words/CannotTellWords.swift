// SPDX-License-Identifier: Apache-2.0

import Findings

/// What is said where nothing was found: never "no effect", always what the sample could have shown.
enum CannotTellWords {
  /// The soft factors, where none is a finding.
  static func soft(_ context: ReportContext) -> Words {
    let tested = context.binary(.soft).map(\.factor).filter(\.isTested)
    guard !tested.isEmpty else {
      return "No soft factor was found in enough deals to be tested, \(context.scope)."
    }
    let factors = Plural.count(tested.count, "soft factor")
    var words: Words = "Which of the \(factors) tested go with winning \(strong: "we cannot tell")"
    if tested.count == 1 {
      words = "Whether the one soft factor tested goes with winning \(strong: "we cannot tell")"
    }
    words += ", \(context.scope). "
    return words + power(of: tested) + small(context)
  }

  /// The smallest difference that any of the factors could have shown.
  private static func power(of factors: [FactorResult]) -> Words {
    let family = factors.compactMap(\.minimumDetectableDifferenceFamily).min()
    let single = factors.compactMap(\.minimumDetectableDifference).min()
    switch (single, family) {
    case (let single?, let family?):
      return """
        The least difference that this sample would show is \(NumberFormat.points(single)) points \
        for a single factor, \(NumberFormat.points(family)) among its family.
        """
    case (let single?, nil):
      return """
        The least difference that this sample would show is \(NumberFormat.points(single)) points \
        for a single factor; among its family it would show none.
        """
    case (nil, _): return "This sample would not show a difference of any size."
    }
  }

  private static func small(_ context: ReportContext) -> Words {
    context.sample == .tests
      ? " With fewer than 20 deals of the rarer outcome, finding nothing means little." : ""
  }
}
