// SPDX-License-Identifier: Apache-2.0

import Findings

/// Every factor against the outcome, with its evidence.
enum DriversSection {
  /// How many quotes of a factor the reports show; the rest is in `evidence.csv`.
  static let shownQuotes = 3

  static func section(_ context: ReportContext) -> Section {
    var blocks: [Block] = [.lede(lede(context))]
    let groups = Family.allCases.compactMap { group($0, context) }
    if !groups.isEmpty {
      // A leak would push every other difference to the middle.
      let spans = context.binary().filter { !$0.factor.decision.marks.contains("leak") }
        .compactMap(\.factor.riskDifference?.span)
      blocks.append(
        .drivers(
          DriverTable(
            sample: context.sample, groups: groups,
            limit: Axis.limit(of: spans.flatMap { [$0.low, $0.high] })
          )
        )
      )
      blocks.append(.note(note(context)))
    }
    let plots = levelEntries(context).map { LevelPlots.plot($0, context) }
    if !plots.isEmpty {
      blocks += [.heading("Columns with several levels, and amounts"), .levels(plots)]
    }
    return Section(
      id: .drivers, name: "Drivers", headline: headline(context), blocks: blocks)
  }

  static func headline(_ context: ReportContext) -> Words {
    let tested = context.entries.filter(\.factor.isTested)
    guard context.sample >= .tests, !tested.isEmpty else {
      return "\(Plural.capitalised(Plural.word(context.entries.count))) factors, none tested"
    }
    let found = tested.filter(\.factor.decision.finding).count
    let fading = context.entries.filter(\.factor.fades).count
    var words = Words(share(found, of: tested.count))
    if fading > 0 {
      words += """
        ; \(Plural.word(fading)) more \(Plural.noun(fading, "fades", "fade")) when like is compared \
        with like
        """
    }
    return words
  }

  private static func share(_ found: Int, of tested: Int) -> String {
    guard tested > 1 else {
      return found == 1
        ? "The one factor tested goes with winning or losing"
        : "The one factor tested is no finding"
    }
    guard found > 0 else { return "None of \(Plural.word(tested)) tested factors is a finding" }
    let verb = Plural.noun(found, "goes", "go")
    return
      "\(Plural.capitalised(Plural.word(found))) of \(Plural.word(tested)) tested factors \(verb) with "
      + "winning or losing"
  }

  private static func lede(_ context: ReportContext) -> Words {
    guard context.sample >= .intervals else {
      return "Too few deals to compare: the table counts, and the notes speak for themselves."
    }
    guard context.sample >= .tests else {
      return "Differences have intervals here and no test, \(context.scope)."
    }
    return """
      A factor is a finding when it passes the 5% line twice: as found, and with deals of the same \
      rep and of equal note length compared, after correction within its family; \(context.scope).
      """
  }

  private static func note(_ context: ReportContext) -> Words {
    """
    None: ended without a decision, which counts as not won. Tags of reason fields, of notes after the close and of notes that \
    declare the result are in no row. \
    \(context.sample >= .tests ? "q decides: Benjamini and Hochberg within the family. " : "")\
    Tagging: recall and precision not validated on these notes.
    """
  }

  /// The factors of a family that no deal has.
  static func neverFound(_ labels: [FactorLabel]) -> String {
    "Never found in these deals: \(Plural.list(labels.map(\.phrase)))."
  }

  private static func levelEntries(_ context: ReportContext) -> [ReportContext.Entry] {
    let entries = context.entries.filter { $0.factor.levels != nil || $0.factor.summary != nil }
    return Family.allCases.flatMap { family in
      entries.filter { $0.factor.reportFamily == family }
    }
  }

  private static func group(_ family: Family, _ context: ReportContext) -> DriverTable.Group? {
    let entries = context.binary(family).sorted { first, second in
      let keys = (first, second)
      return sortKey(keys.0) == sortKey(keys.1)
        ? first.index < second.index : sortKey(first) > sortKey(second)
    }
    guard !entries.isEmpty else { return nil }
    return DriverTable.Group(
      title: family.title,
      rows: entries.filter { $0.factor.present?.total != 0 }.compactMap { row($0, context) },
      neverFound: entries.filter { $0.factor.present?.total == 0 }.map(\.factor.label)
    )
  }

  private static func sortKey(_ entry: ReportContext.Entry) -> Double {
    entry.factor.riskDifference?.estimate ?? -2
  }

  private static func row(_ entry: ReportContext.Entry, _ context: ReportContext)
    -> DriverTable.Row?
  {
    let factor = entry.factor
    guard let (present, absent) = counts(factor) else { return nil }
    let quotes = EvidenceSample.diverse(context.quotes(of: factor), count: shownQuotes)
    let compared = context.sample >= .intervals
    return DriverTable.Row(
      factor: entry.index, id: factor.id, label: factor.label, family: factor.reportFamily,
      present: present, absent: absent,
      winRatePresent: compared ? factor.winRatePresent?.estimate : nil,
      winRateAbsent: compared ? factor.winRateAbsent?.estimate : nil,
      difference: compared ? factor.riskDifference?.span : nil,
      oddsRatio: compared ? factor.oddsRatio?.span : nil,
      q: context.sample >= .tests ? factor.decision.qValue : nil,
      isFinding: context.sample >= .tests && factor.decision.finding,
      isFlagged: factor.isFlagged, isTag: factor.origin == "text",
      flags: compared ? MarkWords.flags(of: factor) : [], notes: MarkWords.notes(of: factor),
      evidence: quotes.map(EvidenceSample.line),
      further: max(0, present.total - Set(quotes.map(\.deal)).count)
    )
  }

  /// The three outcomes, with and without the factor.
  private static func counts(
    _ factor: FactorResult
  ) -> (present: DriverTable.Counts, absent: DriverTable.Counts)? {
    guard let table = factor.table else { return nil }
    let undecided = factor.noDecision
    return (
      DriverTable.Counts(
        won: table.presentWon, lost: table.presentLost - (undecided?.present ?? 0),
        noDecision: undecided?.present),
      DriverTable.Counts(
        won: table.absentWon, lost: table.absentLost - (undecided?.absent ?? 0),
        noDecision: undecided?.absent)
    )
  }
}
