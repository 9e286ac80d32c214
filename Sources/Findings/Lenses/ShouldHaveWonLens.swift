// SPDX-License-Identifier: Apache-2.0

/// Which deals we should have won by BANT, and what was felt in them.
struct ShouldHaveWonLens: Lens {
  let id = "should-have-won"
  let title = "Which deals should we have won?"
  let needs = "rational factors that tell won from lost, and 40 deals of each outcome"

  func result(_ context: LensContext) -> LensResult {
    let surprise = context.surprise
    guard let listed = surprise.listed else {
      var result = LensResult.wanting(self)
      result.facts = quality(surprise)
      result.notes = surprise.warnings
      return result
    }
    var result = LensResult(self)
    result.facts =
      [
        LensFact("deals listed", .count(listed.count)),
        LensFact("deals at or above that probability", .count(surprise.atOrAbove)),
        LensFact("losses expected among them", .number(surprise.expectedLosses)),
        LensFact("losses among them", .count(surprise.observedLosses)),
      ] + quality(surprise)
    if let range = surprise.lossRange, range.contains(surprise.observedLosses) {
      result.notes.append(
        "lost despite good BANT: as many losses among such deals as luck alone gives")
    }
    result.tables = [
      LensTable(
        caption: "lost deals with a high probability", columns: ["deal", "probability", "tags"],
        rows: listed.map {
          [
            .text($0.deal), .proportion($0.probability),
            .text($0.tags.joined(separator: ", ")),
          ]
        })
    ]
    return result
  }

  private func quality(_ surprise: SurpriseLosses.Outcome) -> [LensFact] {
    guard let auc = surprise.auc else { return [] }
    return [
      LensFact("cross-validated area of the rational model", .rate(auc)),
      LensFact(
        "slope of its calibration",
        .optional(surprise.calibrationSlope, as: LensValue.number, else: "no slope exists")),
    ]
  }
}
