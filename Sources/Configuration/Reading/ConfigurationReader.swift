// SPDX-License-Identifier: Apache-2.0

/// Turns the nodes of `forensics.yaml` into a configuration.
enum ConfigurationReader {
  /// The keys of the top level.
  private static let keys = [
    "company", "competitors", "sources", "outcome", "factors", "fiscal_year_start", "strata",
    "cluster", "hypotheses", "duplicates", "rates", "redact", "missing", "limits",
  ]

  static func configuration(from root: YAMLNode) throws(ConfigurationError) -> Configuration {
    var configuration = Configuration()
    for entry in try root.entries(known: keys) {
      try read(entry.key, entry.value, into: &configuration)
    }
    return configuration
  }

  private static func read(
    _ key: String, _ value: YAMLNode, into configuration: inout Configuration
  ) throws(ConfigurationError) {
    switch key {
    case "company": configuration.companyNames = try companyNames(from: value)
    case "competitors": configuration.competitors = try value.strings()
    case "sources": configuration.sources = try sources(from: value)
    case "outcome": configuration.outcome = try outcomeWords(from: value)
    case "factors": configuration.factors = try FactorReader.factors(from: value)
    case "fiscal_year_start": configuration.fiscalYearStart = try value.integer(in: 1...12)
    case "strata": configuration.strata = try value.strings()
    case "cluster": configuration.cluster = try value.string()
    case "hypotheses": configuration.hypotheses = try HypothesisReader.hypotheses(from: value)
    case "duplicates":
      configuration.duplicates = try value.word(Configuration.DuplicatePolicy.self)
    case "rates": configuration.rates = try rates(from: value)
    case "redact": configuration.redact = try redactions(from: value)
    case "missing": configuration.missing = try value.strings()
    default: configuration.limits = try limits(from: value)
    }
  }

  private static func companyNames(from node: YAMLNode) throws(ConfigurationError) -> [String] {
    for entry in try node.entries(known: ["names"]) {
      return try entry.value.strings()
    }
    return []
  }

  private static func outcomeWords(
    from node: YAMLNode
  ) throws(ConfigurationError) -> Configuration.OutcomeWords {
    var words = Configuration.OutcomeWords()
    var places: [String: ConfigurationError.Place] = [:]
    for entry in try node.entries(known: ["won", "lost", "no_decision", "exclude", "open"]) {
      for item in try entry.value.items() {
        let word = try item.string()
        if let other = places.updateValue(item.place, forKey: word.lowercased()) {
          throw item.error(.clash(word, with: other))
        }
      }
      switch entry.key {
      case "won": words.won = try entry.value.strings()
      case "lost": words.lost = try entry.value.strings()
      case "no_decision": words.noDecision = try entry.value.strings()
      case "exclude": words.exclude = try entry.value.strings()
      default: words.open = try entry.value.strings()
      }
    }
    return words
  }

  private static func rates(from node: YAMLNode) throws(ConfigurationError) -> [String: Double] {
    var rates: [String: Double] = [:]
    for entry in try node.entries() {
      guard entry.key.utf8.count == 3, entry.key.utf8.allSatisfy({ (65...90).contains($0) }) else {
        let reason = ConfigurationError.Reason.expected(
          "a currency code such as EUR", found: "'\(entry.key)'")
        throw ConfigurationError(place: entry.place, reason: reason)
      }
      rates[entry.key] = try entry.value.positiveNumber()
    }
    return rates
  }

  private static func redactions(
    from node: YAMLNode
  ) throws(ConfigurationError) -> Set<Configuration.Redaction> {
    var redactions: Set<Configuration.Redaction> = []
    for item in try node.items() {
      redactions.insert(try item.word(Configuration.Redaction.self))
    }
    return redactions
  }

  private static func limits(
    from node: YAMLNode
  ) throws(ConfigurationError) -> Configuration.Limits {
    var limits = Configuration.Limits()
    for entry in try node.entries(known: ["field_bytes", "record_bytes", "columns"]) {
      switch entry.key {
      case "field_bytes": limits.fieldBytes = try entry.value.integer(in: 1...(1 << 31))
      case "record_bytes": limits.recordBytes = try entry.value.integer(in: 1...(1 << 31))
      default: limits.columns = try entry.value.integer(in: 1...1_000_000)
      }
    }
    return limits
  }
}
