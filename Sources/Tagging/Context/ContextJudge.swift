// SPDX-License-Identifier: Apache-2.0

/// Decides what the words around a match make of it.
///
/// - Note: After Chapman et al. (2001, NegEx) and Harkema et al. (2009, ConText): trigger words with
///   a scope that ends at terminators, pseudo-triggers that cancel them, and triggers after the match.
struct ContextJudge {
  private var window: Window
  private var triggers: Triggers
  private let engine: Engine

  /// How far the rules reach, in words.
  private enum Reach {
    static let negation = 6
    static let postNegation = 3
    static let historical = 8
    static let holder = 6
    static let aside = 1
    static let storyAfter = 3
  }

  /// Creates a judge of one window, in which clauses are marked.
  init(window: Window, triggers: Triggers, engine: Engine) {
    (self.window, self.triggers, self.engine) = (window, triggers, engine)
  }

  /// The tokens of the text that stand at places of the window.
  func tokens(_ words: Range<Int>) -> Range<Int> {
    window.base + words.lowerBound..<window.base + words.upperBound
  }

  /// What becomes of a match of a driver's pattern.
  mutating func verdict(
    of words: Range<Int>, pattern: CodebookPattern, compiled: Program.Pattern
  ) -> Verdict {
    for rule in [
      ContextRule.hypothetical, .question, .historical, .repHolder, .thirdParty,
    ] where !pattern.immuneTo.contains(rule) {
      if let trigger = trigger(of: rule, over: words) {
        return .cancelled(.rule(rule, Trigger(words: tokens(trigger))))
      }
    }
    if pattern.negated == .keep { return .stands }
    guard let negation = negation(of: words, compiled: compiled) else { return .stands }
    let trigger = Trigger(words: tokens(negation))
    if case .direction(let direction) = pattern.negated {
      return .flipped(direction, by: trigger)
    }
    return .cancelled(.negation(trigger))
  }

  /// Whether a declaration is neither negated nor supposed.
  mutating func stands(_ words: Range<Int>, compiled: Program.Pattern) -> Bool {
    for rule in [ContextRule.hypothetical, .question, .thirdParty]
    where trigger(of: rule, over: words) != nil {
      return false
    }
    return negation(of: words, compiled: compiled) == nil
  }

  // MARK: - Rules

  private mutating func trigger(of rule: ContextRule, over words: Range<Int>) -> Range<Int>? {
    triggers.stretches(of: rule, in: window).first { governs($0, words, by: rule) }
  }

  private func governs(
    _ trigger: Range<Int>, _ words: Range<Int>, by rule: ContextRule
  ) -> Bool {
    if words.contains(trigger.lowerBound) {
      return false
    }
    let isBefore = trigger.lowerBound < words.lowerBound
    let between =
      isBefore
      ? min(trigger.upperBound, words.lowerBound)..<words.lowerBound
      : words.upperBound..<trigger.lowerBound
    if holdsBarrier(between) { return false }
    switch rule {
    case .hypothetical, .question:
      return isBefore && !startsAnew(between)
    case .historical:
      return !isCut(between) && between.count <= (isBefore ? Reach.historical : Reach.aside)
    case .repHolder:
      if window.quoted & (1 << UInt64(trigger.lowerBound)) != 0 { return false }
      return !isCut(between) && between.count <= (isBefore ? Reach.holder : Reach.aside)
    case .thirdParty:
      return isBefore || (between.count <= Reach.storyAfter && !isCut(between))
    case .negation, .postNegation, .pseudoNegation, .terminators, .boilerplate:
      return false
    }
  }

  /// Whether a word that ends scopes stands at some places.
  private func holdsBarrier(_ places: Range<Int>) -> Bool {
    window.barriers & mask(places) != 0
  }

  /// Whether punctuation that parts clauses stands between words, or just before the last.
  private func isCut(_ places: Range<Int>) -> Bool {
    window.clauseStarts & mask(places.lowerBound..<places.upperBound + 1) != 0
  }

  /// Whether a dash, a colon or an "and" that joins clauses stands between words.
  ///
  /// A colon right after the trigger opens what the trigger governs: "Next step: ...".
  private func startsAnew(_ places: Range<Int>) -> Bool {
    window.breaks & mask(places.lowerBound + 1..<places.upperBound + 1) != 0
      || window.conjunctions & mask(places) != 0
  }

  private func mask(_ places: Range<Int>) -> UInt64 {
    let upper: UInt64 = places.upperBound >= 64 ? .max : (1 << UInt64(places.upperBound)) - 1
    return upper & ~((1 << UInt64(places.lowerBound)) - 1)
  }

  // MARK: - Negation

  /// The words that negate a match; `nil` where nothing does, or two negations undo each other.
  private mutating func negation(
    of words: Range<Int>, compiled: Program.Pattern
  ) -> Range<Int>? {
    let pseudo = triggers.stretches(of: .pseudoNegation, in: window)
    let before = triggers.stretches(of: .negation, in: window).filter { trigger in
      !pseudo.contains { $0.overlaps(trigger) }
    }
    if let inside = negationInGap(of: words, compiled: compiled, triggers: before) {
      return inside
    }
    // A match that says "not" itself is what it says, whatever stands before.
    if before.contains(where: { $0.overlaps(words) }) { return nil }
    if let nearest = before.last(where: { precedes($0, words) }) {
      let isDouble = before.contains { other in
        other.upperBound <= nearest.lowerBound
          && nearest.lowerBound - other.upperBound <= 1
          && !isCut(other.upperBound..<nearest.lowerBound)
      }
      return isDouble ? nil : nearest
    }
    return triggers.stretches(of: .postNegation, in: window).first { trigger in
      let between = words.upperBound..<max(words.upperBound, trigger.lowerBound)
      return trigger.lowerBound >= words.upperBound && between.count <= Reach.postNegation
        && !holdsBarrier(between) && !isCut(between)
    }
  }

  private func precedes(_ trigger: Range<Int>, _ words: Range<Int>) -> Bool {
    guard trigger.upperBound <= words.lowerBound else { return false }
    let between = trigger.upperBound..<words.lowerBound
    return between.count <= Reach.negation && !holdsBarrier(between) && !isCut(between)
      && (window.subjects | window.conjunctions) & mask(between) == 0
  }

  /// A negation that a gap of the pattern stepped over, rather than a word that it asks for.
  private func negationInGap(
    of words: Range<Int>, compiled: Program.Pattern, triggers: [Range<Int>]
  ) -> Range<Int>? {
    guard compiled.hasGap else { return nil }
    for trigger in triggers
    where trigger.lowerBound > words.lowerBound && trigger.upperBound < words.upperBound {
      var barred = window
      barred.bar(trigger)
      let start: UInt64 = 1 << UInt64(words.lowerBound)
      let reached = engine.program.ends(of: compiled.root, from: start, in: barred)
      if reached & (1 << UInt64(words.upperBound)) == 0 { return trigger }
    }
    return nil
  }
}
