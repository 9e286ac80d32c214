// SPDX-License-Identifier: Apache-2.0

/// Compiles the phrases of a codebook, with the file-wide names, to one program.
struct ProgramCompiler {
  private var program = Program()
  private var words = Vocabulary()
  private let classPhrases: [String: [PlacedPhrase]]
  private var classNumbers: [String: Int32] = [:]
  private var nodeAnchors: [Int32: Anchor] = [:]
  private var patternAnchors: [Anchor?] = []
  private var groupNumbers: [[Int32]: Int32] = [:]
  private var groups: [[Int32]] = []
  private var requirements: [[Int32]] = []

  /// Terms one of which stands in every match, and how frequent their words are.
  private struct Anchor {
    var terms: [Int32]
    var cost: Int
  }

  /// Compiles a codebook.
  ///
  /// - Parameters:
  ///   - codebook: The codebook.
  ///   - names: What we and the rivals are called.
  ///   - results: Phrases that declare how a deal ended.
  /// - Returns: The program, and the automaton that looks up its words.
  static func compile(
    _ codebook: Codebook, names: FileWideNames, results: [Phrase]
  ) -> (program: Program, table: WordTable) {
    var compiler = ProgramCompiler(classPhrases: codebook.classes)
    compiler.program.numberTerm = compiler.words.term(ofWords: EnglishWords.numbers)
    compiler.program.subjectTerm = compiler.words.term(ofWords: EnglishWords.subjects)
    compiler.program.determinerTerm = compiler.words.term(
      ofWords: EnglishWords.determiners + EnglishWords.subjects)
    compiler.program.conjunctionTerm = compiler.words.term(ofWords: ["and"])
    compiler.addClasses()
    compiler.addPatterns(of: codebook, results: results)
    let ordinary = compiler.words.all
    compiler.addNames(names.company, owner: .us, ordinary: ordinary)
    compiler.addNames(names.rivals, owner: .rival, ordinary: ordinary)
    return compiler.finish()
  }

  private init(classPhrases: [String: [PlacedPhrase]]) {
    self.classPhrases = classPhrases
  }

  private mutating func addClasses() {
    for name in classPhrases.keys.sorted() { _ = classNumber(name) }
    program.special.quoted = ContiguousArray(repeating: -1, count: classNumbers.count)
    for (name, number) in classNumbers {
      program.special.quoted[Int(number)] = classNumbers["\(name)_quoted"] ?? -1
    }
  }

  private mutating func addPatterns(of codebook: Codebook, results: [Phrase]) {
    for rule in ContextRule.allCases {
      for phrase in codebook.context[rule] ?? [] {
        add(phrase.phrase, .context(rule))
      }
    }
    for phrase in results { add(phrase, .result) }
    let numbers = Dictionary(
      uniqueKeysWithValues: codebook.drivers.enumerated().map { ($1.id, Int32($0)) })
    for (index, pattern) in codebook.patterns.enumerated() {
      guard let driver = numbers[pattern.driver] else { continue }
      let unless = pattern.unless.map { node($0.phrase) }
      add(pattern.phrase, .driver(driver), source: Int32(index), unless: unless)
    }
  }

  private mutating func add(
    _ phrase: Phrase, _ purpose: Program.Pattern.Purpose, source: Int32 = -1, unless: [Int32] = []
  ) {
    let root = node(phrase)
    program.patterns.append(
      Program.Pattern(
        purpose: purpose, source: source, root: root, hasGap: phrase.hasGap, unless: unless))
    patternAnchors.append(nodeAnchors[root])
    requirements.append(requirements(of: root))
  }

  /// The groups of terms of the parts of a sequence, large ones left out, since they hardly ever fail.
  private mutating func requirements(of root: Int32) -> [Int32] {
    let node = program.nodes[Int(root)]
    guard node.kind == .sequence else { return [] }
    var numbers: [Int32] = []
    for child in node.operand..<node.end {
      guard let anchor = nodeAnchors[program.children[Int(child)]] else { continue }
      let terms = Set(anchor.terms).sorted()
      guard (1...24).contains(terms.count) else { continue }
      if groupNumbers[terms] == nil {
        groupNumbers[terms] = Int32(groups.count)
        groups.append(terms)
      }
      if let number = groupNumbers[terms] { numbers.append(number) }
    }
    return numbers
  }

  private mutating func addNames(
    _ names: [String], owner: Program.Name.Owner, ordinary: Set<String>
  ) {
    for name in names {
      let parts = WordList.words(of: name)
      guard !parts.isEmpty else { continue }
      let numbers = parts.map { words.list.number(of: $0) }
      let isOrdinary = parts.count == 1 && ordinary.contains(parts[0])
      program.names[numbers[0], default: []].append(
        Program.Name(words: numbers, owner: owner, needsCapital: isOrdinary))
    }
  }

