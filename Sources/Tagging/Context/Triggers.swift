// SPDX-License-Identifier: Apache-2.0

/// Where the words of each rule of context stand in a window, found when they are first asked for.
struct Triggers {
  private let engine: Engine
  private let candidates: ContiguousArray<Int32>
  private var found: [[Range<Int>]?]

  /// Creates triggers of which none has been looked for.
  init(engine: Engine, candidates: ContiguousArray<Int32>) {
    self.engine = engine
    self.candidates = ContiguousArray(
      candidates.filter {
        if case .context = engine.program.patterns[Int($0)].purpose { true } else { false }
      })
    found = Array(repeating: nil, count: ContextRule.allCases.count)
  }

  /// The stretches of a rule in order of place, the longest from each, none inside another.
  mutating func stretches(of rule: ContextRule, in window: Window) -> [Range<Int>] {
    if let stretches = found[rule.number] { return stretches }
    var all: [Range<Int>] = []
    for candidate in candidates
    where engine.program.patterns[Int(candidate)].purpose == .context(rule) {
      all += engine.program.stretches(
        of: engine.program.patterns[Int(candidate)].root, in: window)
    }
    all.sort { ($0.lowerBound, -$0.upperBound) < ($1.lowerBound, -$1.upperBound) }
    var stretches: [Range<Int>] = []
    for stretch in all where stretch.upperBound > stretches.last?.upperBound ?? 0 {
      stretches.append(stretch)
    }
    found[rule.number] = stretches
    return stretches
  }
}

extension ContextRule {
  /// Its place among all rules.
  fileprivate var number: Int {
    switch self {
    case .negation: 0
    case .postNegation: 1
    case .pseudoNegation: 2
    case .terminators: 3
    case .hypothetical: 4
    case .question: 5
    case .historical: 6
    case .repHolder: 7
    case .thirdParty: 8
    case .boilerplate: 9
    }
  }
}
