// SPDX-License-Identifier: Apache-2.0

/// A vocabulary compiled to a deterministic automaton over bytes.
///
/// One table look-up a byte decides which word it is, or which prefix a word begins with that is not
/// in the vocabulary itself.
struct WordTable: Lexicon, Sendable {
  let clitics: Clitics
  private let expansions: [WordID: Expansion]
  private let expanding: ContiguousArray<Bool>
  /// The column of each byte; 0 is every byte that no word holds.
  private let columns: ContiguousArray<UInt8>
  private let columnCount: Int
  /// The next state, by state and column.
  private var transitions: ContiguousArray<UInt32>
  /// The word that ends in a state.
  private var accepted: ContiguousArray<WordID>

  /// The number of states, for tests and benchmarks.
  var stateCount: Int { accepted.count }

  /// Compiles a vocabulary.
  ///
  /// - Parameters:
  ///   - list: The words.
  ///   - prefixes: The numbers of those words that stand for every word beginning with `text`.
  init(list: WordList, prefixes: [(text: String, word: WordID)]) {
    clitics = list.clitics
    let words = list.words
    expansions = Dictionary(
      uniqueKeysWithValues: words.indices.compactMap { index in
        list.expansion(of: WordID(index)).map { (WordID(index), $0) }
      })
    expanding = ContiguousArray(words.indices.map { list.expansion(of: WordID($0)) != nil })
    var columns = ContiguousArray<UInt8>(repeating: 0, count: 256)
    var next: UInt8 = 1
    for byte in Set(words.flatMap(\.utf8)).sorted() where next < 255 {
      columns[Int(byte)] = next
      next += 1
    }
    for capital in UInt8(ascii: "A")...UInt8(ascii: "Z") {
      columns[Int(capital)] = columns[Int(capital | 0x20)]
    }
    self.columns = columns
    columnCount = Int(next)
    transitions = []
    accepted = []
    // State 0 is dead, state 1 the root; each prefix then has a state in which it stays.
    addState()
    addState()
    let prefixWords = Set(prefixes.map(\.word))
    for (index, word) in words.enumerated() where index > 0 && !prefixWords.contains(WordID(index))
    {
      accepted[insert(word)] = WordID(index)
    }
    var deepest: [Int: WordID] = [:]
    for (text, word) in prefixes { deepest[insert(text)] = word }
    spread(deepest)
  }

  var root: UInt32 { 1 }

  @inline(__always)
  func advance(_ state: inout UInt32, by byte: UInt8) {
    state = transitions[Int(state) * columnCount + Int(columns[Int(byte)])]
  }

  @inline(__always)
  func advance(_ state: inout UInt32, through bytes: Span<UInt8>, from start: Int) -> Int {
    let transitions = transitions.span
    let columns = columns.span
    var current = Int(state)
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      guard ByteClass.isWord(byte) else { break }
      current = Int(transitions[current &* columnCount &+ Int(columns[Int(byte)])])
      index &+= 1
    }
    state = UInt32(current)
    return index
  }

  @inline(__always)
  func word(at state: UInt32) -> WordID {
    accepted[Int(state)]
  }

  @inline(__always)
  func expansion(of word: WordID) -> Expansion? {
    expanding[Int(word)] ? expansions[word] : nil
  }

  @discardableResult
  private mutating func addState() -> Int {
    transitions.append(contentsOf: repeatElement(0, count: columnCount))
    accepted.append(0)
    return accepted.count - 1
  }

  /// Adds the path of a word and returns its last state.
  private mutating func insert(_ word: String) -> Int {
    var state = 1
    for byte in word.utf8 {
      let slot = state * columnCount + Int(columns[Int(byte)])
      if transitions[slot] == 0 {
        let new = addState()
        transitions[slot] = UInt32(new)
      }
      state = Int(transitions[slot])
    }
    return state
  }

  /// Makes every word that goes on from a prefix end in it, unless it is a word of its own.
  private mutating func spread(_ prefixes: [Int: WordID]) {
    var sinks: [WordID: UInt32] = [:]
    for word in prefixes.values.sorted() {
      let sink = addState()
      accepted[sink] = word
      for column in 0..<columnCount { transitions[sink * columnCount + column] = UInt32(sink) }
      sinks[word] = UInt32(sink)
    }
    let ownStates = accepted.count - sinks.count
    var inherited = [WordID](repeating: 0, count: ownStates)
    var queue = [1]
    while let state = queue.popLast() {
      if let word = prefixes[state] { inherited[state] = word }
      let word = inherited[state]
      if word != 0, accepted[state] == 0 { accepted[state] = word }
      for column in 0..<columnCount {
        let slot = state * columnCount + column
        let target = Int(transitions[slot])
        if target == 0 {
          transitions[slot] = sinks[word] ?? 0
        } else if target < ownStates {
          inherited[target] = word
          queue.append(target)
        }
      }
    }
  }
}
