// SPDX-License-Identifier: Apache-2.0

/// Whether soft factors tell anything that BANT did not already tell.
struct SoftOverBANTLens: Lens {
  let id = "soft-over-bant"
  let title = "Do soft factors tell more than BANT?"
  let needs = "rational and soft factors: BANT columns or notes, and 20 deals of each outcome"

  func result(_ context: LensContext) -> LensResult {
    guard let increment = context.results.increment else {
      var result = LensResult.wanting(self)
      result.tables = [models(context)].compactMap { $0 }
      return result
    }
    var result = LensResult(self)
    let decision = increment.softGivenRational.decision
    result.facts = [
      LensFact(
        "p that soft adds to rational, by permutation",
        .optional(decision?.pValue, as: LensValue.probability, else: "no test")),
      LensFact(
        "gain in cross-validated area",
        increment.aucCvGain.map(LensValue.difference)
          ?? .missing("it takes 30 deals of the rarer outcome")),
      LensFact(
        "share of soft factors in what both explain",
        increment.explainedShare.map { .rate($0.soft) }
          ?? .missing("soft factors do not add enough for a share")),
    ]
    result.tables = [tests(increment), models(context)].compactMap { $0 }
    return result
  }

  private func tests(_ increment: Increment) -> LensTable {
    let rows = [
      ("soft given rational", increment.softGivenRational),
      ("rational given soft", increment.rationalGivenSoft),
    ].map { name, test -> [LensValue] in
      [.text(name), .number(test.statistic), .count(test.df), .probability(test.pValue)]
    }
    return LensTable(
      caption: "penalised likelihood-ratio tests", columns: ["block", "statistic", "df", "p"],
      rows: rows)
  }

  private func models(_ context: LensContext) -> LensTable? {
    let models = context.results.models
    let rows = [
      ("rational", models.rational), ("soft", models.soft), ("both", models.combined),
    ].compactMap { name, model -> [LensValue]? in
      guard let model else { return nil }
      return [
        .text(name), .count(model.n), .count(model.df),
        .optional(model.aucCv, as: LensValue.number, else: "no fit in a fold"),
        .optional(model.brierCv, as: LensValue.number, else: "no fit in a fold"),
      ]
    }
    guard !rows.isEmpty else { return nil }
    return LensTable(
      caption: "models on the same deals",
      columns: [
        "model", "deals", "columns", "cross-validated area", "cross-validated Brier score",
      ],
      rows: rows)
  }
}
