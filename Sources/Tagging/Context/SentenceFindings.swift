// SPDX-License-Identifier: Apache-2.0

/// What the patterns find in one stretch of a sentence, judged by the words around.
struct SentenceFindings {
  private let engine: Engine
  private var candidates: ContiguousArray<Int32>
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
  init(engine: Engine, candidates: ContiguousArray<Int32>, isReason: Bool) {
    (self.engine, self.candidates, self.isReason) = (engine, candidates, isReason)
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
    candidates.removeAll { !engine.program.mayMatch($0, in: window) }
    let isIdle = candidates.allSatisfy { engine.program.patterns[Int($0)].isOfContext }
    if isIdle, !sentence.hasHeading { return }
    var triggers = Triggers(engine: engine, candidates: candidates)
    isBoilerplate = !triggers.stretches(of: .boilerplate, in: window).isEmpty
    if isBoilerplate { return }
    for stretch in triggers.stretches(of: .terminators, in: window) { window.cut(at: stretch) }
    if sentence.hasHeading {
      startsPlan = triggers.stretches(of: .hypothetical, in: window).contains {
        $0.lowerBound == 0 && window.clauseStarts & (1 << UInt64($0.upperBound)) != 0
      }
    }
    var hits: [Hit] = []
    var exclusions: [Int32: [Range<Int>]] = [:]
    var declarations: [Hit] = []
    collect(in: window, into: &hits, exclusions: &exclusions, declarations: &declarations)
    if hits.isEmpty, declarations.isEmpty { return }
    var judge = ContextJudge(window: window, triggers: triggers, engine: engine)
    if !sentence.isQuestion, !isPlan {
      declaresResult = declarations.contains {
        judge.stands($0.words, compiled: engine.program.patterns[$0.compiled])
      }
    }
    for hit in hits where !isContained(hit, in: hits) {
      let excluded = exclusions[hit.driver]?.first {
        $0.contains(hit.words.lowerBound)
          || (hit.words.lowerBound <= $0.lowerBound && $0.upperBound <= hit.words.upperBound)
      }
      let pattern = engine.patterns[hit.pattern]
      let verdict: Verdict
      if let excluded {
        verdict = .cancelled(.excluded(Trigger(words: judge.tokens(excluded))))
      } else if account.contains(where: { $0.overlaps(hit.words) }) {
        verdict = .cancelled(.accountName)
      } else if sentence.isQuestion, !isQuoted(hit.words, in: window),
        !pattern.immuneTo.contains(.question)
      {
        verdict = .cancelled(.questionMark)
      } else if isPlan, !pattern.immuneTo.contains(.hypothetical) {
        verdict = .cancelled(.planned)
      } else {
        let compiled = engine.program.patterns[hit.compiled]
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

  /// Whether a match stands between quotation marks: what the buyer asks there tells of the buyer.
  private func isQuoted(_ words: Range<Int>, in window: Window) -> Bool {
    window.quoted & (1 << UInt64(words.lowerBound)) != 0
  }

  private func collect(
    in window: Window, into hits: inout [Hit], exclusions: inout [Int32: [Range<Int>]],
    declarations: inout [Hit]
  ) {
    for candidate in candidates {
      let root = engine.program.patterns[Int(candidate)].root
      let source = Int(engine.program.patterns[Int(candidate)].source)
      switch engine.program.patterns[Int(candidate)].purpose {
      case .context: continue
      case .result:
        for words in engine.program.stretches(of: root, in: window) {
          declarations.append(Hit(pattern: -1, driver: -1, words: words, compiled: Int(candidate)))
        }
      case .driver(let driver):
        let isHere =
          isReason ? engine.patterns[source].isForReasons : engine.patterns[source].isForNotes
        guard isHere else { continue }
        let stretches = engine.program.stretches(of: root, in: window)
        if stretches.isEmpty { continue }
        if engine.patterns[source].meaning == .exclusion {
          exclusions[driver, default: []] += stretches
          continue
        }
        let isVoid = engine.program.patterns[Int(candidate)].unless.contains {
          engine.program.ends(of: $0, from: window.all, in: window) != 0
        }
        if isVoid { continue }
        for words in stretches {
          hits.append(
            Hit(pattern: source, driver: driver, words: words, compiled: Int(candidate)))
        }
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
}
