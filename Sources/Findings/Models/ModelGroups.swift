// SPDX-License-Identifier: Apache-2.0

/// Deals that must share a fold and be resampled together: exact duplicates, and deals of one
/// account (rule 4).
struct ModelGroups {
  /// The group of each deal, numbered by first appearance.
  let groups: [Int]

  /// Groups some deals of a sample.
  init(_ sample: Sample, positions: [Int]) {
    let table = sample.table
    var parent = Array(positions.indices)
    func root(_ index: Int) -> Int {
      var index = index
      while parent[index] != index {
        parent[index] = parent[parent[index]]
        index = parent[index]
      }
      return index
    }
    var firstOfAccount: [Int32: Int] = [:]
    var firstOfOrder: [Int: Int] = [:]
    for (index, position) in positions.enumerated() {
      let row = sample.rows[position]
      let account = table.accounts.codes[row]
      if account >= 0 {
        if let first = firstOfAccount[account] {
          parent[root(index)] = root(first)
        } else {
          firstOfAccount[account] = index
        }
      }
      let order = table.duplicateOf[row] ?? table.order[row]
      if let first = firstOfOrder[order] {
        parent[root(index)] = root(first)
      } else {
        firstOfOrder[order] = index
      }
    }
    var number: [Int: Int] = [:]
    groups = positions.indices.map { index in
      let top = root(index)
      if let known = number[top] { return known }
      let next = number.count
      number[top] = next
      return next
    }
  }
}
