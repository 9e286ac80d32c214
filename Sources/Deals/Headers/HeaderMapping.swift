// SPDX-License-Identifier: Apache-2.0

import Configuration

/// What each column of an export is read as, and why.
struct HeaderMapping {
  /// Where the meaning of a column comes from.
  enum Origin: String {
    case configured = "configuration"
    case preset
    case guessed = "header words"
    case content = "long texts"
  }

  /// The header.
  let index: HeaderIndex
  /// The preset in force.
  let preset: CRMPreset
  /// The columns of each use, the preferred one first.
  private(set) var columns: [ColumnUse: [Int]] = [:]
  /// Where the meaning of a column comes from.
  private(set) var origins: [Int: Origin] = [:]
  private var configuredRoles: Set<Role> = []

  /// Maps the columns of a header.
  ///
  /// Configured columns come first and displace the preset's; a column has one meaning, unless the
  /// configuration gives it several.
  init(
    _ index: HeaderIndex, source: Configuration.Source, kind: ExportKind, preset: CRMPreset,
    file: String
  ) throws(ImportError) {
    self.index = index
    self.preset = preset
    try takeConfigured(source, file: file)
    let words = KindWords.columns(of: kind)
    if kind == .deals { take(preset.columns, origin: .preset) }
    take(words, origin: preset.name == "generic" ? .preset : .guessed)
    if kind == .deals || kind == .activities { takeGuessed() }
    try refuseAmbiguous(file: file)
  }

  /// The preferred column of a role.
  func first(_ role: Role) -> Int? { columns[.role(role)]?.first }
  /// The preferred column of a signal.
  func first(_ signal: ColumnSignal) -> Int? { columns[.signal(signal)]?.first }
  /// All columns of a role.
  func all(_ role: Role) -> [Int] { columns[.role(role)] ?? [] }
  /// Whether the configuration names the column of a role.
  func isConfigured(_ role: Role) -> Bool { configuredRoles.contains(role) }

  /// Whether any column says how deals ended.
  var hasOutcome: Bool {
    Self.decidingUses.contains { columns[$0] != nil }
  }

  /// The columns that say how a deal ended.
  var decidingColumns: [Int] {
    Self.decidingUses.compactMap { deciding($0) }
  }

  /// The column of a use, if it takes part in deciding how a deal ended: where the configuration
  /// names the outcome column, only what it names does.
  func deciding(_ use: ColumnUse) -> Int? {
    if configuredRoles.contains(.outcome) {
      guard case .role(let role) = use, configuredRoles.contains(role) else { return nil }
    }
    return columns[use]?.first
  }

  /// The headers by role, as results show them.
  var headersByRole: [Role: [String]] {
    var headers: [Role: [String]] = [:]
    for (use, columns) in columns {
      if case .role(let role) = use { headers[role] = columns.map { index.names[$0] } }
    }
    return headers
  }

  /// Takes a column of long texts as text.
  mutating func takeText(_ column: Int) {
    guard origins[column] == nil else { return }
    columns[.role(.text), default: []].append(column)
    columns[.role(.text)]?.sort()
    origins[column] = .content
  }

  private static let decidingUses: [ColumnUse] = [
    .role(.outcome), .role(.status), .role(.stage), .signal(.wonFlag),
  ]
  /// Uses that only the preset names once it has found a column that decides.
  private static let outcomeUses = Set(
    decidingUses + [.signal(.closedFlag), .signal(.statusReason), .signal(.deletedFlag)])
}

extension HeaderMapping {
  private mutating func takeConfigured(
    _ source: Configuration.Source, file: String
  ) throws(ImportError) {
    for role in Role.allCases {
      guard let names = source.columns[role] else { continue }
      configuredRoles.insert(role)
      for name in names {
        guard let column = index.column(named: name) else {
          let nearest = NearestWord.suggestion(
            for: name, among: index.headers.filter { $0.isEmpty == false })
          throw ImportError(file: file, reason: .missingColumn(name, nearest: nearest))
        }
        columns[.role(role), default: []].append(column)
        origins[column] = .configured
      }
    }
  }

  private mutating func take(_ known: [PresetColumn], origin: Origin) {
    let outcomeIsFound = hasOutcome
    for column in known {
      if case .role(let role) = column.use, configuredRoles.contains(role) { continue }
      if outcomeIsFound, origin == .guessed, Self.outcomeUses.contains(column.use) { continue }
      let takesAll = Self.takesAll(column.use)
      if columns[column.use] != nil, takesAll == false || column.use == .role(.closeDate) {
        continue
      }
      for key in column.keys {
        let free = index.columns(withKey: key).filter { origins[$0] == nil }
        guard let first = free.first else { continue }
        columns[column.use, default: []].append(first)
        origins[first] = origin
        if takesAll == false { break }
      }
    }
    for role in [Role.text, .reason] where configuredRoles.contains(role) == false {
      columns[.role(role)]?.sort()
    }
  }

  /// Several columns may be text, reason or, the first filled one counting, the date of the close.
  private static func takesAll(_ use: ColumnUse) -> Bool {
    [.role(.text), .role(.reason), .role(.closeDate)].contains(use)
  }

  private mutating func takeGuessed() {
    for (column, header) in index.headers.enumerated() where origins[column] == nil {
      let role: Role? =
        GuessedColumn.isReason(header) ? .reason : GuessedColumn.isText(header) ? .text : nil
      guard let role, configuredRoles.contains(role) == false else { continue }
      columns[.role(role), default: []].append(column)
      columns[.role(role)]?.sort()
      origins[column] = .guessed
    }
  }

  private func refuseAmbiguous(file: String) throws(ImportError) {
    let mapped = columns.flatMap { use, columns in columns.map { (column: $0, use: use) } }
    for (column, use) in mapped.sorted(by: { $0.column < $1.column }) {
      guard case .role(let role) = use, index.twins(of: column).count > 1 else { continue }
      if preset.firstTwinWins, origins[column] != .configured { continue }
      throw ImportError(
        file: file, reason: .ambiguousColumn(index.headers[column], role: role.rawValue))
    }
  }
}
