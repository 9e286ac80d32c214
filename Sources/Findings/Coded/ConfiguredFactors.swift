// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

/// Makes factors of the columns that the configuration names.
struct ConfiguredFactors {
  let cells: RoleCells
  let configuration: Configuration

  /// The factors and what the reader should know of them.
  func make() -> (factors: [FactorColumn], warnings: [String]) {
    var factors: [FactorColumn] = []
    var warnings: [String] = []
    for definition in configuration.factors {
      guard let text = cells.cells(header: definition.column) else {
        warnings.append(
          "factor '\(definition.id)': no column '\(definition.column)' in the exports of deals")
        continue
      }
      let (values, warning) = values(of: text, as: definition)
      var factor = FactorColumn(
        id: definition.id, family: definition.family, origin: .column, values: values)
      factor.headers = [definition.column]
      factor.reference = definition.reference
      factor.isConfigured = true
      factors.append(factor)
      if let warning { warnings.append("factor '\(definition.id)': \(warning)") }
    }
    return (factors, warnings)
  }

  private func values(
    of cells: CodedText, as definition: Configuration.FactorDefinition
  ) -> (FactorColumn.Values, warning: String?) {
    let missing = Set(definition.missing + configuration.missing)
    let text = missing.isEmpty ? cells : cells.mapped { missing.contains($0) ? nil : $0 }
    switch definition.type {
    case .categorical: return (.categorical(merged(text, by: definition.merge)), nil)
    case .numeric:
      let unread = text.levels.count { NumberCell.lenientNumber($0) == nil }
      return (
        .numeric(text.numeric(NumberCell.lenientNumber)),
        unread == 0 ? nil : "\(unread) different values are no numbers and count as missing"
      )
    case .binary: return binary(text, definition)
    }
  }

  private func merged(_ text: CodedText, by merge: [String: [String]]) -> CodedText {
    guard !merge.isEmpty else { return text }
    var newName: [String: String] = [:]
    for name in merge.keys.sortedByBytes() {
      for level in merge[name] ?? [] where newName[level] == nil { newName[level] = name }
    }
    return text.mapped { newName[$0] ?? $0 }
  }

  private func binary(
    _ text: CodedText, _ definition: Configuration.FactorDefinition
  ) -> (FactorColumn.Values, warning: String?) {
    let yes = Set(definition.trueValues)
    let no = Set(definition.falseValues)
    let read: (String) -> Bool? = { cell in
      switch (yes.isEmpty, no.isEmpty) {
      case (true, true): YesOrNo.reading(of: cell)
      case (false, true): yes.contains(cell)
      case (true, false): !no.contains(cell)
      case (false, false): yes.contains(cell) ? true : no.contains(cell) ? false : nil
      }
    }
    let unread = text.levels.count { read($0) == nil }
    return (
      .binary(text.binary(read)),
      unread == 0
        ? nil : "\(unread) different values are neither true nor false and count as missing"
    )
  }
}
