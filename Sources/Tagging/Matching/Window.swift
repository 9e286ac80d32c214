// SPDX-License-Identifier: Apache-2.0

/// A stretch of up to 63 words of one sentence, in the form in which programs are run on it.
///
/// Bit *p* of a set stands for the place before word *p*; bit `count` is the end.
struct Window {
  /// The number of words that fit.
  static let capacity = 63

  /// The first word, as an index of the text's tokens.
  private(set) var base = 0
  /// The number of words.
  private(set) var count = 0
  /// Where each term stands; only the terms in `touched` are not empty.
  private(set) var occurrences: ContiguousArray<UInt64>
  private var touched: ContiguousArray<Int32> = []
  /// Every word.
  private(set) var all: UInt64 = 0
  private(set) var numbers: UInt64 = 0
  /// Every `'s` after a noun, which a phrase may step over.
  private(set) var possessives: UInt64 = 0
  private(set) var quoted: UInt64 = 0
  /// Places after a colon.
  private(set) var colons: UInt64 = 0
  /// Places after a dash, bracket, bar or colon.
  private(set) var breaks: UInt64 = 0
  /// Every "and" that joins clauses.
  private(set) var conjunctions: UInt64 = 0
  /// Pronouns that begin a clause of their own.
  private(set) var subjects: UInt64 = 0
  /// Words that a gap may not take.
  var barriers: UInt64 = 0
  /// Places where a clause starts or ends.
  var clauseStarts: UInt64 = 0
  var clauseEnds: UInt64 = 0
  /// Stretches in which we or a rival are named.
  var names: [NamedStretch] = []

  /// Words that name somebody.
  struct NamedStretch {
    var start: Int
    var end: Int
    var owner: Program.Name.Owner
  }

  /// Creates an empty window for a program.
  init(termCount: Int) {
    occurrences = ContiguousArray(repeating: 0, count: termCount)
  }

  /// Takes up some words of a sentence.
  mutating func load(
    _ range: Range<Int>, of text: ScannedText, sentence: Sentence, engine: Engine
  ) {
    let possessive = engine.table.clitics.possessive
    for term in touched { occurrences[Int(term)] = 0 }
    touched.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
    (base, count) = (range.lowerBound, range.count)
    all = (1 << UInt64(count)) - 1
    (numbers, possessives, quoted, colons, barriers) = (0, 0, 0, 0, 0)
    (clauseStarts, clauseEnds, breaks) = (0, 0, 0)
    for index in range {
      let bit: UInt64 = 1 << UInt64(index - base)
      let token = text.tokens[index]
      if token.isNumber { numbers |= bit }
      if token.isQuoted { quoted |= bit }
      if token.word == possessive { possessives |= bit }
      if token.separator == .colon { colons |= bit }
      if token.separator >= .clause { breaks |= bit }
      if token.separator >= .comma {
        clauseStarts |= bit
        clauseEnds |= bit
      }
      for place in engine.program.wordTerms.indices(of: token.word) {
        let term = engine.program.wordTerms.item(place)
        if occurrences[Int(term)] == 0 { touched.append(term) }
        occurrences[Int(term)] |= bit
      }
    }
    subjects = occurrences[Int(engine.program.subjectTerm)]
    conjunctions =
      occurrences[Int(engine.program.conjunctionTerm)]
      & (occurrences[Int(engine.program.determinerTerm)] >> 1)
    numbers |= occurrences[Int(engine.program.numberTerm)]
    if range.upperBound == sentence.tokens.upperBound { clauseEnds |= 1 << UInt64(count) }
  }

  /// Marks words that end a clause and start another, and that no gap may take.
  mutating func cut(at places: Range<Int>) {
    for place in places { barriers |= 1 << UInt64(place) }
    clauseStarts |= 1 << UInt64(places.lowerBound) | 1 << UInt64(places.upperBound)
    clauseEnds |= 1 << UInt64(places.lowerBound)
  }

  /// Keeps gaps from taking some words.
  mutating func bar(_ places: Range<Int>) {
    for place in places { all &= ~(1 << UInt64(place)) }
  }
}

