// SPDX-License-Identifier: Apache-2.0

extension Configuration {
  /// The names of presets that a source may state.
  public static let presetNames = [
    "auto", "salesforce-report", "salesforce-backup", "salesforce-dataloader", "hubspot",
    "dynamics", "pipedrive", "zoho", "generic",
  ]
}

extension ConfigurationReader {
  static func sources(
    from node: YAMLNode
  ) throws(ConfigurationError) -> [Configuration.Source] {
    var sources: [Configuration.Source] = []
    for item in try node.items() {
      sources.append(try source(from: item))
    }
    return sources
  }

  private static func source(
    from node: YAMLNode
  ) throws(ConfigurationError) -> Configuration.Source {
    var source = Configuration.Source()
    let known = ["files", "kind", "preset", "columns", "date_format", "decimal"]
    for entry in try node.entries(known: known) {
      switch entry.key {
      case "files": source.files = try entry.value.strings()
      case "kind": source.kind = try entry.value.word(ExportKind.self)
      case "preset": source.preset = try entry.value.string(among: Configuration.presetNames)
      case "columns": source.columns = try columns(from: entry.value)
      case "date_format": source.dateFormat = try dateFormat(from: entry.value)
      default: source.decimal = try entry.value.string(among: ["auto", ".", ","])
      }
    }
    return source
  }

  private static func columns(
    from node: YAMLNode
  ) throws(ConfigurationError) -> [Role: [String]] {
    var columns: [Role: [String]] = [:]
    for entry in try node.entries(known: Role.allCases.map(\.rawValue)) {
      guard let role = Role(rawValue: entry.key) else { continue }
      let headers = try entry.value.strings()
      if headers.count > 1, role != .text, role != .reason {
        throw entry.value.error(.expected("one header for '\(entry.key)'", found: "a list"))
      }
      columns[role] = headers
    }
    return columns
  }

  /// A date pattern of `yyyy` or `yy`, `MM` or `M`, and `dd` or `d`, each once, with separators.
  private static func dateFormat(from node: YAMLNode) throws(ConfigurationError) -> String {
    let format = try node.string()
    if format == "auto" { return format }
    let letters = format.split { !$0.isLetter }.map(String.init)
    let parts = [["yyyy", "yy"], ["MM", "M", "MMM"], ["dd", "d"]]
    let isDate = letters.count == 3 && parts.allSatisfy { $0.contains(where: letters.contains) }
    guard isDate else {
      throw node.error(.expected("auto or a pattern such as dd/MM/yyyy", found: "'\(format)'"))
    }
    return format
  }
}