  /// Makes the tables of words, once no more words can come.
  private func finish() -> (Program, WordTable) {
    var program = program
    let byWord = words.termsByWord()
    var patternsByTerm = Array(repeating: [Int32](), count: words.termCount)
    for (pattern, anchor) in patternAnchors.enumerated() {
      if let anchor, !anchor.terms.isEmpty {
        for term in Set(anchor.terms) { patternsByTerm[Int(term)].append(Int32(pattern)) }
      } else if program.patterns[pattern].isOfContext {
        program.unanchoredContext.append(Int32(pattern))
      } else {
        program.unanchored.append(Int32(pattern))
      }
    }
    program.requirements = NumberLists(requirements)
    program.groups = NumberLists(groups)
    program.termCount = words.termCount
    program.wordTerms = NumberLists(byWord.map { $0.sorted() })
    let byWordAll = byWord.map { terms in
      Set(terms.flatMap { patternsByTerm[Int($0)] }).sorted()
    }
    program.wordPatterns = NumberLists(
      byWordAll.map { $0.filter { !program.patterns[Int($0)].isOfContext } })
    program.wordContext = NumberLists(
      byWordAll.map { $0.filter { program.patterns[Int($0)].isOfContext } })
    program.startsName = ContiguousArray(byWord.indices.map { program.names[Int32($0)] != nil })
    return (program, WordTable(list: words.list, prefixes: words.prefixes))
  }
}

// MARK: - Nodes

extension ProgramCompiler {
  private mutating func node(_ phrase: Phrase) -> Int32 {
    switch phrase {
    case .word(let word, let form): termNode(words.term(of: [(word, form)]))
    case .any: append(Program.Node(kind: .any), anchor: nil)
    case .gap(let words): append(Program.Node(kind: .gap, operand: Int32(words)), anchor: nil)
    case .number: append(Program.Node(kind: .number), anchor: nil)
    case .clauseStart: append(Program.Node(kind: .clauseStart), anchor: nil)
    case .clauseEnd: append(Program.Node(kind: .clauseEnd), anchor: nil)
    case .colon: append(Program.Node(kind: .colon), anchor: nil)
    case .optional(let part):
      append(Program.Node(kind: .optional, operand: node(part)), anchor: nil)
    case .sequence(let parts): sequence(parts)
    case .alternatives(let choices): alternatives(choices)
    case .reference(let name): reference(name)
    }
  }

  private mutating func sequence(_ parts: [Phrase]) -> Int32 {
    let nodes = parts.map { node($0) }
    let anchor = nodes.compactMap { nodeAnchors[$0] }.min { $0.cost < $1.cost }
    return append(list(.sequence, nodes), anchor: anchor)
  }

  /// Single words among the choices become one term.
  private mutating func alternatives(_ choices: [Phrase]) -> Int32 {
    var single: [(String, WordForm)] = []
    var nodes: [Int32] = []
    for choice in choices {
      if case .word(let word, let form) = choice {
        single.append((word, form))
      } else {
        nodes.append(node(choice))
      }
    }
    if !single.isEmpty { nodes.insert(termNode(words.term(of: single)), at: 0) }
    let anchors = nodes.compactMap { nodeAnchors[$0] }
    let anchor = Anchor(
      terms: anchors.flatMap(\.terms), cost: anchors.reduce(0) { $0 + $1.cost })
    return append(list(.alternatives, nodes), anchor: anchors.count == nodes.count ? anchor : nil)
  }

  /// A class of names, or one that changes between quotation marks, holds more than its own words.
  private mutating func reference(_ name: String) -> Int32 {
    guard let number = classNumber(name) else { return alternatives([]) }
    let isOpen =
      number == program.special.us || number == program.special.rival
      || classPhrases["\(name)_quoted"] != nil
    let anchor = isOpen ? nil : nodeAnchors[program.classes[Int(number)]]
    return append(Program.Node(kind: .wordClass, operand: number), anchor: anchor)
  }

  private mutating func classNumber(_ name: String) -> Int32? {
    if let number = classNumbers[name] { return number }
    guard let phrases = classPhrases[name] else { return nil }
    let root = alternatives(phrases.map(\.phrase))
    let number = Int32(program.classes.count)
    program.classes.append(root)
    classNumbers[name] = number
    if name == "us" { program.special.us = number }
    if name == "rival" { program.special.rival = number }
    return number
  }

  private mutating func termNode(_ term: Int32) -> Int32 {
    let anchor = Anchor(terms: [term], cost: words.cost(ofTerm: term))
    return append(Program.Node(kind: .term, operand: term), anchor: anchor)
  }

  private mutating func list(_ kind: Program.Node.Kind, _ nodes: [Int32]) -> Program.Node {
    let start = Int32(program.children.count)
    program.children.append(contentsOf: nodes)
    return Program.Node(kind: kind, operand: start, end: Int32(program.children.count))
  }

  private func canBeEmpty(_ node: Program.Node) -> Bool {
    let children = (node.operand..<max(node.operand, node.end)).map { program.children[Int($0)] }
    return switch node.kind {
    case .term, .any, .number, .wordClass: false
    case .gap, .optional, .clauseStart, .clauseEnd, .colon: true
    case .sequence: children.allSatisfy { program.nodes[Int($0)].canBeEmpty }
    case .alternatives: children.contains { program.nodes[Int($0)].canBeEmpty }
    }
  }

  private mutating func append(_ node: Program.Node, anchor: Anchor?) -> Int32 {
    let number = Int32(program.nodes.count)
    var node = node
    node.canBeEmpty = canBeEmpty(node)
    program.nodes.append(node)
    nodeAnchors[number] = anchor
    return number
  }
}
