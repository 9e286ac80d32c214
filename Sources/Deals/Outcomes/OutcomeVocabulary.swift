// SPDX-License-Identifier: Apache-2.0

/// The words that every preset understands, by meaning.
enum OutcomeVocabulary {
  /// What a word says, its open stages aside.
  static func meaning(of word: OutcomeWord) -> OutcomeMeaning {
    let phrase = word.tokens.joined(separator: " ")
    if let exact = exact[phrase] { return exact }
    if word.tokens.contains(where: negations.contains) { return .unknown }
    let tail = Array(word.tokens.drop(while: prefixes.contains))
    let isClosed = tail.count < word.tokens.count
    guard let head = tail.first else { return isClosed ? .closed : .unknown }
    let rest = Array(tail.dropFirst())
    let mayContinue = isClosed || word.partsAfterFirst || rest.isEmpty
    switch head {
    case "won" where mayContinue || rest.first.map(objects.contains) == true:
      return .decided(.won)
    case "lost" where mayContinue || rest.first.map(losers.contains) == true:
      return rest.starts(with: ["no", "decision"]) ? .decided(.noDecision) : .decided(.lost)
    default: break
    }
    if let name = exclusion(of: tail.joined(separator: " ")) { return .decided(.excluded(name)) }
    if isClosed, let name = exclusion(of: head) { return .decided(.excluded(name)) }
    if tail == ["no", "decision"] || tail.starts(with: ["no", "decision"]) && isClosed {
      return .decided(.noDecision)
    }
    return .unknown
  }

  /// The name under which a status reason excludes a deal: duplicate, error, merged and test only.
  static func exclusion(ofStatusReason word: OutcomeWord) -> String? {
    for name in ["Duplicate", "Error", "Merged", "Test"] {
      let words = exclusions[name] ?? []
      let phrase = word.tokens.joined(separator: " ")
      if words.contains(phrase) || word.tokens.contains(name.lowercased()) { return name }
    }
    return nil
  }

  private static func exclusion(of phrase: String) -> String? {
    names[phrase]
  }

  private static let exact: [String: OutcomeMeaning] = {
    var words: [String: OutcomeMeaning] = [:]
    for word in ["won", "closedwon", "win", "sold", "signed", "bought sold", "closed sold"] {
      words[word] = .decided(.won)
    }
    for word in ["lost", "closedlost", "loss", "dead", "disqualified", "out sold"] {
      words[word] = .decided(.lost)
    }
    for word in ["no decision", "nodecision", "no decision made", "lost to no decision"] {
      words[word] = .decided(.noDecision)
    }
    for (phrase, name) in names { words[phrase] = .decided(.excluded(name)) }
    return words
  }()

  private static let exclusions: [String: [String]] = [
    "Duplicate": ["duplicate", "duplicated", "duplicate entry", "error duplicate"],
    "Unqualified": ["unqualified", "not qualified"],
    "Test": ["test", "testing", "test deal", "test record"],
    "Error": ["error", "entered in error", "created in error"],
    "Merged": ["merged"],
    "Stale": ["stale", "stale opportunity"],
    "Canceled": ["canceled", "cancelled"],
    "Deleted": ["deleted"],
    "Omitted": ["omitted"],
  ]
  private static let names: [String: String] = {
    var names: [String: String] = [:]
    for (name, words) in exclusions {
      for word in words { names[word] = name }
    }
    return names
  }()

  private static let prefixes: Set<String> = ["closed", "dead", "deal", "opportunity", "opp"]
  private static let negations: Set<String> = ["not", "never", "non", "nearly", "almost", "un"]
  private static let objects: Set<String> = ["deal", "opportunity", "business"]
  private static let losers: Set<String> = ["to", "deal", "opportunity", "business", "against"]
}
