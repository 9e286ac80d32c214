// SPDX-License-Identifier: Apache-2.0

/// What could be an artefact: leaks, hindsight, note length, duplicates, one rep, luck.
struct ArtefactsLens: Lens {
  let id = "artefacts"
  let title = "What could be an artefact?"
  let needs = "nothing beyond the export of deals"

  func result(_ context: LensContext) -> LensResult {
    var result = LensResult(self)
    let artefacts = context.results.artefacts
    result.facts = [LensFact("checks that found something", .count(artefacts.count))]
    if let shuffle = context.results.shuffle {
      result.facts += [
        LensFact("factors with p at most .05", .count(shuffle.observedHits)),
        LensFact("expected by luck within \(shuffle.within)", .number(shuffle.expectedHits)),
        LensFact("p of as many", .probability(shuffle.pValue)),
      ]
    }
    if !artefacts.isEmpty {
      result.tables = [
        LensTable(
          caption: "checks that found something", columns: ["check", "subject", "detail"],
          rows: artefacts.map { [.text($0.check), .text($0.subject), .text($0.detail)] })
      ]
    }
    return result
  }
}
