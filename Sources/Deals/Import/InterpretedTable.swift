// SPDX-License-Identifier: Apache-2.0

import Configuration

/// The deals of one export of kind deals, with the decisions that they rest on.
struct InterpretedTable {
  /// A deal of one row, before rows of the same deal are folded.
  struct Draft {
    var deal: Deal
    /// The row of the table.
    var row: Int
    /// When the record was last changed.
    var modified: CalendarDay?
  }

  /// What the cells that decide the outcome say, and how often.
  struct OutcomeTally {
    var cells: OutcomeCells
    var decision: OutcomeDecision
    var count: Int
  }

  var table: ExportTable
  var drafts: [Draft] = []
  var dates: [DateColumn] = []
  var amount: AmountColumn?
  var outcomes: [OutcomeTally] = []

  /// Roles whose cells a deal carries as they are.
  private static let fields: [Role] = [
    .name, .owner, .account, .source, .title, .industry, .competitor, .company, .budget,
    .authority, .need, .timing, .nps, .intent, .campaign, .product, .region, .outcome, .stage,
    .status,
  ]

  /// Understands the values of a table.
  ///
  /// - Parameters:
  ///   - table: The records.
  ///   - configuration: The settings of the run.
  ///   - firstOrder: The position of the file's first record among all records, from 1.
  /// - Throws: `ImportError` where the configured date format is none.
  init(
    _ table: ExportTable, configuration: Configuration, firstOrder: Int
  ) throws(ImportError) {
    self.table = table
    let days = try readDates()
    let amounts = readAmounts(rates: configuration.rates)
    let decisions = decideOutcomes(words: configuration.outcome)
    var coders: [Role: ColumnCoder] = [:]
    for role in Self.fields {
      coders[role] = table.mapping.first(role).flatMap { table.columns[$0] }
    }
    let columns = DealFields.Columns(coders)
    drafts.reserveCapacity(table.lines.count)
    let idColumn = table.mapping.first(.id)
    for row in table.lines.indices {
      var deal = Deal(
        order: firstOrder + table.positions[row], file: table.fileIndex, line: table.lines[row],
        outcome: decisions[row])
      deal.id = table.value(idColumn, row: row)
      deal.fields = DealFields(columns, row: row)
      deal.amount = amounts?.amount(row: row, in: table)
      deal.createdDate = days.day(.role(.createdDate), row: row, in: table)
      deal.closeDate = days.day(.role(.closeDate), row: row, in: table)
      deal.notes = table.notes[row]
      if let title = deal.fields[.title] { deal.contacts = [Contact(title: title)] }
      let modified = days.day(.signal(.modified), row: row, in: table)
      drafts.append(Draft(deal: deal, row: row, modified: modified))
    }
  }
}

// MARK: - Dates

extension InterpretedTable {
  /// The days of the date columns, by the code of their cells.
  private struct Days {
    var columns: [ColumnUse: [Int]] = [:]
    var byColumn: [Int: [CalendarDay?]] = [:]

    /// The day of the first filled column of a use.
    func day(_ use: ColumnUse, row: Int, in table: ExportTable) -> CalendarDay? {
      for column in columns[use] ?? [] {
        guard let code = table.columns[column]?.codes[row], code >= 0 else { continue }
        return byColumn[column]?[Int(code)]
      }
      return nil
    }
  }

  private mutating func readDates() throws(ImportError) -> Days {
    var days = Days()
    var columns: [Int] = []
    for use in [ColumnUse.role(.createdDate), .role(.closeDate), .signal(.modified)] {
      let mapped = table.mapping.columns[use] ?? []
      days.columns[use] = mapped
      columns += mapped.filter { columns.contains($0) == false && table.columns[$0] != nil }
    }
    let form = try table.dateForm()
    dates = DateDecisions.make(
      columns.map { (table.mapping.index.names[$0], table.columns[$0]?.cells ?? []) },
      pattern: form.pattern, assumed: form.assumed)
    for (place, column) in columns.enumerated() {
      let cells = table.columns[column]?.cells ?? []
      let read = cells.map { dates[place].day($0.text) }
      for (cell, day) in zip(cells, read) { dates[place].take(day, count: cell.count) }
      days.byColumn[column] = read
      if let warning = dates[place].warning { table.warn(warning) }
      warnOfUnreadable(column, count: dates[place].unreadable, what: "date") { read[$0] == nil }
    }
    return days
  }

  private mutating func warnOfUnreadable(
    _ column: Int, count: Int, what: String, isUnreadable: (Int) -> Bool
  ) {
    guard count > 0, let codes = table.columns[column]?.codes else { return }
    let row = codes.firstIndex { $0 >= 0 && isUnreadable(Int($0)) } ?? 0
    table.warn(
      "\(table.mapping.index.names[column]): \(count) \(count == 1 ? "cell is" : "cells are") no "
        + "\(what), the first on line \(table.lines[row]); read as empty")
  }
}

// MARK: - Amounts

extension InterpretedTable {
  /// The amounts of the amount column, by the code of its cells.
  private struct Amounts {
    var column: Int
    var values: [Money?]
    var currencyColumn: Int?
    var headerCurrency: String?

