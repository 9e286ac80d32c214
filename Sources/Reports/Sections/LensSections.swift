// SPDX-License-Identifier: Apache-2.0

import Findings

/// What lenses have to say that no section of its own tells.
enum LensSections {
  /// The lenses whose answers stand in other sections.
  static let told: Set<String> = [
    "drivers", "soft-over-bant", "should-have-won", "referrals", "artefacts",
  ]

  /// A section for each lens that has an answer, then one for the questions that stay open.
  static func sections(_ context: ReportContext) -> [Section] {
    let lenses = context.input.lenses.filter { !told.contains($0.id) }
    let open = lenses.filter { $0.needs != nil }
    return lenses.filter { $0.needs == nil }.map { section($0, context) }
      + [openQuestions(open)].compactMap(\.self)
  }

  private static func section(_ lens: LensResult, _ context: ReportContext) -> Section {
    var blocks: [Block] = []
    if !lens.facts.isEmpty {
      blocks.append(.definitions(lens.facts.map { definition($0, context) }))
    }
    blocks += lens.tables.map { .table(table($0, context)) }
    if !lens.notes.isEmpty { blocks.append(.list(lens.notes.map(LensWords.sentence))) }
    return Section(
      id: .lens(lens.id), name: LensWords.name(lens.id),
      headline: Words(VisibleText.show(lens.title)), blocks: blocks)
  }

  private static func definition(_ fact: LensFact, _ context: ReportContext) -> Definition {
    Definition(
      term: Plural.capitalised(VisibleText.show(fact.name)),
      meaning: LensWords.value(fact.value, context))
  }

  private static func table(_ table: LensTable, _ context: ReportContext) -> DataTable {
    let columns = table.columns.enumerated().map { index, name in
      DataTable.Column(
        name: Plural.capitalised(VisibleText.show(name)),
        alignment: index > 0 && table.rows.allSatisfy { LensWords.isFigure($0[index]) }
          ? .right : .left)
    }
    return DataTable(
      caption: Plural.capitalised(VisibleText.show(table.caption)), columns: columns,
      rows: table.rows.map { row in row.map { LensWords.value($0, context) } }
    )
  }

  private static func openQuestions(_ lenses: [LensResult]) -> Section? {
    guard !lenses.isEmpty else { return nil }
    let count = Plural.capitalised(Plural.word(lenses.count))
    let stays = Plural.noun(lenses.count, "question stays", "questions stay")
    return Section(
      id: .open, name: "Open questions",
      headline: "\(count) \(stays) open with these exports",
      blocks: [
        .definitions(
          lenses.map { lens in
            Definition(
              term: VisibleText.show(lens.title),
              meaning: "It takes \(VisibleText.show(lens.needs ?? "")).")
          })
      ])
  }
}
