// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

extension PlacedPhrase {
  /// Reads a phrase out of one value.
  init(_ node: YAMLNode) throws(ConfigurationError) {
    source = try node.string()
    place = node.place
    do throws(PhraseError) {
      phrase = try PhraseParser.parse(source)
    } catch {
      throw node.error(.expected(error.expected, found: error.found))
    }
  }
}

extension CodebookPattern {
  private static let keys = [
    "match", "unless", "negated", "hypothetical", "holder", "question", "historical",
    "third_party", "in", "resolves",
  ]

  /// Reads the patterns of one entry: a text, or a mapping with `match` and conditions.
  static func read(
    _ node: YAMLNode, driver: String, meaning: Meaning
  ) throws(ConfigurationError) -> [CodebookPattern] {
    guard case .mapping = node.content else {
      return [CodebookPattern(try PlacedPhrase(node), driver: driver, meaning: meaning)]
    }
    let entries = try node.entries(known: keys)
    guard let match = entries.first(where: { $0.key == "match" }) else {
      throw node.error(.missingKey("match", of: "a pattern"))
    }
    var patterns: [CodebookPattern] = []
    for item in try match.value.items() {
      var pattern = CodebookPattern(try PlacedPhrase(item), driver: driver, meaning: meaning)
      for entry in entries where entry.key != "match" { try pattern.set(entry) }
      patterns.append(pattern)
    }
    return patterns
  }

  private init(_ phrase: PlacedPhrase, driver: String, meaning: Meaning) {
    self.driver = driver
    self.meaning = meaning
    (self.phrase, source, place) = (phrase.phrase, phrase.source, phrase.place)
    if meaning == .direction(.forUs) { negated = .direction(.againstUs) }
  }

  private mutating func set(_ entry: YAMLNode.Entry) throws(ConfigurationError) {
    let value = entry.value
    switch entry.key {
    case "unless":
      for item in try value.items() { unless.append(try PlacedPhrase(item)) }
    case "negated":
      let word = try value.string(among: Direction.allCases.map(\.rawValue) + ["drop", "keep"])
      negated = Direction(rawValue: word).map { .direction($0) } ?? (word == "keep" ? .keep : .drop)
    case "holder":
      _ = try value.string(among: ["any"])
      immuneTo.insert(.repHolder)
    case "in":
      let places = try value.items().map { node throws(ConfigurationError) in
        try node.string(among: ["note", "reason"])
      }
      isForNotes = places.contains("note")
      isForReasons = places.contains("reason")
    case "resolves":
      guard meaning == .direction(.unresolved) else {
        throw ConfigurationError(
          place: entry.place, reason: .notApplicable("resolves", to: "a pattern with a direction"))
      }
      resolution = try value.word(Direction.self)
    default:
      _ = try value.string(among: ["keep"])
      guard let rule = ContextRule(rawValue: entry.key) else { return }
      immuneTo.insert(rule)
    }
  }
}

extension CodebookExample {
  /// Reads `{text, expect, field}`.
  init(_ node: YAMLNode, driver: String) throws(ConfigurationError) {
    let entries = try node.entries(known: ["text", "expect", "field"])
    func value(_ key: String) -> YAMLNode? { entries.first { $0.key == key }?.value }
    guard let text = value("text") else { throw node.error(.missingKey("text", of: "an example")) }
    guard let expect = value("expect") else {
      throw node.error(.missingKey("expect", of: "an example"))
    }
    self.driver = driver
    self.text = try text.string()
    place = node.place
    kind = try value("field")?.string(among: ["note", "reason"]) == "reason" ? .reason : .text
    var directions: Set<Direction> = []
    for item in try expect.items() { directions.insert(try item.word(Direction.self)) }
    expected = directions.sorted { $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8) }
  }
}
