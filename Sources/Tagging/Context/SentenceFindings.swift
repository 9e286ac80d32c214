// SPDX-License-Identifier: Apache-2.0

/// What the patterns find in one stretch of a sentence, judged by the words around.
struct SentenceFindings {
  private let codebook: Codebook
  private let program: Program
  private let candidates: ContiguousArray<Int32>
  private let isReason: Bool

  /// The matches, by start, then by the order of the codebook; places are tokens of the text.
  private(set) var matches: [Match] = []
  /// Whether the sentence is boilerplate, in which nothing counts.
  private(set) var isBoilerplate = false
  /// Whether it declares how the deal ended.
  private(set) var declaresResult = false
  /// Whether it is a heading under which plans are listed.
  private(set) var startsPlan = false

  /// A match before it is judged; places are those of the window.
  private struct Hit {
    var pattern: Int
    var driver: Int32
    var words: Range<Int>
    var compiled: Int
  }

  /// Creates findings of nothing yet.
  init(
    codebook: Codebook, program: Program, candidates: ContiguousArray<Int32>, isReason: Bool
  ) {
    (self.codebook, self.program) = (codebook, program)
    (self.candidates, self.isReason) = (candidates, isReason)
  }

  /// Runs the candidate patterns in a window.
  ///
  /// - Parameters:
  ///   - window: The words, in which clauses are marked.
  ///   - sentence: The sentence that they are words of.
  ///   - isPlan: Whether it stands under a heading of plans.
  ///   - account: Where the account is named.
  mutating func run(
    in window: inout Window, of sentence: Sentence, isPlan: Bool, account: [Range<Int>]
  ) {
    let isQuestion = sentence.isQuestion
    var triggers = Triggers(program: program, candidates: candidates)
    isBoilerplate = !triggers.stretches(of: .boilerplate, in: window).isEmpty
    if isBoilerplate { return }
    for stretch in triggers.stretches(of: .terminators, in: window) {
      for place in stretch { window.barriers |= 1 << UInt64(place) }
      window.clauseStarts |= 1 << UInt64(stretch.lowerBound) | 1 << UInt64(stretch.upperBound)
      window.clauseEnds |= 1 << UInt64(stretch.lowerBound)
    }
    startsPlan =
      sentence.hasHeading
      && triggers.stretches(of: .hypothetical, in: window).contains {
        $0.lowerBound == 0 && window.clauseStarts & (1 << UInt64($0.upperBound)) != 0
      }
    var hits: [Hit] = []
    var exclusions: [Int32: [Range<Int>]] = [:]
    collect(in: window, into: &hits, exclusions: &exclusions)
    var judge = ContextJudge(window: window, triggers: triggers, program: program)
    if !isQuestion, !isPlan { declaresResult = declares(in: window, judge: &judge) }
    for hit in hits where !isContained(hit, in: hits) {
      let excluded = exclusions[hit.driver]?.first {
        $0.contains(hit.words.lowerBound)
          || (hit.words.lowerBound <= $0.lowerBound && $0.upperBound <= hit.words.upperBound)
      }
      let pattern = codebook.patterns[hit.pattern]
      let verdict: Verdict
      if let excluded {
        verdict = .cancelled(.excluded(Trigger(words: judge.tokens(excluded))))
      } else if account.contains(where: { $0.overlaps(hit.words) }) {
        verdict = .cancelled(.accountName)
      } else if isQuestion, !pattern.immuneTo.contains(.question) {
        verdict = .cancelled(.questionMark)
      } else if isPlan, !pattern.immuneTo.contains(.hypothetical) {
        verdict = .cancelled(.planned)
      } else {
        let compiled = program.patterns[hit.compiled]
        verdict = judge.verdict(of: hit.words, pattern: pattern, compiled: compiled)
      }
      matches.append(
        Match(pattern: hit.pattern, words: judge.tokens(hit.words), verdict: verdict))
    }
    matches.sort {
      ($0.words.lowerBound, $0.words.upperBound, $0.pattern)
        < ($1.words.lowerBound, $1.words.upperBound, $1.pattern)
    }
  }

  private func collect(
    in window: Window, into hits: inout [Hit], exclusions: inout [Int32: [Range<Int>]]
  ) {
    for candidate in candidates {
      let compiled = program.patterns[Int(candidate)]
      guard case .driver(let driver) = compiled.purpose else { continue }
      let pattern = codebook.patterns[Int(compiled.source)]
      guard isReason ? pattern.isForReasons : pattern.isForNotes else { continue }
      let stretches = program.stretches(of: compiled.root, in: window)
      if stretches.isEmpty { continue }
      if pattern.meaning == .exclusion {
        exclusions[driver, default: []] += stretches
        continue
      }
      let isVoid = compiled.unless.contains {
        program.ends(of: $0, from: window.all, in: window) != 0
      }
      if isVoid { continue }
      for words in stretches {
        hits.append(
          Hit(
            pattern: Int(compiled.source), driver: driver, words: words, compiled: Int(candidate)))
      }
    }
  }

  /// Whether a longer match of the same driver holds this one, or an earlier pattern the same words.
  private func isContained(_ hit: Hit, in hits: [Hit]) -> Bool {
    hits.contains { other in
      guard other.driver == hit.driver, other.words.lowerBound <= hit.words.lowerBound,
        other.words.upperBound >= hit.words.upperBound
      else { return false }
      if other.words != hit.words { return true }
      return other.pattern < hit.pattern
    }
  }

  private func declares(in window: Window, judge: inout ContextJudge) -> Bool {
    for candidate in candidates {
      let compiled = program.patterns[Int(candidate)]
      guard case .result = compiled.purpose else { continue }
      for words in program.stretches(of: compiled.root, in: window)
      where judge.stands(words, compiled: compiled) {
        return true
      }
    }
    return false
  }
}

/// Where the words of each rule of context stand in a window, found when they are first asked for.
struct Triggers {
  private let program: Program
  private let candidates: ContiguousArray<Int32>
  private var found: [ContextRule: [Range<Int>]] = [:]

  /// Creates triggers of which none has been looked for.
  init(program: Program, candidates: ContiguousArray<Int32>) {
    (self.program, self.candidates) = (program, candidates)
  }

  /// The stretches of a rule, longest first come, none inside another, in order of place.
  mutating func stretches(of rule: ContextRule, in window: Window) -> [Range<Int>] {
    if let stretches = found[rule] { return stretches }
    var all: [Range<Int>] = []
    for candidate in candidates {
      let compiled = program.patterns[Int(candidate)]
      guard case .context(rule) = compiled.purpose else { continue }
      all += program.stretches(of: compiled.root, in: window)
    }
    all.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    var stretches: [Range<Int>] = []
    for stretch in all where stretch.upperBound > stretches.last?.upperBound ?? 0 {
      stretches.append(stretch)
    }
    found[rule] = stretches
    return stretches
  }
}
