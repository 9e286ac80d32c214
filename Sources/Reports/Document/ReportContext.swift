// SPDX-License-Identifier: Apache-2.0

import Findings

/// The input of a report with what several sections ask of it.
struct ReportContext {
  /// A factor with its place in the results.
  struct Entry {
    var index: Int
    var factor: FactorResult
  }

  let input: ReportInput
  /// What the sample allows to be printed.
  let sample: SampleSize
  /// Every factor, in the order of the results.
  let entries: [Entry]
  private let evidence: [String: [EvidenceItem]]

  init(_ input: ReportInput) {
    self.input = input
    sample = SampleSize(input.results.caseFlow)
    entries = input.results.factors.enumerated().map { Entry(index: $0.offset, factor: $0.element) }
    evidence = Dictionary(grouping: input.evidence, by: \.factor)
  }

  var results: AnalysisResults { input.results }
  var flow: CaseFlow { input.results.caseFlow }

  /// Whether any text was read.
  var hasText: Bool {
    entries.contains { $0.factor.origin == "text" }
  }

  /// Which deals a sentence is about.
  var scope: String {
    FindingWords.scope(hasText: hasText)
  }

  /// The answer of a lens, where it has one.
  func lens(_ id: String) -> LensResult? {
    input.lenses.first { $0.id == id }
  }

  /// The name of a factor, if the id is that of one.
  func label(ofID id: String) -> FactorLabel? {
    entries.first { $0.factor.id == id }?.factor.label
  }

  /// Binary factors with a table, by family.
  func binary(_ family: Family? = nil) -> [Entry] {
    entries.filter { entry in
      entry.factor.table != nil && (family == nil || entry.factor.reportFamily == family)
    }
  }

  /// The findings of a family, the largest difference first.
  ///
  /// What turns round within strata is left out: its crude figure must not stand alone.
  func findings(_ family: Family) -> [Entry] {
    guard sample >= .tests else { return [] }
    let found = binary(family).filter { entry in
      entry.factor.decision.finding && !entry.factor.reverses
        && entry.factor.riskDifference?.span != nil
    }
    return found.sorted { first, second in
      let sizes = (Self.size(first), Self.size(second))
      return sizes.0 == sizes.1 ? first.index < second.index : sizes.0 > sizes.1
    }
  }

  /// The findings of a family among factors with levels, the largest effect first.
  func levelFindings(_ family: Family? = nil) -> [Entry] {
    guard sample >= .tests else { return [] }
    let found = entries.filter { entry in
      entry.factor.levels != nil && entry.factor.decision.finding
        && (family == nil || entry.factor.reportFamily == family)
    }
    return found.sorted { first, second in
      let sizes = (first.factor.effect?.estimate ?? 0, second.factor.effect?.estimate ?? 0)
      return sizes.0 == sizes.1 ? first.index < second.index : sizes.0 > sizes.1
    }
  }

  /// The evidence of a factor that may be tested, in the order of `evidence.csv`.
  func quotes(of factor: FactorResult) -> [EvidenceItem] {
    evidence[factor.id, default: []].filter(\.isEligible)
  }

  private static func size(_ entry: Entry) -> Double {
    abs(entry.factor.riskDifference?.estimate ?? 0)
  }
}

extension LensResult {
  /// A fact by its name.
  func value(_ name: String) -> LensValue? {
    facts.first { $0.name == name }?.value
  }
}
