// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Makes columns over all deals out of the columns of several files.
///
/// Columns with the same role are one, and so are columns without a role that share a header.
enum ColumnMerging {
  /// The columns, in order of first sight.
  static func merge(
    _ tables: [InterpretedTable], places deals: [DealFolding.Place]
  ) -> [DealColumn] {
    var columns: [DealColumn] = []
    var places: [String: Int] = [:]
    var rows = [[(deal: Int, row: Int)]](repeating: [], count: tables.count)
    for (index, deal) in deals.enumerated() {
      rows[deal.table].append((index, tables[deal.table].drafts[deal.draft].row))
    }
    for (number, table) in tables.enumerated() {
      let roles = primaryRoles(table.table.mapping)
      for column in table.table.columns.indices {
        guard let coder = table.table.columns[column] else { continue }
        let header = table.table.mapping.index.names[column]
        let role = roles[column]
        let key = role.map { "role \($0.rawValue)" } ?? "header \(header)"
        let place = places[key] ?? columns.count
        if place == columns.count {
          places[key] = place
          columns.append(
            DealColumn(
              header: header, role: role, levels: [],
              codes: [Int32](repeating: -1, count: deals.count)))
        } else if columns[place].header != header {
          columns[place].aliases.append(header)
        }
        add(coder, rows: rows[number], to: &columns[place])
      }
    }
    return columns
  }

  private static func add(
    _ coder: ColumnCoder, rows: [(deal: Int, row: Int)], to column: inout DealColumn
  ) {
    var known: [String: Int32] = [:]
    for (code, level) in column.levels.enumerated() { known[level] = Int32(code) }
    let isFirst = column.levels.isEmpty
    var codes = [Int32](repeating: -1, count: coder.levels.count)
    for (deal, row) in rows {
      let old = coder.codes[row]
      guard old >= 0 else { continue }
      if codes[Int(old)] < 0 {
        let level = coder.levels[Int(old)]
        if isFirst == false, let code = known[level] {
          codes[Int(old)] = code
        } else {
          codes[Int(old)] = Int32(column.levels.count)
          column.levels.append(level)
        }
      }
      column.codes[deal] = codes[Int(old)]
    }
  }

  /// The role of each column that is the preferred one of its role.
  private static func primaryRoles(_ mapping: HeaderMapping) -> [Int: Role] {
    var roles: [Int: Role] = [:]
    for role in Role.allCases {
      if let column = mapping.first(role), roles[column] == nil { roles[column] = role }
    }
    return roles
  }
}
