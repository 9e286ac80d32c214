// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Configuration
import Deals

/// Reads a codebook out of its YAML.
struct CodebookReader {
  private var id = ""
  private var version = ""
  private var language = ""
  private var classes: [String: [PlacedPhrase]] = [:]
  private var context: [ContextRule: [PlacedPhrase]] = [:]
  private var drivers: [Driver] = []
  private var notes: [String: DriverNotes] = [:]
  private var driverPlaces: [String: ConfigurationError.Place] = [:]
  private var patterns: [CodebookPattern] = []
  private var examples: [CodebookExample] = []

  private static let keys = [
    "codebook", "version", "language", "extends", "classes", "context", "drivers",
  ]
  private static let driverKeys = [
    "id", "family", "definition", "sources", "include", "exclude", "patterns", "examples",
    "override",
  ]

  /// Reads a codebook.
  ///
  /// - Parameters:
  ///   - text: The YAML.
  ///   - file: Its name in messages.
  ///   - sha256: The digest of the file.
  ///   - base: Returns the codebook that a file may extend, by name.
  /// - Returns: The codebook.
  /// - Throws: The first problem with its place.
  static func read(
    _ text: String, file: String, sha256: String, base: (String) -> Codebook?
  ) throws(ConfigurationError) -> Codebook {
    let root = try YAMLNode.parse(text, file: file)
    var reader = CodebookReader()
    let entries = try root.entries(known: keys)
    var digest = sha256
    if let extends = entries.first(where: { $0.key == "extends" }) {
      let name = try extends.value.string()
      guard let codebook = base(name) else {
        let reason = ConfigurationError.Reason.unknownWord(
          name, nearest: "standard-en", known: ["standard-en"])
        throw extends.value.error(reason)
      }
      reader.start(from: codebook)
      digest = Codebook.digest(of: "\(codebook.sha256) \(sha256)")
    }
    try reader.readHeader(entries, root: root)
    for entry in entries where entry.key == "classes" { try reader.readClasses(entry.value) }
    for entry in entries where entry.key == "context" { try reader.readContext(entry.value) }
    for entry in entries where entry.key == "drivers" {
      for node in try entry.value.items() { try reader.readDriver(node) }
    }
    try reader.checkReferences()
    return reader.codebook(sha256: digest)
  }

  private mutating func start(from codebook: Codebook) {
    (classes, context) = (codebook.classes, codebook.context)
    (drivers, notes, driverPlaces) = (codebook.drivers, codebook.notes, codebook.driverPlaces)
    (patterns, examples) = (codebook.patterns, codebook.examples)
  }

  private mutating func readHeader(
    _ entries: [YAMLNode.Entry], root: YAMLNode
  ) throws(ConfigurationError) {
    for (key, path) in [("codebook", \Self.id), ("version", \.version), ("language", \.language)] {
      guard let entry = entries.first(where: { $0.key == key }) else {
        throw root.error(.missingKey(key, of: "a codebook"))
      }
      self[keyPath: path] = try entry.value.string()
    }
  }

  private mutating func readClasses(_ node: YAMLNode) throws(ConfigurationError) {
    for entry in try node.entries() {
      classes[entry.key, default: []] += try phrases(entry.value)
    }
  }

  private mutating func readContext(_ node: YAMLNode) throws(ConfigurationError) {
    for entry in try node.entries(known: ContextRule.allCases.map(\.rawValue)) {
      guard let rule = ContextRule(rawValue: entry.key) else { continue }
      context[rule, default: []] += try phrases(entry.value)
    }
  }

  private func phrases(_ node: YAMLNode) throws(ConfigurationError) -> [PlacedPhrase] {
    var phrases: [PlacedPhrase] = []
    for item in try node.items() { phrases.append(try PlacedPhrase(item)) }
    return phrases
  }

  // MARK: - Drivers

