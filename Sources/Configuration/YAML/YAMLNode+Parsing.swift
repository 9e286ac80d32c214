// SPDX-License-Identifier: Apache-2.0

import Yams

extension YAMLNode {
  /// Sizes beyond which a document is refused before it can cost memory or time.
  private enum Limit {
    static let bytes = 1 << 20
    static let depth = 32
    static let nodes = 100_000
  }

  /// Parses one YAML document.
  ///
  /// An empty document is `null`. Keys that stand twice, several documents, anchors, aliases and
  /// tags are errors, and so are documents of over 1 MiB, 32 levels or 100,000 nodes.
  ///
  /// - Parameters:
  ///   - text: The document.
  ///   - file: Its name in messages.
  /// - Returns: The root; `null` for an empty document.
  /// - Throws: The first problem with its place.
  public static func parse(_ text: String, file: String) throws(ConfigurationError) -> YAMLNode {
    let start = ConfigurationError.Place(file: file, line: 1, column: 1)
    guard text.utf8.count <= Limit.bytes else {
      throw ConfigurationError(place: start, reason: .tooLarge(limit: "1 MiB"))
    }
    let parser: Parser
    let root: Node?
    do {
      parser = try Parser(yaml: text)
      root = try parser.singleRoot()
    } catch let error as YamlError {
      throw ConfigurationError(yamlError: error, file: file)
    } catch {
      throw ConfigurationError(place: start, reason: .syntax("it cannot be parsed"))
    }
    guard let root else { return YAMLNode(content: .null, place: start) }
    var converter = Converter(file: file)
    let node = try converter.convert(root, depth: 1)
    // Nodes know their anchors only as long as the parser lives.
    withExtendedLifetime(parser) {}
    return node
  }

  /// Turns the parser's nodes into ours, counting them.
  private struct Converter {
    let file: String
    var nodes = 0

    mutating func convert(_ node: Node, depth: Int) throws(ConfigurationError) -> YAMLNode {
      let place = place(of: node)
      nodes += 1
      try refuseSpecials(of: node, at: place)
      guard depth <= Limit.depth else {
        throw ConfigurationError(place: place, reason: .tooLarge(limit: "32 levels"))
      }
      guard nodes <= Limit.nodes else {
        throw ConfigurationError(place: place, reason: .tooLarge(limit: "100,000 values"))
      }
      switch node {
      case .scalar(let scalar):
        let isPlain = scalar.style == .plain || scalar.style == .any
        let isNull = isPlain && ["", "~", "null"].contains(scalar.string)
        return YAMLNode(content: isNull ? .null : .scalar(scalar.string), place: place)
      case .sequence(let sequence):
        var items: [YAMLNode] = []
        for item in sequence {
          items.append(try convert(item, depth: depth + 1))
        }
        return YAMLNode(content: .sequence(items), place: place)
      case .mapping(let mapping):
        return YAMLNode(content: .mapping(try entries(of: mapping, depth: depth)), place: place)
      case .alias:
        throw ConfigurationError(place: place, reason: .anchor)
      }
    }

    private mutating func entries(
      of mapping: Node.Mapping, depth: Int
    ) throws(ConfigurationError) -> [Entry] {
      var entries: [Entry] = []
      for (key, value) in mapping {
        let keyPlace = place(of: key)
        try refuseSpecials(of: key, at: keyPlace)
        guard case .scalar(let scalar) = key else {
          let reason = ConfigurationError.Reason.expected("a key of one word", found: "a list")
          throw ConfigurationError(place: keyPlace, reason: reason)
        }
        let converted = try convert(value, depth: depth + 1)
        entries.append(Entry(key: scalar.string, place: keyPlace, value: converted))
      }
      return entries
    }

    private func refuseSpecials(
      of node: Node, at place: ConfigurationError.Place
    ) throws(ConfigurationError) {
      if node.anchor != nil { throw ConfigurationError(place: place, reason: .anchor) }
      let tag = node.tag.description
      let known = [
        "str", "int", "float", "bool", "null", "seq", "map", "timestamp", "merge", "value",
      ]
      guard known.contains(where: { tag == "tag:yaml.org,2002:\($0)" }) else {
        throw ConfigurationError(place: place, reason: .tag(tag))
      }
    }

    private func place(of node: Node) -> ConfigurationError.Place {
      let mark = node.mark
      return ConfigurationError.Place(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    }
  }
}

extension ConfigurationError {
  fileprivate init(yamlError: YamlError, file: String) {
    switch yamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      let place = Place(file: file, line: mark.line, column: mark.column)
      self.init(place: place, reason: .syntax(problem))
    case .duplicatedKeysInMapping(let duplicates, let context):
      let place = Place(file: file, line: context.mark.line, column: context.mark.column)
      self.init(place: place, reason: .repeatedKey(duplicates.first ?? ""))
    case .reader(let problem, _, _, _):
      self.init(place: Place(file: file, line: 1, column: 1), reason: .syntax(problem))
    default:
      self.init(
        place: Place(file: file, line: 1, column: 1), reason: .syntax("it cannot be parsed"))
    }
  }
}
