// SPDX-License-Identifier: Apache-2.0

/// The name of a factor in reports.
struct FactorLabel: Equatable {
  /// The name of a row: `Trust in us`.
  var name: String
  /// Toward whom, where the name does not say it: `for us`.
  var direction: String?
  /// What deals have, in a sentence: `trust in us`.
  var phrase: String

  /// The label of a factor id: of a tag (`trust.for_us`), or of a column.
  init(id: String, isBinary: Bool = true) {
    if let known = Self.known[id] ?? (isBinary ? Self.knownColumns[id] : nil) {
      name = Plural.capitalised(known)
      phrase = known
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
    direction.map { "\(name), \($0)" } ?? name
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

  /// Plain words for the factors of the standard codebook: what deals have, so that each can follow
  /// `deals with`.
  private static let known: [String: String] = [
    "trust.for_us": "trust in us", "trust.against_us": "distrust of us",
    "trust.toward_rival": "trust in a rival",
    "trust.toward_status_quo": "trust in what they have",
    "security.for_us": "a sense of safety with us",
    "security.against_us": "a sense of risk with us",
    "security.toward_rival": "a sense of safety with a rival",
    "security.toward_status_quo": "a sense of safety with what they have",
    "motivation.for_us": "motivation to solve it", "motivation.against_us": "a lack of motivation",
    "motivation.toward_rival": "motivation for a rival’s offer",
    "motivation.toward_status_quo": "motivation to stay as they are",
    "advocacy.for_us": "an inside advocate", "advocacy.against_us": "an inside opponent",
    "advocacy.toward_rival": "an advocate of a rival",
    "advocacy.toward_status_quo": "an advocate of staying put",
    "fear.for_us": "fear of going on without us", "fear.against_us": "fear of choosing us",
    "fear.toward_rival": "fear that speaks for a rival",
    "fear.toward_status_quo": "fear of any change",
    "status-quo.for_us": "readiness to change",
    "status-quo.against_us": "comfort with how things are",
    "status-quo.toward_rival": "readiness to change to a rival",
    "status-quo.toward_status_quo": "contentment with how things are",
    "ambition.for_us": "something personal to gain",
    "ambition.against_us": "something personal to lose",
    "ambition.toward_rival": "something personal to gain with a rival",
    "ambition.toward_status_quo": "something personal to gain by staying put",
    "culture-fit.for_us": "a culture that suits us",
    "culture-fit.against_us": "a culture at odds with us",
    "competing-initiative.against_us": "another project ahead of ours",
    "referral.for_us": "a recommendation in the notes",
    "referral.against_us": "a warning about us in the notes",
    "handoff.for_us": "a smooth hand-off", "handoff.against_us": "a broken hand-off",
    "incumbent.for_us": "an incumbent on its way out",
    "incumbent.against_us": "an entrenched incumbent",
    "budget.for_us": "money in sight", "budget.against_us": "a lack of money",
    "authority.for_us": "an engaged decision maker",
    "authority.against_us": "a decision maker out of reach",
    "need.for_us": "a clear need", "need.against_us": "no clear need",
    "timing.for_us": "a pressing date", "timing.against_us": "a postponed decision",
    "economic-buyer.present": "a named economic buyer",
    "technical-buyer.present": "a named technical buyer",
    "user-buyer.present": "a named user buyer", "coach.present": "a coach",
    "skeptic.present": "a sceptic", "champion.present": "a champion",
    "status-quo-seeker.present": "a status-quo seeker", "influencer.present": "an influencer",
    "innovator.present": "an innovator", "sales-led.present": "a sales-led culture",
    "product-led.present": "a product-led culture", "science-led.present": "a science-led culture",
    "engineering-led.present": "an engineering-led culture",
  ]

  /// Plain words for binary columns that are factors without configuration.
  private static let knownColumns: [String: String] = [
    "budget": "budget confirmed", "authority": "authority confirmed", "need": "need confirmed",
    "timing": "timing confirmed", "referred": "a referral on record",
    "new_customer": "a new customer",
  ]
}
