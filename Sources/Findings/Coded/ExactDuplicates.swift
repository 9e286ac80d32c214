// SPDX-License-Identifier: Apache-2.0

import Deals

/// Finds deals that are copies of an earlier one, cell for cell, where the export has no id.
enum ExactDuplicates {
  /// For each deal the index of the first equal deal; `nil` where it is the first of its kind.
  static func firstEqual(in set: DealSet) -> [Int?] {
    var firsts: [Row: Int] = [:]
    return set.deals.indices.map { index -> Int? in
      guard set.deals[index].id == nil else { return nil }
      let row = Row(
        codes: set.columns.map { $0.codes[index] },
        texts: set.deals[index].notes.map { [$0.field, $0.text] })
      if let first = firsts[row] { return first }
      firsts[row] = index
      return nil
    }
  }

  private struct Row: Hashable {
    let codes: [Int32]
    let texts: [[String]]
  }
}
