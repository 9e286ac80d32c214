// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

/// The cells of columns by role or header, coded, over all deals of a set.
struct RoleCells {
  let deals: DealSet
  /// Headers of columns that the configuration names under `factors`.
  let configuredHeaders: Set<String>

  init(deals: DealSet, configuration: Configuration) {
    self.deals = deals
    configuredHeaders = Set(configuration.factors.map(\.column))
  }

  /// The headers of the columns that have a role, in order of first sight.
  func headers(of role: Role) -> [String] {
    deals.columns.filter { $0.role == role }.map(\.header)
  }

  /// The values of a role; `nil` where no deal has one.
  func cells(of role: Role) -> CodedText? {
    let columns = deals.columns.filter { $0.role == role }
    let coded =
      columns.isEmpty
      ? CodedText(deals.deals.map { $0.fields[role] })
      : joined(columns)
    return coded.levels.isEmpty ? nil : coded
  }

  /// The cells of the column with a header; `nil` where there is no such column.
  func cells(header: String) -> CodedText? {
    let columns = deals.columns.filter { $0.header == header }
    return columns.isEmpty ? nil : joined(columns)
  }

  /// Whether the user named a column of that role as a factor, so that it makes no automatic one.
  func isConfigured(_ role: Role) -> Bool {
    headers(of: role).contains { configuredHeaders.contains($0) }
  }

  /// The first cell of several columns that is not empty.
  private func joined(_ columns: [DealColumn]) -> CodedText {
    guard let first = columns.first else { return CodedText(levels: [], codes: []) }
    if columns.count == 1 { return CodedText(levels: first.levels, codes: first.codes) }
    var levels: [String] = []
    var codes = [Int32](repeating: -1, count: deals.deals.count)
    for column in columns {
      let offset = Int32(levels.count)
      levels += column.levels
      for row in codes.indices where codes[row] < 0 && column.codes[row] >= 0 {
        codes[row] = column.codes[row] + offset
      }
    }
    return CodedText(levels: levels, codes: codes)
  }
}

extension CodedText {
  /// The column with each level replaced; a level that becomes `nil` is missing.
  func mapped(_ transform: (String) -> String?) -> CodedText {
    let replaced = levels.map(transform)
    var names: [String] = []
    var index: [String: Int32] = [:]
    let codeOfLevel = replaced.map { name -> Int32 in
      guard let name, !name.isEmpty else { return -1 }
      if let code = index[name] { return code }
      let code = Int32(names.count)
      index[name] = code
      names.append(name)
      return code
    }
    return CodedText(levels: names, codes: codes.map { $0 < 0 ? -1 : codeOfLevel[Int($0)] })
  }

  /// Each row as 1, 0 or -1, where a level that becomes `nil` is missing.
  func binary(_ transform: (String) -> Bool?) -> [Int8] {
    let values = levels.map { level -> Int8 in
      switch transform(level) {
      case true?: 1
      case false?: 0
      case nil: -1
      }
    }
    return codes.map { $0 < 0 ? -1 : values[Int($0)] }
  }

  /// Each row as a number, where a level that becomes `nil` is NaN.
  func numeric(_ transform: (String) -> Double?) -> [Double] {
    let values = levels.map { transform($0) ?? .nan }
    return codes.map { $0 < 0 ? .nan : values[Int($0)] }
  }
}
