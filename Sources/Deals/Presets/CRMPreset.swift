// SPDX-License-Identifier: Apache-2.0

import Configuration

/// The column names, outcome words and habits of one CRM's exports.
public struct CRMPreset: Sendable {
  /// The word that `forensics.yaml` uses under `preset`.
  public var name: String
  /// What people call the export.
  public var title: String
  /// How the export is made, and what is particular about it.
  public var summary: String
  /// Headers by which it is recognised, each with its weight.
  public var signature: [String: Int]
  /// The columns that it reads, in order of preference within a use.
  public var columns: [PresetColumn]
  /// Stages of deals that are not closed, besides the usual ones.
  public var openStages: [String] = []
  /// Whether a stage of digits only is a stage that the account made itself, taken as open.
  public var numericStagesAreOpen = false
  /// Whether the first of two equal headers is the CRM's own, so that both may stand.
  public var firstTwinWins = false
  /// Whether rows with nothing but a first cell are furniture around the table.
  public var hasFooters = false
  /// Cells that a CRM writes where a look-up is empty.
  public var emptyMarks: Set<String> = []

  /// Every preset, in the order in which a tie is decided.
  public static let all: [Self] = [
    salesforceReport, salesforceBackup, salesforceDataLoader, hubspot, dynamics, pipedrive, zoho,
    generic,
  ]

  /// The preset of a name that the configuration uses.
  public static func named(_ name: String) -> Self? {
    all.first { $0.name == name }
  }
}

/// A column that a preset knows.
public struct PresetColumn: Sendable, Equatable {
  /// What it is read as.
  public var use: ColumnUse
  /// Its headers; letter case, spaces and signs are ignored.
  public let headers: [String]
  /// What is compared with the headers of an export.
  let keys: [String]

  /// Creates a column with a role.
  init(_ role: Role, _ headers: String...) {
    self.use = .role(role)
    self.headers = headers
    keys = headers.map(HeaderWord.key)
  }

  /// Creates a column that helps to decide something.
  init(_ signal: ColumnSignal, _ headers: String...) {
    self.use = .signal(signal)
    self.headers = headers
    keys = headers.map(HeaderWord.key)
  }
}

/// What a column is read as.
public enum ColumnUse: Hashable, Sendable {
  /// A role that users can map too.
  case role(Role)
  /// Something that only presets name.
  case signal(ColumnSignal)

  /// The word for messages and documentation.
  public var word: String {
    switch self {
    case .role(let role): role.rawValue
    case .signal(let signal): signal.rawValue
    }
  }
}

/// What columns say that are read to decide something and are no role.
public enum ColumnSignal: String, Sendable, CaseIterable {
  /// Detail of a status: can exclude a deal, never decide it.
  case statusReason = "status reason"
  /// Yes for won deals.
  case wonFlag = "is won"
  /// Yes for won and lost deals.
  case closedFlag = "is closed"
  /// When the record was last changed: the newest snapshot of a deal wins.
  case modified = "last modified"
  /// Yes for deals in the bin.
  case deletedFlag = "is deleted"
}