extension Program {
  /// The places after a phrase that starts at any of some places.
  func ends(of node: Int32, from starts: UInt64, in window: Window) -> UInt64 {
    if starts == 0 { return 0 }
    let node = nodes[Int(node)]
    switch node.kind {
    case .term: return step(starts & window.occurrences[Int(node.operand)], in: window)
    case .any: return step(starts & window.all, in: window)
    case .number:
      var reached: UInt64 = 0
      var current = starts
      for _ in 0..<4 {
        current = (current & window.numbers) << 1
        reached |= current
      }
      return reached
    case .gap:
      var reached = starts
      for _ in 0..<node.operand { reached |= (reached & window.all & ~window.barriers) << 1 }
      return reached
    case .optional: return starts | ends(of: node.operand, from: starts, in: window)
    case .sequence:
      var current = starts
      for child in node.operand..<node.end where current != 0 {
        current = ends(of: children[Int(child)], from: current, in: window)
      }
      return current
    case .alternatives:
      var reached: UInt64 = 0
      for child in node.operand..<node.end {
        reached |= ends(of: children[Int(child)], from: starts, in: window)
      }
      return reached
    case .wordClass: return ends(ofClass: node.operand, from: starts, in: window)
    case .clauseStart: return starts & window.clauseStarts
    case .clauseEnd: return starts & window.clauseEnds
    case .colon: return starts & window.colons
    }
  }

  /// Moves past words, and past a possessive `'s` after them.
  @inline(__always)
  private func step(_ taken: UInt64, in window: Window) -> UInt64 {
    let after = taken << 1
    return after | (after & window.possessives) << 1
  }

  /// A class also holds the names of its owner; between quotation marks another class may stand in.
  private func ends(
    ofClass number: Int32, from starts: UInt64, in window: Window
  ) -> UInt64 {
    let quoted = special.quoted[Int(number)]
    var reached: UInt64
    if quoted >= 0 {
      reached = ends(of: classes[Int(number)], from: starts & ~window.quoted, in: window)
      reached |= ends(of: classes[Int(quoted)], from: starts & window.quoted, in: window)
    } else {
      reached = ends(of: classes[Int(number)], from: starts, in: window)
    }
    guard number == special.us || number == special.rival else { return reached }
    let owner = number == special.us ? Name.Owner.us : .rival
    for name in window.names where name.owner == owner && starts & (1 << UInt64(name.start)) != 0 {
      let after: UInt64 = 1 << UInt64(name.end)
      reached |= after | (after & window.possessives) << 1
    }
    return reached
  }

  /// Whether the words that a pattern needs are there, whatever their order.
  func mayMatch(_ pattern: Int32, in window: Window) -> Bool {
    for place in requirements.indices(of: pattern) {
      let group = requirements.item(place)
      let holdsOne = groups.indices(of: group).contains {
        window.occurrences[Int(groups.item($0))] != 0
      }
      if !holdsOne { return false }
    }
    return true
  }

  /// The places at which a phrase may start, and perhaps some more.
  private func starts(of node: Int32, in window: Window) -> UInt64 {
    let node = nodes[Int(node)]
    switch node.kind {
    case .term: return window.occurrences[Int(node.operand)]
    case .number: return window.numbers
    case .any, .gap: return window.all
    case .optional: return starts(of: node.operand, in: window)
    case .clauseStart, .clauseEnd, .colon: return 0
    case .sequence:
      var starts: UInt64 = 0
      for child in node.operand..<node.end {
        starts |= self.starts(of: children[Int(child)], in: window)
        if !nodes[Int(children[Int(child)])].canBeEmpty { break }
      }
      return starts
    case .alternatives:
      var starts: UInt64 = 0
      for child in node.operand..<node.end {
        starts |= self.starts(of: children[Int(child)], in: window)
      }
      return starts
    case .wordClass:
      var starts = starts(of: classes[Int(node.operand)], in: window)
      let quoted = special.quoted[Int(node.operand)]
      if quoted >= 0 { starts |= self.starts(of: classes[Int(quoted)], in: window) }
      if node.operand == special.us || node.operand == special.rival {
        for name in window.names { starts |= 1 << UInt64(name.start) }
      }
      return starts
    }
  }

  /// The stretches that a phrase takes, the longest from each place, in order of place.
  func stretches(of root: Int32, in window: Window) -> [Range<Int>] {
    var rest = starts(of: root, in: window) & window.all
    guard rest != 0, ends(of: root, from: rest, in: window) != 0 else { return [] }
    var stretches: [Range<Int>] = []
    while rest != 0 {
      let start = rest.trailingZeroBitCount
      rest &= rest - 1
      let reached = ends(of: root, from: 1 << UInt64(start), in: window)
      let end = 63 - reached.leadingZeroBitCount
      if reached != 0, end > start { stretches.append(start..<end) }
    }
    return stretches
  }
}
