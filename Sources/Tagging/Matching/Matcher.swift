// SPDX-License-Identifier: Apache-2.0

/// Finds the patterns of a program in scanned texts.
struct Matcher {
  private let engine: Engine
  private var window: Window
  /// When each pattern was last made a candidate.
  private var stamps: ContiguousArray<Int32>
  private var stamp: Int32 = 0
  private var candidates: ContiguousArray<Int32> = []

  /// The names of one deal.
  struct OwnNames {
    /// What this deal's row calls us: names as lists of words in lower case.
    var company: [[[UInt8]]] = []
    /// The account.
    var account: [[[UInt8]]] = []
  }

  /// What was found in one text.
  struct Result {
    var matches: [Match] = []
    /// The number of words outside boilerplate.
    var words = 0
    /// Whether the text declares how the deal ended.
    var declaresResult = false
  }

  /// Creates a matcher.
  init(engine: Engine) {
    self.engine = engine
    window = Window(termCount: engine.program.termCount)
    stamps = ContiguousArray(repeating: 0, count: engine.program.patterns.count)
  }

  /// Finds everything in one text.
  ///
  /// - Parameters:
  ///   - text: The words.
  ///   - bytes: The text that they are words of.
  ///   - names: The names of the deal.
  ///   - isReason: Whether it is a reason column.
  /// - Returns: The matches, by place.
  mutating func find(
    in text: ScannedText, bytes: Span<UInt8>, names: OwnNames, isReason: Bool
  ) -> Result {
    var result = Result()
    var isPlan = false
    for sentence in text.sentences {
      isPlan = isPlan && !sentence.startsParagraph && !sentence.hasHeading
      var start = sentence.tokens.lowerBound
      let end = sentence.tokens.upperBound
      var isBoilerplate = false
      var holdsPlanHeading = false
      repeat {
        // Neighbouring windows share twelve words on either side, so that no phrase is cut.
        let isFirst = start == sentence.tokens.lowerBound
        let from = isFirst ? start : start - 12
        let to = min(end, from + Window.capacity)
        let owned = start..<(to == end ? end : to - 12)
        collectCandidates(in: text, from..<to, hasHeading: sentence.hasHeading)
        if !candidates.isEmpty {
          window.load(from..<to, of: text, sentence: sentence, engine: engine)
          addNames(in: text, bytes: bytes, names: names)
          var found = SentenceFindings(
            engine: engine, candidates: candidates, isReason: isReason)
          let accountWords = stretches(of: names.account, in: text, bytes: bytes)
          found.run(
            in: &window, of: sentence, isPlan: isPlan,
            account: accountWords)
          isBoilerplate = isBoilerplate || found.isBoilerplate
          holdsPlanHeading = holdsPlanHeading || found.startsPlan
          result.declaresResult = result.declaresResult || found.declaresResult
          for match in found.matches where owned.contains(match.words.lowerBound) {
            result.matches.append(match)
          }
        }
        start = owned.upperBound
      } while start < end
      if isBoilerplate {
        result.matches.removeAll { sentence.tokens.contains($0.words.lowerBound) }
      } else {
        result.words += sentence.tokens.count
      }
      isPlan = isPlan || holdsPlanHeading
    }
    return result
  }

  /// Collects the patterns that hold on to a word of the range; those of context only beside others,
  /// and in headings.
  private mutating func collectCandidates(
    in text: ScannedText, _ range: Range<Int>, hasHeading: Bool
  ) {
    candidates.removeAll(keepingCapacity: true)
    if stamp == .max {
      stamp = 0
      for index in stamps.indices { stamps[index] = 0 }
    }
    stamp += 1
    collect(engine.program.wordPatterns, in: text, range)
    candidates.append(contentsOf: engine.program.unanchored)
    guard !candidates.isEmpty || hasHeading else { return }
    candidates.sort()
    collect(engine.program.wordContext, in: text, range)
    candidates.append(contentsOf: engine.program.unanchoredContext)
  }

  private mutating func collect(
    _ patterns: borrowing NumberLists, in text: ScannedText, _ range: Range<Int>
  ) {
    for index in range {
      let word = text.tokens[index].word
      if word == 0 { continue }
      for pattern in patterns.indices(of: word) {
        let pattern = patterns.item(pattern)
        if stamps[Int(pattern)] == stamp { continue }
        stamps[Int(pattern)] = stamp
        candidates.append(pattern)
      }
    }
  }

  // MARK: - Names

  /// Marks the names in the window: the row's own company wins over the list of rivals.
  private mutating func addNames(
    in text: ScannedText, bytes: Span<UInt8>, names: OwnNames
  ) {
    let range = window.base..<window.base + window.count
    let own = stretches(of: names.company, in: text, bytes: bytes)
    for stretch in own {
      window.names.append(
        Window.NamedStretch(start: stretch.lowerBound, end: stretch.upperBound, owner: .us))
    }
    let program = engine.program
    if program.names.isEmpty { return }
    for index in range where program.startsName[Int(text.tokens[index].word)] {
      for name in program.names[text.tokens[index].word] ?? []
      where isName(name, at: index, in: text, end: range.upperBound) {
        let start = index - window.base
        let end = start + name.words.count
        guard !own.contains(where: { $0.overlaps(start..<end) }) else { continue }
        window.names.append(Window.NamedStretch(start: start, end: end, owner: name.owner))
      }
    }
  }

  private func isName(
    _ name: Program.Name, at index: Int, in text: ScannedText, end: Int
  ) -> Bool {
    guard index + name.words.count <= end else { return false }
    guard !name.needsCapital || text.tokens[index].isCapitalised else { return false }
    for (offset, word) in name.words.enumerated() where text.tokens[index + offset].word != word {
      return false
    }
    return true
  }

  /// Where names of one deal, as lists of words in lower case, stand in the window.
  private func stretches(
    of names: [[[UInt8]]], in text: ScannedText, bytes: Span<UInt8>
  ) -> [Range<Int>] {
    var stretches: [Range<Int>] = []
    for words in names where !words.isEmpty && words.count <= window.count {
      for start in 0...(window.count - words.count) {
        let holds = words.indices.allSatisfy { offset in
          let range = text.tokens[window.base + start + offset].range
          return range.count == words[offset].count
            && zip(range, words[offset]).allSatisfy { ByteClass.lowercased(bytes[$0]) == $1 }
        }
        if holds { stretches.append(start..<start + words.count) }
      }
    }
    return stretches
  }
}
