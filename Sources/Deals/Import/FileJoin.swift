// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Joins one file of another kind to the deals: by deal id, else by account, else, in a list, by a
/// column that both have.
struct FileJoin {
  private var table: ExportTable
  private let index: JoinIndex
  private let days: [CalendarDay?]
  private var unmatched = 0

  /// Prepares to join a file.
  ///
  /// - Throws: `ImportError` where no column ties its rows to deals, or the date format is none.
  init(_ table: ExportTable, to deals: [Deal]) throws(ImportError) {
    self.table = table
    index = JoinIndex(deals)
    (days, self.table) = try Self.days(of: table)
  }

  /// Adds the rows to the set, and counts those that match no deal.
  mutating func apply(to set: inout DealSet) throws(ImportError) {
    let file = table.file
    if file.kind == .contacts, isTied == false {
      guard let key = sharedColumn(with: set) else { throw table.notDeals ?? noJoinColumn }
      var list = ListJoin(table: table, keyColumn: key.list, dealColumn: key.deals)
      unmatched = list.apply(to: &set)
      table.warnings += list.warnings
    } else {
      guard isTied || (file.kind == .referrals && table.mapping.first(.referred) != nil) else {
        throw noJoinColumn
      }
      for row in table.lines.indices { add(row, to: &set) }
      if file.kind == .contacts { addColumns(to: &set) }
    }
    if unmatched > 0 {
      table.warn("\(unmatched) of \(table.lines.count) rows belong to no deal")
    }
    finish(&set)
  }

  private var isTied: Bool {
    table.mapping.first(.dealID) != nil || table.mapping.first(.account) != nil
  }

  private var noJoinColumn: ImportError {
    ImportError(
      file: table.file.name,
      reason: .noJoinColumn(kind: table.file.kind.rawValue, needs: "deal_id or account"))
  }

  private mutating func finish(_ set: inout DealSet) {
    let place = table.fileIndex
    set.files[place].unmatched = unmatched
    set.files[place].deals = table.lines.count - unmatched
    set.warnings.removeAll { $0.file == place }
    set.warnings += table.warnings
    let file = set.files[place]
    precondition(
      file.records == file.deals + file.unmatched + file.rejected,
      "every record belongs to a deal, to none or is rejected"
    )
  }

  private static func days(
    of table: ExportTable
  ) throws(ImportError) -> ([CalendarDay?], ExportTable) {
    var table = table
    guard let column = table.mapping.first(.date), let coder = table.columns[column] else {
      return (Array(repeating: nil, count: table.lines.count), table)
    }
    let form = try table.dateForm()
    let decision = DateDecisions.make(
      [(table.mapping.index.names[column], coder.cells)], pattern: form.pattern,
      assumed: form.assumed)[0]
    if let warning = decision.warning { table.warn(warning) }
    let read = coder.levels.map { decision.day($0) }
    let days = coder.codes.map { $0 < 0 ? nil : read[Int($0)] }
    let unreadable = zip(coder.codes, days).count { $0 >= 0 && $1 == nil }
    if unreadable > 0 { table.warn("\(decision.header): \(unreadable) cells are no date") }
    return (days, table)
  }
}

// MARK: - Rows

extension FileJoin {
  private func value(_ role: Role, _ row: Int) -> String? {
    table.value(table.mapping.first(role), row: row)
  }

  private func matches(_ row: Int) -> [Int] {
    let byID = index.deals(withIDs: value(.dealID, row))
    if byID.isEmpty == false { return byID }
    let account = value(.account, row) ?? value(.referred, row)
    let candidates = index.deals(ofAccount: account)
    return table.file.kind == .activities ? index.underWay(candidates, on: days[row]) : candidates
  }

  private mutating func add(_ row: Int, to set: inout DealSet) {
    let deals = matches(row)
    if deals.isEmpty { unmatched += 1 }
    switch table.file.kind {
    case .contacts: addContact(row, deals, to: &set)
    case .activities: addNotes(row, deals, to: &set)
    case .surveys: addSurvey(row, deals, to: &set)
    case .referrals:
      guard let referrer = value(.referrer, row) else { return }
      set.referrals.append(
        Referral(
          deals: deals, referrer: referrer, referred: value(.referred, row) ?? value(.account, row),
          date: days[row]))
    case .history:
      guard let field = value(.field, row) else { return }
      for deal in deals {
        set.changes.append(
          FieldChange(
            deal: deal, date: days[row], field: field, old: value(.old, row),
            new: value(.new, row), author: value(.author, row)))
      }
    case .deals: break
    }
  }

  private func addNotes(_ row: Int, _ deals: [Int], to set: inout DealSet) {
    for var note in table.notes[row] {
      note.date = days[row]
      note.author = value(.author, row)
      note.activity = value(.type, row)
      for deal in deals { set.deals[deal].notes.append(note) }
    }
  }

  private func addContact(_ row: Int, _ deals: [Int], to set: inout DealSet) {
    var contact = Contact(
      title: value(.title, row), role: value(.role, row), email: value(.email, row))
    guard contact.title != nil || contact.role != nil || contact.email != nil else { return }
    for (column, name) in table.mapping.index.names.enumerated() where isOther(column) {
      contact.fields[name] = table.value(column, row: row)
    }
    for deal in deals where set.deals[deal].contacts.contains(contact) == false {
      set.deals[deal].contacts.append(contact)
      guard let title = contact.title else { continue }
      let known = set.deals[deal].fields[.title]
      set.deals[deal].fields[.title] = known.map { "\($0); \(title)" } ?? title
    }
  }

  private func addSurvey(_ row: Int, _ deals: [Int], to set: inout DealSet) {
    if let cell = value(.score, row), let reading = AmountReading(cell),
      let scaled = reading.tenThousandths(mark: .point)
    {
      set.surveys.append(
        SurveyAnswer(
          deals: deals, account: value(.account, row), date: days[row],
          score: Double(scaled) / 10_000))
      for deal in deals where set.deals[deal].fields[.nps] == nil {
        set.deals[deal].fields[.nps] = cell
      }
    }
    addNotes(row, deals, to: &set)
  }

  /// Whether a column is neither a key nor a person's name or address.
  private func isOther(_ column: Int) -> Bool {
    guard table.mapping.origins[column] == nil else { return false }
    let personal: Set<String> = ["name", "email", "phone", "mobile", "address", "id", "linkedin"]
    return personal.isDisjoint(with: HeaderWord.tokens(table.mapping.index.headers[column]))
  }

  /// Makes columns of what the contacts file says besides, such as a personality type: the first
  /// filled cell of each deal.
  private func addColumns(to set: inout DealSet) {
    let rows = table.lines.indices.flatMap { row in matches(row).map { (deal: $0, row: row) } }
    for column in table.columns.indices where isOther(column) {
      guard let coder = table.columns[column], coder.levels.isEmpty == false else { continue }
      set.add(coder, header: table.mapping.index.names[column], rows: rows)
    }
  }

  /// The first column of a list that deals have under the same header, and it.
  private func sharedColumn(with set: DealSet) -> (list: Int, deals: Int)? {
    for (column, header) in table.mapping.index.headers.enumerated() where header.isEmpty == false {
      let key = HeaderWord.key(header)
      if let deals = set.columns.firstIndex(where: { HeaderWord.key($0.header) == key }) {
        return (column, deals)
      }
    }
    return nil
  }
}