    func amount(row: Int, in table: ExportTable) -> Money? {
      guard let code = table.columns[column]?.codes[row], code >= 0 else { return nil }
      guard var money = values[Int(code)] else { return nil }
      let cell = table.value(currencyColumn, row: row).flatMap { CurrencyCode.reading(of: $0) }
      money.currency = (cell ?? nil) ?? money.currency ?? headerCurrency
      return money
    }
  }

  private mutating func readAmounts(rates: [String: Double]) -> Amounts? {
    guard let column = table.mapping.first(.amount), let coder = table.columns[column] else {
      return nil
    }
    let index = table.mapping.index
    let configured = DecimalMark(rawValue: table.source.decimal)
    var decision = AmountColumn(header: index.names[column], cells: coder.cells, mark: configured)
    if decision.basis == .unneeded, decision.ambiguous > 0 {
      decision.settle(fileMark: markOfOtherColumns(than: column))
    }
    let cells = coder.cells
    let values = cells.map { decision.amount($0.text) }
    for (cell, value) in zip(cells, values) where value == nil { decision.unreadable += cell.count }
    let pair = index.columns(matching: index.headers[column] + " Currency").first
    let amounts = Amounts(
      column: column, values: values, currencyColumn: pair ?? table.mapping.first(.currency),
      headerCurrency: Self.currency(inHeader: index.headers[column]))
    for row in table.lines.indices {
      guard let money = amounts.amount(row: row, in: table) else { continue }
      decision.currencies[money.currency, default: 0] += 1
    }
    amount = decision
    if let warning = decision.warning { table.warn(warning) }
    if let warning = decision.currencyWarning(rates: rates) { table.warn(warning) }
    warnOfUnreadable(column, count: decision.unreadable, what: "amount of money") {
      values[$0] == nil
    }
    return amounts
  }

  /// The mark that other columns of money prove.
  private func markOfOtherColumns(than column: Int) -> DecimalMark? {
    let words: Set<String> = ["amount", "revenue", "value", "price", "total"]
    for (other, header) in table.mapping.index.headers.enumerated() where other != column {
      guard let coder = table.columns[other],
        words.isDisjoint(with: HeaderWord.tokens(header)) == false
      else { continue }
      let decision = AmountColumn(header: header, cells: coder.cells, mark: nil)
      if let mark = decision.provenMark { return mark }
    }
    return nil
  }

  /// The code in a header such as `Amount (EUR)`.
  private static func currency(inHeader header: String) -> String? {
    let words = header.split { $0 == "(" || $0 == ")" || $0 == " " || $0 == "[" || $0 == "]" }
    return words.lazy.compactMap { CurrencyCode.reading(of: String($0)) ?? nil }.first
  }
}

// MARK: - Outcomes

extension InterpretedTable {
  private mutating func decideOutcomes(words: Configuration.OutcomeWords) -> [DealOutcome] {
    let mapping = table.mapping
    let outcomeColumn = mapping.deciding(.role(.outcome))
    let levels = outcomeColumn.flatMap { table.columns[$0] }?.levels ?? []
    let yesMeansWon =
      levels.isEmpty == false && levels.allSatisfy { YesOrNo.reading(of: $0) != nil }
    let rules = OutcomeRules(
      preset: mapping.preset, words: words, yesMeansWon: yesMeansWon)
    let columns = [
      outcomeColumn, mapping.deciding(.role(.status)), mapping.deciding(.role(.stage)),
      mapping.deciding(.signal(.statusReason)), mapping.deciding(.signal(.wonFlag)),
      mapping.deciding(.signal(.closedFlag)), mapping.deciding(.signal(.deletedFlag)),
    ]
    var places: [SIMD8<Int32>: Int] = [:]
    var decisions: [DealOutcome] = []
    decisions.reserveCapacity(table.lines.count)
    for row in table.lines.indices {
      var codes = SIMD8<Int32>(repeating: -1)
      for (place, column) in columns.enumerated() {
        if let coder = column.flatMap({ table.columns[$0] }) { codes[place] = coder.codes[row] }
      }
      let place = places[codes] ?? outcomes.count
      if place == outcomes.count {
        places[codes] = place
        let cells = OutcomeCells(columns.map { table.value($0, row: row) })
        outcomes.append(OutcomeTally(cells: cells, decision: rules.decision(of: cells), count: 0))
      }
      outcomes[place].count += 1
      decisions.append(outcomes[place].decision.outcome)
    }
    warnOfOutcomes()
    return decisions
  }

  private mutating func warnOfOutcomes() {
    var unknown: [String: Int] = [:]
    var assumed: [String: Int] = [:]
    for tally in outcomes {
      if let word = tally.decision.unknownWord { unknown[word, default: 0] += tally.count }
      if let stage = tally.decision.assumedOpen { assumed[stage, default: 0] += tally.count }
    }
    for (word, count) in Self.sorted(unknown) {
      let deals = count == 1 ? "1 deal" : "\(count) deals"
      let what =
        word.isEmpty ? "\(deals) without an outcome" : "\(deals) with the outcome '\(word)'"
      table.warn("\(what), which is not known; add the word under outcome")
    }
    for (stage, count) in Self.sorted(assumed) {
      table.warn(
        "\(count == 1 ? "1 deal" : "\(count) deals") in the stage '\(stage)', a number that the "
          + "account gave; taken as open; add it under outcome if it is not")
    }
  }

  private static func sorted(_ counts: [String: Int]) -> [(key: String, value: Int)] {
    counts.sorted {
      $0.value != $1.value
        ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
  }
}
