// SPDX-License-Identifier: Apache-2.0

import Configuration

extension CheckReport {
  /// Summarises what was read.
  init(_ assembly: DealAssembly) {
    let set = assembly.dealSet
    var tables: [Int: ExportTable] = [:]
    for table in assembly.joined { tables[table.fileIndex] = table }
    for table in assembly.tables { tables[table.table.fileIndex] = table.table }
    files = set.files.indices.compactMap { index in
      tables[index].map { FileSummary(file: set.files[index], table: $0, set: set) }
    }
    for table in assembly.tables {
      files[table.table.fileIndex].take(decisionsOf: table)
    }
    inputs = InputNeed.all(in: set)
  }
}

extension FileSummary {
  init(file: ImportedFile, table: ExportTable, set: DealSet) {
    name = file.name
    kind = file.kind.rawValue
    preset = file.preset
    reason = file.presetReason
    encoding = file.encoding
    delimiter = file.delimiter
    records = file.records
    deals = file.deals
    duplicates = file.duplicates
    unmatched = file.unmatched
    rejected = file.rejected
    columns = Self.columns(of: table)
    outcomes = []
    dates = []
    amounts = nil
    rejections = Self.rejections(table.issues)
    warnings = set.warnings.filter { $0.file == table.fileIndex }.map(\.message)
  }

  private static func columns(of table: ExportTable) -> [Column] {
    let mapping = table.mapping
    var uses: [Int: String] = [:]
    for (use, columns) in mapping.columns {
      for column in columns {
        uses[column] =
          uses[column].map { [$0, use.word].sorted().joined(separator: ", ") } ?? use.word
      }
    }
    var texts: [String: Int] = [:]
    for note in table.notes.joined() { texts[note.field, default: 0] += 1 }
    let rows = Double(max(table.lines.count, 1))
    return mapping.index.names.enumerated().map { column, name in
      Column(
        header: name, use: uses[column], origin: mapping.origins[column]?.rawValue,
        filled: Double(table.columns[column]?.filled ?? texts[name] ?? 0) / rows)
    }
  }

  private static func rejections(_ issues: [RowIssue]) -> [Rejection] {
    var rejections: [Rejection] = []
    var places: [String: Int] = [:]
    for issue in issues {
      if let place = places[issue.reason] {
        rejections[place].count += 1
      } else {
        places[issue.reason] = rejections.count
        rejections.append(Rejection(reason: issue.reason, count: 1, firstLine: issue.line))
      }
    }
    return rejections
  }

  /// Adds what only exports of kind deals have.
  mutating func take(decisionsOf table: InterpretedTable) {
    outcomes = Self.outcomes(table.outcomes)
    dates = table.dates.map { column in
      Dates(
        header: column.header, order: column.order?.rawValue, basis: column.basis.rawValue,
        first: column.first?.description, last: column.last?.description,
        unreadable: column.unreadable)
    }
    amounts = table.amount.map { column in
      Amounts(
        header: column.header, mark: column.mark.rawValue, basis: column.basis.rawValue,
        currencies: Dictionary(
          column.currencies.map { ($0.key ?? "none", $0.value) }, uniquingKeysWith: +),
        unreadable: column.unreadable)
    }
  }

  /// The words with their outcomes, the most frequent first.
  private static func outcomes(_ tallies: [InterpretedTable.OutcomeTally]) -> [Outcome] {
    var counts: [DealOutcome: [String: Int]] = [:]
    for tally in tallies {
      counts[tally.decision.outcome, default: [:]][tally.cells.word, default: 0] += tally.count
    }
    let outcomes = counts.flatMap { outcome, words in
      words.map { word, count -> Outcome in
        var name: String?
        if case .excluded(let reason) = outcome { name = reason }
        return Outcome(word: word, outcome: outcome.word, name: name, count: count)
      }
    }
    return outcomes.sorted {
      $0.count != $1.count
        ? $0.count > $1.count
        : "\($0.word) \($0.outcome)".utf8.lexicographicallyPrecedes("\($1.word) \($1.outcome)".utf8)
    }
  }
}

extension OutcomeCells {
  /// The cell that decides, or flags where there is no word.
  fileprivate var word: String {
    if let word = outcome ?? status ?? stage { return word }
    let flags = [("is won", wonFlag), ("is closed", closedFlag)]
    return flags.compactMap { name, cell in cell.map { "\(name): \($0)" } }.joined(separator: ", ")
  }
}

extension CheckReport.InputNeed {
  /// What analyses need, and whether a set has it.
  static func all(in set: DealSet) -> [Self] {
    let mapped = Set(set.files.flatMap { $0.mapping.keys })
    func has(_ roles: Role...) -> Bool { roles.contains { mapped.contains($0) } }
    let hasText = set.deals.contains { $0.notes.contains { $0.kind == .text } }
    let hasDatedText = set.deals.contains { $0.notes.contains { $0.date != nil } }
    return [
      Self(
        input: "text", isThere: hasText, enables: "soft factors",
        from: "a column of notes in the deals export, or an activities export"),
      Self(
        input: "dated text", isThere: hasDatedText, enables: "telling early from late signals",
        from: "an activities export (kind: activities)"),
      Self(
        input: "BANT", isThere: has(.budget, .authority, .need, .timing),
        enables: "whether soft factors add to BANT, and deals that should have been won",
        from: "columns of budget, authority, need or timing in the deals export"),
      Self(
        input: "source", isThere: has(.source), enables: "referrals and sources",
        from: "the lead source in the deals export"),
      Self(
        input: "owner", isThere: has(.owner), enables: "telling a factor from the rep who notes it",
        from: "the owner in the deals export"),
      Self(
        input: "title", isThere: set.deals.contains { $0.fields[.title] != nil },
        enables: "title levels", from: "a contacts export (kind: contacts)"),
      Self(
        input: "industry", isThere: set.deals.contains { $0.fields[.industry] != nil },
        enables: "personality by industry, and strata", from: "the industry in the deals export"),
      Self(
        input: "close date", isThere: has(.closeDate), enables: "periods and trends",
        from: "the close date in the deals export"),
      Self(
        input: "NPS", isThere: set.surveys.isEmpty == false || has(.nps),
        enables: "NPS against referrals", from: "a surveys export (kind: surveys)"),
      Self(
        input: "referrals", isThere: set.referrals.isEmpty == false, enables: "who refers whom",
        from: "a referrals export (kind: referrals)"),
      Self(
        input: "field history", isThere: set.changes.isEmpty == false,
        enables: "when fields were filled, and leaks", from: "a history export (kind: history)"),
      Self(
        input: "intent", isThere: has(.intent), enables: "whether intent data show intent",
        from: "an intent score in the deals export"),
    ]
  }
}
