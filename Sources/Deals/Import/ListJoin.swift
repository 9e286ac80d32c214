// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Joins a list, such as products or sales teams, to the deals that name its entries.
///
/// A name that differs from an entry in letter case, spaces or signs only is joined all the same,
/// and that is said.
struct ListJoin {
  let table: ExportTable
  /// The column of the list that holds the names.
  let keyColumn: Int
  /// The index of the deals' column in `DealSet.columns`.
  let dealColumn: Int
  private(set) var warnings: [ImportWarning] = []

  init(table: ExportTable, keyColumn: Int, dealColumn: Int) {
    self.table = table
    self.keyColumn = keyColumn
    self.dealColumn = dealColumn
  }

  /// Adds the other columns of the list to the deals.
  ///
  /// - Returns: The number of entries that no deal names.
  mutating func apply(to set: inout DealSet) -> Int {
    let column = set.columns[dealColumn]
    let entries = entries()
    var respelt = 0
    var unknown = 0
    let rowOfLevel = column.levels.map { level -> (row: Int, isExact: Bool)? in
      if let row = entries.exact[level] { return (row, true) }
      return entries.bySound[HeaderWord.key(level)].map { ($0, false) }
    }
    var rows: [(deal: Int, row: Int)] = []
    for deal in set.deals.indices where column.codes[deal] >= 0 {
      guard let match = rowOfLevel[Int(column.codes[deal])] else {
        unknown += 1
        continue
      }
      rows.append((deal, match.row))
      if match.isExact == false { respelt += 1 }
    }
    for other in table.columns.indices where other != keyColumn {
      guard let coder = table.columns[other], coder.levels.isEmpty == false else { continue }
      set.add(coder, header: table.mapping.index.names[other], rows: rows)
    }
    let levels = rowOfLevel.count { $0?.isExact == false }
    if respelt > 0 {
      warn(
        "\(respelt) deals spell \(levels) \(levels == 1 ? "entry" : "entries") of the column "
          + "'\(column.header)' with other spaces, signs or letter case than this list; joined all "
          + "the same")
    }
    if unknown > 0 {
      warn("\(unknown) deals have a '\(column.header)' that is not in this list")
    }
    return table.lines.count - Set(rows.map(\.row)).count
  }

  private func entries() -> (exact: [String: Int], bySound: [String: Int]) {
    var exact: [String: Int] = [:]
    var bySound: [String: Int] = [:]
    var ambiguous: Set<String> = []
    for row in table.lines.indices {
      guard let name = table.value(keyColumn, row: row), exact[name] == nil else { continue }
      exact[name] = row
      let sound = HeaderWord.key(name)
      if bySound[sound] != nil { ambiguous.insert(sound) }
      bySound[sound] = row
    }
    for sound in ambiguous { bySound[sound] = nil }
    return (exact, bySound)
  }

  private mutating func warn(_ message: String) {
    warnings.append(ImportWarning(file: table.fileIndex, message: message))
  }
}

extension DealSet {
  /// Adds a column of a joined file; the first filled cell of a deal counts.
  ///
  /// A column with a header that deals have already is called by its file too. Where no column of
  /// the deals has the role that the header's words stand for, this one takes it.
  mutating func add(_ coder: ColumnCoder, header: String, rows: [(deal: Int, row: Int)]) {
    var codes = [Int32](repeating: -1, count: deals.count)
    var levels: [String] = []
    var known: [Int32: Int32] = [:]
    for (deal, row) in rows where codes[deal] < 0 {
      let old = coder.codes[row]
      guard old >= 0 else { continue }
      if known[old] == nil {
        known[old] = Int32(levels.count)
        levels.append(coder.levels[Int(old)])
      }
      codes[deal] = known[old] ?? -1
    }
    let role = Self.role(ofHeader: header)
    let isFree = role.map { role in columns.contains { $0.role == role } == false } ?? false
    let isTaken = columns.contains { $0.header == header }
    columns.append(
      DealColumn(
        header: isTaken ? "\(header) (joined)" : header, role: isFree ? role : nil, levels: levels,
        codes: codes))
    guard isFree, let role else { return }
    for deal in deals.indices where codes[deal] >= 0 && deals[deal].fields[role] == nil {
      deals[deal].fields[role] = levels[Int(codes[deal])]
    }
  }

  /// The role of a fact about an account that a header's words stand for.
  private static func role(ofHeader header: String) -> Role? {
    let key = HeaderWord.key(header)
    for role in [Role.industry, .region, .nps, .intent, .campaign] {
      let words = CRMPreset.generic.columns.filter { $0.use == .role(role) }.flatMap(\.headers)
      if words.contains(where: { HeaderWord.key($0) == key }) { return role }
    }
    return nil
  }
}
