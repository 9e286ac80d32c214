// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Single cells of a deal by role, trimmed; an empty cell has no entry.
///
/// What an export says is looked up in its columns, which all its deals share; only what is set
/// afterwards belongs to the deal alone.
public struct DealFields: Sendable {
  /// The coded columns of one export by role.
  final class Columns: Sendable {
    let byRole: [Role: ColumnCoder]

    init(_ byRole: [Role: ColumnCoder]) {
      self.byRole = byRole
    }
  }

  private var columns: Columns?
  private var row = 0
  /// What was set for the deal alone; `nil` inside where a cell was taken away.
  private var own: [Role: String?] = [:]

  /// Creates fields without an entry.
  public init() {}

  /// Takes the cells of a row.
  init(_ columns: Columns, row: Int) {
    self.columns = columns
    self.row = row
  }

  /// The cell of a role; `nil` where it is empty.
  public subscript(role: Role) -> String? {
    get {
      if own.isEmpty == false, let value = own[role] { return value }
      return columns?.byRole[role]?.value(ofRow: row)
    }
    set { own.updateValue(newValue, forKey: role) }
  }

  /// The roles that have an entry, in the order in which they are declared.
  public var roles: [Role] {
    Role.allCases.filter { self[$0] != nil }
  }

  /// Takes the cells of another record for the roles without an entry.
  mutating func complete(from other: DealFields) {
    for role in other.roles where self[role] == nil { self[role] = other[role] }
  }
}

extension DealFields: ExpressibleByDictionaryLiteral {
  /// Creates fields of a deal that comes from no export.
  public init(dictionaryLiteral elements: (Role, String)...) {
    for (role, value) in elements { self[role] = value }
  }
}
