// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Where the values of a factor come from.
public enum FactorOrigin: String, Sendable, CaseIterable {
  /// Tags of the notes.
  case text
  /// A column of the export.
  case column
  /// Computed from columns: `cycle_days`, `amount_band`, `title_level` ...
  case derived
}

/// One factor over all deals of the coded table.
public struct FactorColumn: Sendable, Equatable {
  /// The values by deal.
  public enum Values: Sendable, Equatable {
    /// 1 present, 0 absent, -1 missing.
    case binary([Int8])
    /// A level for each deal.
    case categorical(CodedText)
    /// A number for each deal; NaN where it is missing.
    case numeric([Double])
  }

  /// The name of the factor in results.
  public var id: String
  /// The family in which it is corrected for multiplicity.
  public var family: FactorFamily
  /// Where its values come from.
  public var origin: FactorOrigin
  /// The values by deal.
  public var values: Values
  /// Of a text factor: what it would be from notes of 14 days before the close and earlier (rule 8).
  public var lead: [Int8]?
  /// The headers of the columns that it was made from; empty for text.
  public var headers: [String] = []
  /// The reference level of a categorical factor, where the configuration names one.
  public var reference: String?
  /// Whether the user named it under `factors`, so that models hold it itemised.
  public var isConfigured = false

  /// Creates a factor.
  public init(id: String, family: FactorFamily, origin: FactorOrigin, values: Values) {
    self.id = id
    self.family = family
    self.origin = origin
    self.values = values
  }

  /// How its values are read.
  public var type: FactorType {
    switch values {
    case .binary: .binary
    case .categorical: .categorical
    case .numeric: .numeric
    }
  }

  /// Whether a deal has no value.
  public func isMissing(_ row: Int) -> Bool {
    switch values {
    case .binary(let cells): cells[row] < 0
    case .categorical(let cells): cells.codes[row] < 0
    case .numeric(let cells): cells[row].isNaN
    }
  }

  /// The driver and the direction of a text factor.
  public var tagParts: (driver: Substring, direction: Substring)? {
    guard origin == .text, let dot = id.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
    return (id[..<dot], id[id.utf8.index(after: dot)...])
  }
}
