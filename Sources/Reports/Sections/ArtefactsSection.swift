// SPDX-License-Identifier: Apache-2.0

import Findings

/// What could be an artefact of how the data came to be.
enum ArtefactsSection {
  static func section(_ context: ReportContext) -> Section {
    let artefacts = context.results.artefacts
    guard !artefacts.isEmpty else {
      return Section(
        id: .artefacts, name: "Artefact checks", headline: "No check found an artefact",
        blocks: [.paragraph(checked)]
      )
    }
    return Section(
      id: .artefacts, name: "Artefact checks", headline: headline(artefacts),
      blocks: [.table(table(artefacts, context)), .note(checked)]
    )
  }

  private static let checked: Words = """
    Every column was checked for telling the outcome: by its role, by being filled for one outcome, by \
    separating won from lost, and by changes on or after the close. Findings carry the marks of what \
    touches them.
    """

  private static func headline(_ artefacts: [Artefact]) -> Words {
    let barred = artefacts.count { $0.check == "leak" }
    let flagged = artefacts.count - barred
    let sources = Plural.noun(barred, "column tells", "columns tell")
    let things = Plural.noun(flagged, "other thing", "other things")
    let verb = Plural.noun(flagged, "is", "are")
    switch (barred, flagged) {
    case (0, _):
      return """
        \(Plural.capitalised(Plural.word(flagged))) \(Plural.noun(flagged, "thing")) may be an \
        artefact; no column is barred
        """
    case (_, 0):
      return "\(Plural.capitalised(Plural.word(barred))) \(sources) the outcome and "
        + "\(Plural.noun(barred, "is", "are")) barred"
    default:
      return """
        \(Plural.capitalised(Plural.word(barred))) \(sources) the outcome and \
        \(Plural.noun(barred, "is", "are")) barred; \(Plural.word(flagged)) \(things) \(verb) flagged
        """
    }
  }

  private static func table(_ artefacts: [Artefact], _ context: ReportContext) -> DataTable {
    DataTable(
      caption: "Artefact checks",
      columns: [
        .init(name: "What"), .init(name: "Check"), .init(name: "What the record shows"),
        .init(name: "What was done"),
      ],
      rows: artefacts.map { artefact in
        [
          subject(artefact, context), "\(strong: name(artefact.check))",
          Words(VisibleText.show(artefact.detail)), Words(done(artefact.check)),
        ]
      }
    )
  }

  /// The header of a column, or the name of a factor that an analysis flags.
  private static func subject(_ artefact: Artefact, _ context: ReportContext) -> Words {
    let isColumn = artefact.check == "leak" || artefact.check == "suspect"
    let label = isColumn ? nil : context.label(ofID: artefact.subject)
    return Words(label?.full ?? VisibleText.show(artefact.subject))
  }

  private static func name(_ check: String) -> String {
    switch check {
    case "leak": "Barred: leak"
    case "suspect": "Flagged: suspect"
    default: "Flagged: \(VisibleText.show(check))"
    }
  }

  private static func done(_ check: String) -> String {
    switch check {
    case "leak": "In no test and no model; for display only."
    case "suspect": "Kept and marked; never called supported."
    default: "Kept; marked wherever it touches a finding."
    }
  }
}
