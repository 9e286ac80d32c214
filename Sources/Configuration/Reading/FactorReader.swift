// SPDX-License-Identifier: Apache-2.0

/// Reads the `factors` of `forensics.yaml`.
enum FactorReader {
  private static let keys = [
    "id", "column", "family", "type", "reference", "merge", "true", "false", "missing",
  ]

  static func factors(
    from node: YAMLNode
  ) throws(ConfigurationError) -> [Configuration.FactorDefinition] {
    var factors: [Configuration.FactorDefinition] = []
    for item in try node.items() {
      let factor = try factor(from: item)
      guard !factors.contains(where: { $0.id == factor.id }) else {
        throw item.error(.repeatedID(factor.id))
      }
      factors.append(factor)
    }
    return factors
  }

  private static func factor(
    from node: YAMLNode
  ) throws(ConfigurationError) -> Configuration.FactorDefinition {
    let entries = try node.entries(known: keys)
    func required(_ key: String) throws(ConfigurationError) -> YAMLNode {
      guard let entry = entries.first(where: { $0.key == key }) else {
        throw node.error(.missingKey(key, of: "a factor"))
      }
      return entry.value
    }
    var factor = Configuration.FactorDefinition(
      id: try identifier(try required("id")),
      column: try required("column").string(),
      family: try required("family").word(FactorFamily.self),
      type: try required("type").word(FactorType.self))
    for entry in entries {
      try read(entry, into: &factor)
    }
    return factor
  }

  private static func read(
    _ entry: YAMLNode.Entry, into factor: inout Configuration.FactorDefinition
  ) throws(ConfigurationError) {
    let owner: FactorType? =
      switch entry.key {
      case "reference", "merge": .categorical
      case "true", "false": .binary
      default: nil
      }
    if let owner, owner != factor.type {
      let reason = ConfigurationError.Reason.notApplicable(
        entry.key, to: "a \(factor.type.rawValue) factor")
      throw ConfigurationError(place: entry.place, reason: reason)
    }
    switch entry.key {
    case "reference": factor.reference = try entry.value.string()
    case "merge": factor.merge = try merge(from: entry.value)
    case "true": factor.trueValues = try entry.value.strings()
    case "false": factor.falseValues = try entry.value.strings()
    case "missing": factor.missing = try entry.value.strings()
    default: break
    }
  }

  private static func merge(
    from node: YAMLNode
  ) throws(ConfigurationError) -> [String: [String]] {
    var merge: [String: [String]] = [:]
    var taken: [String: ConfigurationError.Place] = [:]
    for entry in try node.entries() {
      for item in try entry.value.items() {
        let level = try item.string()
        if let other = taken.updateValue(item.place, forKey: level) {
          throw item.error(.clash(level, with: other))
        }
      }
      merge[entry.key] = try entry.value.strings()
    }
    return merge
  }

  /// A name that stands in files, models and commands: letters, digits, `_`, `-` and `.`.
  static func identifier(_ node: YAMLNode) throws(ConfigurationError) -> String {
    let id = try node.string()
    let isPlain = id.utf8.allSatisfy { byte in
      (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
        || [UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(byte)
    }
    guard isPlain, !id.isEmpty else {
      throw node.error(.expected("an id of letters, digits, '_', '-' and '.'", found: "'\(id)'"))
    }
    return id
  }
}
