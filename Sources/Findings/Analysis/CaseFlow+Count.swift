// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

extension CaseFlow {
  /// Counts the deals of a table by how they ended and whether they lie in a period.
  ///
  /// `files` says how many records there were; without it every row counts as one.
  public init(of table: CodedTable, period: Period, files: [ImportedFile]?) {
    self.init()
    deals = table.count
    let dealFiles = files?.filter { $0.kind == .deals }
    records = dealFiles?.reduce(0) { $0 + $1.records } ?? table.count
    duplicates = dealFiles?.reduce(0) { $0 + $1.duplicates } ?? 0
    rejected = dealFiles?.reduce(0) { $0 + $1.rejected } ?? 0
    for row in 0..<table.count { add(table.outcomes[row], isInside: period.contains(table, row)) }
    analysed = won + lost + noDecision
    precondition(
      deals == outsidePeriod + analysed + open + unknown + excluded.values.reduce(0, +),
      "every deal must be counted once in the case flow")
  }

  private mutating func add(_ outcome: DealOutcome, isInside: Bool) {
    switch outcome {
    case .open: open += 1
    case .unknown: unknown += 1
    case _ where !isInside: outsidePeriod += 1
    case .won: won += 1
    case .lost: lost += 1
    case .noDecision: noDecision += 1
    case .excluded(let name): excluded[name, default: 0] += 1
    }
  }
}

extension Period {
  /// Whether the deal in a row of a table was closed in this period.
  func contains(_ table: CodedTable, _ row: Int) -> Bool {
    contains(table.closeDays[row].map { CalendarDay(daysSinceEpoch: Int($0)) })
  }
}
