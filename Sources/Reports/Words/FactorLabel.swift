// SPDX-License-Identifier: Apache-2.0

/// The name of a factor in reports.
struct FactorLabel: Equatable {
  /// The name of a row: `Trust in us`.
  var name: String
  /// Toward whom, where the name does not stand alone: `for us`.
  var direction: String?
  /// What deals have, in a sentence: `trust in us`.
  var phrase: String

  /// The label of a factor id: of a tag (`trust.for_us`), or of a column.
  init(id: String, isBinary: Bool = true) {
    if let known = Self.known[id] ?? (isBinary ? Self.knownColumns[id] : nil) {
      name = Plural.capitalised(known)
      phrase = known
      direction = Self.directionWords(ofID: id)
      return
    }
    let shown = VisibleText.show(id)
    guard let direction = Self.directionWords(ofID: id), let dot = shown.lastIndex(of: ".") else {
      name = Self.spaced(shown)
      phrase = "“\(Self.spaced(shown))”"
      return
    }
    let driver = Self.spaced(String(shown[..<dot]))
    self.direction = direction
    name = driver
    phrase = "“\(driver)” \(direction)"
  }

  /// The name with its direction, for places without a second line.
  var full: String {
    guard let direction, phrase.hasPrefix("“") else { return name }
    return "\(name), \(direction)"
  }

  private static func spaced(_ id: String) -> String {
    let words = id.map { $0 == "_" || $0 == "-" ? " " : String($0) }.joined()
    return Plural.capitalised(words)
  }

  private static func directionWords(ofID id: String) -> String? {
    guard let dot = id.lastIndex(of: ".") else { return nil }
    return switch id[id.index(after: dot)...] {
    case "for_us": "for us"
    case "against_us": "against us"
    case "toward_rival": "to a rival"
    case "toward_status_quo": "to staying put"
    case "unresolved": "unresolved"
    case "present": "noted"
    default: nil
    }
  }

  /// Plain words for the factors of the standard codebook and for the columns that presets know.
  private static let known: [String: String] = [
    "trust.for_us": "trust in us", "trust.against_us": "distrust of us",
    "trust.toward_rival": "trust in a rival",
    "trust.toward_status_quo": "trust in what they have",
    "security.for_us": "feeling safe with us", "security.against_us": "feeling unsafe with us",
    "security.toward_rival": "feeling safe with a rival",
    "security.toward_status_quo": "feeling safe with what they have",
    "motivation.for_us": "energy to solve it", "motivation.against_us": "no energy for it",
    "motivation.toward_rival": "energy for a rival’s offer",
    "motivation.toward_status_quo": "energy to stay as they are",
    "advocacy.for_us": "an inside advocate", "advocacy.against_us": "an inside opponent",
    "advocacy.toward_rival": "an advocate of a rival",
    "advocacy.toward_status_quo": "an advocate of staying put",
    "fear.for_us": "fear that speaks for us", "fear.against_us": "fear of deciding for us",
    "fear.toward_rival": "fear that speaks for a rival",
    "fear.toward_status_quo": "fear of any change",
    "status-quo.for_us": "discontent with how things are",
    "status-quo.against_us": "comfort with how things are",
    "status-quo.toward_rival": "discontent that points to a rival",
    "status-quo.toward_status_quo": "contentment with how things are",
    "ambition.for_us": "something to gain",
    "ambition.against_us": "something to lose",
    "ambition.toward_rival": "something to gain with a rival",
    "ambition.toward_status_quo": "something to gain by staying put",
    "culture-fit.for_us": "a culture that suits us",
    "culture-fit.against_us": "a culture at odds with us",
    "competing-initiative.against_us": "another project first",
    "referral.for_us": "a recommendation of us", "handoff.for_us": "a smooth hand-off",
    "handoff.against_us": "a broken hand-off", "incumbent.for_us": "an incumbent on its way out",
    "incumbent.against_us": "an entrenched incumbent",
    "budget.for_us": "money noted as found", "budget.against_us": "money noted as missing",
    "authority.for_us": "a decision maker noted as engaged",
    "authority.against_us": "a decision maker noted as absent",
    "need.for_us": "a need noted as defined", "need.against_us": "a need noted as absent",
    "timing.for_us": "a date noted that presses",
    "timing.against_us": "a decision noted as put off",
    "skeptic.present": "a sceptic", "champion.present": "a champion",
    "status-quo-seeker.present": "a status-quo seeker", "influencer.present": "an influencer",
    "innovator.present": "an innovator",
  ]

  /// Plain words for binary columns that are factors without configuration.
  private static let knownColumns: [String: String] = [
    "budget": "budget confirmed", "authority": "authority confirmed", "need": "need confirmed",
    "timing": "timing confirmed", "referred": "a referral on record",
    "new_customer": "a new customer",
  ]
}
