// SPDX-License-Identifier: Apache-2.0

/// Every setting of a run with its value and where it came from, for `config show`.
public struct ConfigurationListing: Sendable {
  /// One setting.
  public struct Setting: Sendable, Equatable {
    /// Its path, such as `sources[0].preset`.
    public let name: String
    /// Its value, as `forensics.yaml` would write it.
    public let value: String
    /// `default`, or the file and line that set it.
    public let origin: String
  }

  /// The settings, in the order of the reference documentation.
  public let settings: [Setting]

  /// Lists the settings of a loaded configuration.
  public init(_ loaded: LoadedConfiguration) {
    let origins = Dictionary(
      loaded.places.map { ($0.path, "\($0.place.file):\($0.place.line)") },
      uniquingKeysWith: { first, _ in first })
    settings = Self.values(of: loaded.configuration).map { name, value in
      Setting(name: name, value: value, origin: Self.origin(of: name, in: origins))
    }
  }

  /// The place of a setting: its own, or that of the list item that it belongs to.
  private static func origin(of name: String, in origins: [String: String]) -> String {
    origins[name] ?? "default"
  }

  private static func values(of configuration: Configuration) -> [(String, String)] {
    var values: [(String, String)] = [
      ("company.names", list(configuration.companyNames)),
      ("competitors", list(configuration.competitors)),
    ]
    for (index, source) in configuration.sources.enumerated() {
      values += self.values(of: source, path: "sources[\(index)]")
    }
    let words = configuration.outcome
    values += [
      ("outcome.won", list(words.won)), ("outcome.lost", list(words.lost)),
      ("outcome.no_decision", list(words.noDecision)), ("outcome.exclude", list(words.exclude)),
      ("outcome.open", list(words.open)),
    ]
    for (index, factor) in configuration.factors.enumerated() {
      values += self.values(of: factor, path: "factors[\(index)]")
    }
    values += [
      ("fiscal_year_start", "\(configuration.fiscalYearStart)"),
      ("strata", list(configuration.strata)),
      ("cluster", quoted(configuration.cluster ?? Role.owner.rawValue)),
    ]
    for (index, hypothesis) in configuration.hypotheses.enumerated() {
      values += self.values(of: hypothesis, path: "hypotheses[\(index)]")
    }
    let rates = configuration.rates.sorted { $0.key < $1.key }
    let redactions = configuration.redact.map(\.rawValue).sorted()
    return values + [
      ("duplicates", configuration.duplicates.rawValue),
      ("rates", "{" + rates.map { "\($0.key): \($0.value)" }.joined(separator: ", ") + "}"),
      ("redact", list(redactions)),
      ("missing", list(configuration.missing)),
      ("limits.field_bytes", "\(configuration.limits.fieldBytes)"),
      ("limits.record_bytes", "\(configuration.limits.recordBytes)"),
      ("limits.columns", "\(configuration.limits.columns)"),
    ]
  }

  private static func values(
    of source: Configuration.Source, path: String
  ) -> [(String, String)] {
    let columns = Role.allCases.compactMap { role in
      source.columns[role].map { ("\(path).columns.\(role.rawValue)", list($0)) }
    }
    return [
      ("\(path).files", list(source.files)), ("\(path).kind", source.kind.rawValue),
      ("\(path).preset", source.preset),
    ] + columns + [
      ("\(path).date_format", source.dateFormat), ("\(path).decimal", quoted(source.decimal)),
    ]
  }

  private static func values(
    of factor: Configuration.FactorDefinition, path: String
  ) -> [(String, String)] {
    var values = [
      ("\(path).id", factor.id), ("\(path).column", quoted(factor.column)),
      ("\(path).family", factor.family.rawValue), ("\(path).type", factor.type.rawValue),
    ]
    if factor.type == .categorical {
      values.append(("\(path).reference", factor.reference.map(quoted) ?? "most frequent"))
      for (name, levels) in factor.merge.sorted(by: { $0.key < $1.key }) {
        values.append(("\(path).merge.\(name)", list(levels)))
      }
    }
    if factor.type == .binary {
      values.append(("\(path).true", list(factor.trueValues)))
      values.append(("\(path).false", list(factor.falseValues)))
    }
    return values + [("\(path).missing", list(factor.missing))]
  }

  private static func values(
    of hypothesis: Configuration.Hypothesis, path: String
  ) -> [(String, String)] {
    [
      ("\(path).id", hypothesis.id), ("\(path).claim", quoted(hypothesis.claim)),
      ("\(path).factor", hypothesis.factor), ("\(path).direction", hypothesis.direction.rawValue),
      ("\(path).registered", hypothesis.registered?.description ?? "never"),
      ("\(path).n", hypothesis.sampleSize.map(String.init) ?? "for 80 % power"),
      ("\(path).delta", hypothesis.smallestEffect.map { "\($0)" } ?? "0.1"),
    ]
  }

  private static func list(_ words: [String]) -> String {
    "[" + words.map(quoted).joined(separator: ", ") + "]"
  }

  /// The word in double quotes where YAML would otherwise read something else.
  private static func quoted(_ word: String) -> String {
    let isPlain =
      word.utf8.allSatisfy { byte in
        (48...57).contains(byte) || (65...90).contains(byte) || (97...122).contains(byte)
          || byte >= 128
          || [UInt8(ascii: " "), UInt8(ascii: "_"), UInt8(ascii: "-")].contains(byte)
      } && word.first?.isLetter == true && word.last != " "
    if isPlain { return word }
    let escaped = word.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : "\($0)" }.joined()
    return "\"\(escaped)\""
  }
}
