// SPDX-License-Identifier: Apache-2.0

import Configuration

/// The cells of one record that say how it ended, trimmed; `nil` where empty or absent.
struct OutcomeCells: Hashable {
  var outcome: String?
  var status: String?
  var stage: String?
  var statusReason: String?
  var wonFlag: String?
  var closedFlag: String?
  var deletedFlag: String?
}

extension OutcomeCells {
  /// Takes the cells in the order in which they are declared.
  init(_ cells: [String?]) {
    (outcome, status, stage) = (cells[0], cells[1], cells[2])
    (statusReason, wonFlag, closedFlag, deletedFlag) = (cells[3], cells[4], cells[5], cells[6])
  }
}

/// How a deal ended, and what the reader should know about it.
struct OutcomeDecision: Equatable {
  var outcome: DealOutcome
  /// The word that nobody knows, of an unknown outcome; empty where there is none.
  var unknownWord: String?
  /// A stage of digits only that was taken as open.
  var assumedOpen: String?
}

/// Decides how deals ended.
///
/// The words of the configuration come first, in the outcome, the status and the stage; a status
/// decides, then the flags "is won" and "is closed", then the stage. A stage can say of a deal that
/// the flags call closed but not won that nobody was chosen, or that it does not count. A status
/// reason only excludes; reason columns are not looked at.
struct OutcomeRules {
  private var configured: [String: DealOutcome] = [:]
  private var configuredTokens: [[String]: DealOutcome] = [:]
  private let openStages: Set<[String]>
  private let numericStagesAreOpen: Bool
  private let yesMeansWon: Bool

  /// Puts the words of the configuration before those of a preset.
  ///
  /// - Parameters:
  ///   - preset: The preset in force.
  ///   - words: The words of the configuration.
  ///   - yesMeansWon: Whether the outcome column holds nothing but spellings of yes and no.
  init(preset: CRMPreset, words: Configuration.OutcomeWords, yesMeansWon: Bool = false) {
    self.yesMeansWon = yesMeansWon
    numericStagesAreOpen = preset.numericStagesAreOpen
    let stages = preset.openStages + CRMPreset.generic.openStages
    openStages = Set(stages.map { OutcomeWord($0).tokens })
    let lists: [([String], DealOutcome)] = [
      (words.won, .won), (words.lost, .lost), (words.noDecision, .noDecision), (words.open, .open),
    ]
    for (list, outcome) in lists {
      for word in list { add(word, outcome) }
    }
    for word in words.exclude { add(word, .excluded(word.trimmedCell)) }
  }

  private mutating func add(_ word: String, _ outcome: DealOutcome) {
    let exact = word.trimmedCell.lowercased()
    if configured[exact] == nil { configured[exact] = outcome }
    let tokens = OutcomeWord(word).tokens
    if tokens.isEmpty == false, configuredTokens[tokens] == nil {
      configuredTokens[tokens] = outcome
    }
  }

  /// Decides one deal.
  func decision(of cells: OutcomeCells) -> OutcomeDecision {
    if let flag = cells.deletedFlag, YesOrNo.reading(of: flag) == true {
      return OutcomeDecision(outcome: .excluded("Deleted"))
    }
    var decision = decisionBeforeReason(cells)
    if decision.outcome.isAnalysed, let reason = cells.statusReason {
      if case .excluded(let name)? = configuredOutcome(of: reason) {
        decision.outcome = .excluded(name)
      } else if let name = OutcomeVocabulary.exclusion(ofStatusReason: OutcomeWord(reason)) {
        decision.outcome = .excluded(name)
      }
    }
    return decision
  }

  private func decisionBeforeReason(_ cells: OutcomeCells) -> OutcomeDecision {
    let words = [cells.outcome, cells.status, cells.stage].compactMap { $0 }
    for word in words {
      if let outcome = configuredOutcome(of: word) { return OutcomeDecision(outcome: outcome) }
    }
    if yesMeansWon, let yes = cells.outcome.flatMap({ YesOrNo.reading(of: $0) }) {
      return OutcomeDecision(outcome: yes ? .won : .lost)
    }
    for word in [cells.outcome, cells.status].compactMap({ $0 }) {
      if case .decided(let outcome) = meaning(of: word) { return OutcomeDecision(outcome: outcome) }
    }
    if let outcome = flagged(cells) { return OutcomeDecision(outcome: outcome) }
    if let stage = cells.stage {
      if case .decided(let outcome) = meaning(of: stage) {
        return OutcomeDecision(outcome: outcome)
      }
      if numericStagesAreOpen, OutcomeWord(stage).isNumeric {
        return OutcomeDecision(outcome: .open, assumedOpen: stage)
      }
    }
    return OutcomeDecision(outcome: .unknown, unknownWord: words.first ?? "")
  }

  /// What the flags say, with the stage for the kind of a loss.
  private func flagged(_ cells: OutcomeCells) -> DealOutcome? {
    let won = cells.wonFlag.flatMap { YesOrNo.reading(of: $0) }
    let closed = cells.closedFlag.flatMap { YesOrNo.reading(of: $0) }
    if won == true { return .won }
    if closed == false { return .open }
    let stage = cells.stage.map { meaning(of: $0) }
    if closed == true, won == false || cells.wonFlag == nil {
      switch stage {
      case .decided(.won) where won == nil: return .won
      case .decided(.noDecision): return .noDecision
      case .decided(.excluded(let name)): return .excluded(name)
      case .decided(.lost): return .lost
      default: return won == false ? .lost : nil
      }
    }
    if won == false, cells.stage == nil, cells.status == nil, cells.outcome == nil { return .lost }
    return nil
  }

  private func meaning(of word: String) -> OutcomeMeaning {
    let parts = OutcomeWord(word)
    let meaning = OutcomeVocabulary.meaning(of: parts)
    if meaning == .unknown || meaning == .closed, openStages.contains(parts.tokens) {
      return .decided(.open)
    }
    return meaning
  }

  private func configuredOutcome(of word: String) -> DealOutcome? {
    configured[word.trimmedCell.lowercased()] ?? configuredTokens[OutcomeWord(word).tokens]
  }
}
