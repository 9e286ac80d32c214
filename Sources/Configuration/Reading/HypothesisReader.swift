// SPDX-License-Identifier: Apache-2.0

/// Reads the `hypotheses` of `forensics.yaml`.
enum HypothesisReader {
  private static let keys = ["id", "claim", "factor", "direction", "registered", "n", "delta"]

  static func hypotheses(
    from node: YAMLNode
  ) throws(ConfigurationError) -> [Configuration.Hypothesis] {
    var hypotheses: [Configuration.Hypothesis] = []
    for item in try node.items() {
      let hypothesis = try hypothesis(from: item)
      guard !hypotheses.contains(where: { $0.id == hypothesis.id }) else {
        throw item.error(.repeatedID(hypothesis.id))
      }
      hypotheses.append(hypothesis)
    }
    return hypotheses
  }

  private static func hypothesis(
    from node: YAMLNode
  ) throws(ConfigurationError) -> Configuration.Hypothesis {
    let entries = try node.entries(known: keys)
    func required(_ key: String) throws(ConfigurationError) -> YAMLNode {
      guard let entry = entries.first(where: { $0.key == key }) else {
        throw node.error(.missingKey(key, of: "a hypothesis"))
      }
      return entry.value
    }
    var hypothesis = Configuration.Hypothesis(
      id: try FactorReader.identifier(try required("id")),
      claim: try required("claim").string(),
      factor: try required("factor").string(),
      direction: try required("direction").word(Configuration.ClaimDirection.self))
    for entry in entries {
      switch entry.key {
      case "registered": hypothesis.registered = try day(from: entry.value)
      case "n": hypothesis.sampleSize = try entry.value.integer(in: 1...1_000_000_000)
      case "delta": hypothesis.smallestEffect = try proportion(from: entry.value)
      default: break
      }
    }
    return hypothesis
  }

  private static func day(from node: YAMLNode) throws(ConfigurationError) -> CalendarDay {
    let text = try node.string()
    guard let day = CalendarDay(text) else {
      throw node.error(.expected("a day such as 2026-07-01", found: "'\(text)'"))
    }
    return day
  }

  private static func proportion(from node: YAMLNode) throws(ConfigurationError) -> Double {
    let value = try node.positiveNumber()
    guard value < 1 else {
      throw node.error(.expected("a proportion below 1, such as 0.1", found: "'\(value)'"))
    }
    return value
  }
}