  private mutating func readDriver(_ node: YAMLNode) throws(ConfigurationError) {
    let entries = try node.entries(known: Self.driverKeys)
    func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
    guard let idNode = value("id") else { throw node.error(.missingKey("id", of: "a driver")) }
    let id = try idNode.string()
    let override = try value("override")?.string(among: ["add", "replace"])
    if let other = driverPlaces[id] {
      switch override {
      case "replace": remove(id)
      case "add": break
      default: throw idNode.error(.clash(id, with: other))
      }
    }
    if driverPlaces[id] == nil {
      guard let family = value("family") else {
        throw node.error(.missingKey("family", of: "driver '\(id)'"))
      }
      guard let definition = value("definition") else {
        throw node.error(.missingKey("definition", of: "driver '\(id)'"))
      }
      let driver = Driver(
        id: id, family: try family.word(FactorFamily.self), definition: try definition.string(),
        directions: [])
      drivers.append(driver)
      driverPlaces[id] = idNode.place
      notes[id] = DriverNotes(
        sources: try value("sources")?.strings() ?? [], include: try value("include")?.string(),
        exclude: try value("exclude")?.string())
    }
    if let node = value("patterns") { try readPatterns(node, driver: id) }
    for example in try value("examples")?.items() ?? [] {
      examples.append(try CodebookExample(example, driver: id))
    }
  }

  private mutating func remove(_ id: String) {
    drivers.removeAll { $0.id == id }
    patterns.removeAll { $0.driver == id }
    examples.removeAll { $0.driver == id }
    driverPlaces[id] = nil
  }

  private mutating func readPatterns(
    _ node: YAMLNode, driver: String
  ) throws(ConfigurationError) {
    let known = Direction.allCases.map(\.rawValue) + ["exclude"]
    for entry in try node.entries(known: known) {
      let meaning: CodebookPattern.Meaning =
        Direction(rawValue: entry.key).map { .direction($0) } ?? .exclusion
      for item in try entry.value.items() {
        patterns += try CodebookPattern.read(item, driver: driver, meaning: meaning)
      }
    }
  }

  // MARK: - The whole

  /// Refuses patterns that name a class that does not exist, or classes that need each other.
  private func checkReferences() throws(ConfigurationError) {
    let known = classes.keys.sorted()
    let all =
      classes.values.flatMap(\.self) + context.values.flatMap(\.self)
      + patterns.flatMap(\.unless)
      + patterns.map { PlacedPhrase(phrase: $0.phrase, source: $0.source, place: $0.place) }
    let inOrder = all.sorted { ($0.place.line, $0.place.column) < ($1.place.line, $1.place.column) }
    for phrase in inOrder {
      for name in phrase.phrase.references where classes[name] == nil {
        let nearest = NearestWord.suggestion(for: name, among: known)
        let reason = ConfigurationError.Reason.unknownWord(name, nearest: nearest, known: known)
        throw ConfigurationError(place: phrase.place, reason: reason)
      }
    }
    for name in known { try checkDepth(of: name, path: []) }
  }

  private func checkDepth(of name: String, path: [String]) throws(ConfigurationError) {
    for phrase in classes[name] ?? [] {
      for reference in phrase.phrase.references {
        guard reference != name, !path.contains(reference) else {
          let reason = ConfigurationError.Reason.expected(
            "a class that does not need itself", found: "{\(reference)}")
          throw ConfigurationError(place: phrase.place, reason: reason)
        }
        try checkDepth(of: reference, path: path + [name])
      }
    }
  }

  private func codebook(sha256: String) -> Codebook {
    let directed = drivers.map { driver in
      var driver = driver
      driver.directions = directions(of: driver.id)
      return driver
    }
    return Codebook(
      id: id, version: version, language: language, sha256: sha256, drivers: directed,
      patterns: patterns, examples: examples, classes: classes, context: context,
      driverPlaces: driverPlaces, notes: notes)
  }

  private func directions(of driver: String) -> [Direction] {
    var found: Set<Direction> = []
    for pattern in patterns where pattern.driver == driver {
      if case .direction(let direction) = pattern.meaning { found.insert(direction) }
      if case .direction(let direction) = pattern.negated { found.insert(direction) }
    }
    return Direction.allCases.filter { $0 != .unresolved && found.contains($0) }
  }
}
