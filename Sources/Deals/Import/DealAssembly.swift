// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Puts the tables of a run together: one deal for each id, columns over all deals, joined files.
struct DealAssembly {
  /// What came out, complete once `finish` has run.
  private(set) var dealSet = DealSet(deals: [], columns: [], issues: [], files: [], warnings: [])
  /// The exports of kind deals.
  private(set) var tables: [InterpretedTable] = []
  /// The exports of other kinds.
  private(set) var joined: [ExportTable] = []
  /// The records of kind deals so far.
  private(set) var recordCount = 0

  /// The files so far.
  var fileCount: Int { dealSet.files.count }

  /// Takes an export of kind deals.
  mutating func add(_ table: InterpretedTable) {
    tables.append(table)
    recordCount += table.table.file.records
    take(table.table)
  }

  /// Takes an export of another kind.
  mutating func add(joining table: ExportTable) {
    joined.append(table)
    take(table)
  }

  private mutating func take(_ table: ExportTable) {
    dealSet.files.append(table.file)
    dealSet.issues += table.issues
    dealSet.warnings += table.warnings
  }

  /// Folds, counts and joins.
  ///
  /// - Throws: `ImportError` where there are files but none of kind deals, or where a file cannot be
  ///   joined.
  mutating func finish() throws(ImportError) {
    if tables.isEmpty, let first = joined.first {
      throw first.notDeals ?? ImportError(file: first.file.name, reason: .noDeals)
    }
    let folded = DealFolding.fold(tables)
    dealSet.deals = folded.deals
    var counts = [Int](repeating: 0, count: dealSet.files.count)
    for deal in folded.deals { counts[deal.file] += 1 }
    for table in tables {
      let index = table.table.fileIndex
      dealSet.files[index].deals = counts[index]
      dealSet.files[index].duplicates =
        table.table.droppedDuplicates + table.drafts.count - dealSet.files[index].deals
      let file = dealSet.files[index]
      precondition(
        file.records == file.deals + file.duplicates + file.rejected,
        "every record is a deal, a duplicate or rejected, but \(file.records) records became "
          + "\(file.deals), \(file.duplicates) and \(file.rejected)"
      )
    }
    dealSet.columns = ColumnMerging.merge(tables, places: folded.places)
    dealSet.warnings += folded.warnings
    for table in joined {
      var join = try FileJoin(table, to: dealSet.deals)
      try join.apply(to: &dealSet)
    }
  }
}
