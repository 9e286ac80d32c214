// SPDX-License-Identifier: Apache-2.0

/// Why a pattern cannot be read: what should stand there, and what does.
struct PhraseError: Error, Equatable {
  var expected: String
  var found: String
}

/// Reads the pattern language of codebooks.
///
///     pattern := item*
///     item    := atom ('|' atom)*
///     atom    := (word | '(' item* ('|' item*)* ')' | '{' name '}' | '_' | '...' n? | '#' | '<' | '>') '?'?
///     word    := letters ('~' | '*' | ':')?
struct PhraseParser {
  private let bytes: [UInt8]
  private var position = 0
  private let pattern: String

  private init(_ pattern: String) {
    self.pattern = pattern
    bytes = Array(pattern.utf8)
  }

  /// Reads one pattern.
  ///
  /// - Throws: What is wrong, in words that quote the pattern.
  static func parse(_ pattern: String) throws(PhraseError) -> Phrase {
    var parser = PhraseParser(pattern)
    let phrase = try parser.sequence(depth: 0)
    guard parser.position == parser.bytes.count else {
      throw PhraseError(expected: "an opening parenthesis before ')'", found: "'\(pattern)'")
    }
    guard !phrase.canBeEmpty else {
      throw PhraseError(expected: "a pattern with a word in it", found: "'\(pattern)'")
    }
    if case .sequence(let parts) = phrase, parts.first.isGap || parts.last.isGap {
      throw PhraseError(expected: "a word before and after each gap", found: "'\(pattern)'")
    }
    return phrase
  }

  /// Reads items up to `|`, `)` or the end.
  private mutating func sequence(depth: Int) throws(PhraseError) -> Phrase {
    guard depth < 16 else {
      throw PhraseError(expected: "at most 16 levels of parentheses", found: "'\(pattern)'")
    }
    var parts: [Phrase] = []
    skipBlanks()
    while let byte = peek(), byte != UInt8(ascii: ")"), depth == 0 || byte != UInt8(ascii: "|") {
      parts.append(try item(depth: depth))
      skipBlanks()
    }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  /// Reads an atom, or atoms joined by `|`; inside parentheses `|` parts whole phrases instead.
  private mutating func item(depth: Int) throws(PhraseError) -> Phrase {
    var choices = [try atom(depth: depth)]
    while depth == 0, peek() == UInt8(ascii: "|") {
      position += 1
      choices.append(try atom(depth: depth))
    }
    return choices.count == 1 ? choices[0] : .alternatives(choices)
  }

  private mutating func atom(depth: Int) throws(PhraseError) -> Phrase {
    let phrase = try bareAtom(depth: depth)
    guard peek() == UInt8(ascii: "?") else { return phrase }
    position += 1
    return .optional(phrase)
  }

  private mutating func bareAtom(depth: Int) throws(PhraseError) -> Phrase {
    guard let byte = peek() else {
      throw PhraseError(expected: "a word after '|'", found: "'\(pattern)'")
    }
    switch byte {
    case UInt8(ascii: "("): return try group(depth: depth)
    case UInt8(ascii: "{"): return try reference()
    case UInt8(ascii: "#"): return advanced(to: .number)
    case UInt8(ascii: "<"): return advanced(to: .clauseStart)
    case UInt8(ascii: ">"): return advanced(to: .clauseEnd)
    case UInt8(ascii: "_") where isAlone(): return advanced(to: .any)
    case UInt8(ascii: ".") where isGap(): return gap()
    case UInt8(ascii: "?"), UInt8(ascii: "~"), UInt8(ascii: "*"), UInt8(ascii: "|"),
      UInt8(ascii: "}"), UInt8(ascii: ")"):
      let sign = String(decoding: [byte], as: UTF8.self)
      throw PhraseError(expected: "a word before '\(sign)'", found: "'\(pattern)'")
    default: return try word()
    }
  }

  private mutating func group(depth: Int) throws(PhraseError) -> Phrase {
    position += 1
    var choices = [try sequence(depth: depth + 1)]
    while peek() == UInt8(ascii: "|") {
      position += 1
      choices.append(try sequence(depth: depth + 1))
    }
    guard peek() == UInt8(ascii: ")") else {
      throw PhraseError(expected: "a closing parenthesis", found: "'\(pattern)'")
    }
    position += 1
    return choices.count == 1 ? choices[0] : .alternatives(choices)
  }

  private mutating func reference() throws(PhraseError) -> Phrase {
    let start = position + 1
    while let byte = peek(), byte != UInt8(ascii: "}") { position += 1 }
    guard position < bytes.count, position > start else {
      throw PhraseError(expected: "a class such as {buyer}", found: "'\(pattern)'")
    }
    let name = String(decoding: bytes[start..<position], as: UTF8.self)
    position += 1
    return .reference(name)
  }

  private mutating func gap() -> Phrase {
    position += 3
    var words = 0
    var hasDigits = false
    while let byte = peek(), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), words < 100 {
      words = words * 10 + Int(byte - UInt8(ascii: "0"))
      hasDigits = true
      position += 1
    }
    return .gap(hasDigits ? min(words, 20) : 3)
  }

  /// Reads a run of letters and cuts it into words as a text is cut: `won't` is `will not`.
  private mutating func word() throws(PhraseError) -> Phrase {
    let start = position
    while let byte = peek(), !Self.signs.contains(byte), !isGap() { position += 1 }
    let written = String(decoding: bytes[start..<position], as: UTF8.self)
    let words = WordList.words(of: written)
    guard let last = words.last else {
      throw PhraseError(expected: "a word", found: "'\(written)' in '\(pattern)'")
    }
    var form = WordForm.exact
    if peek() == UInt8(ascii: "~") { form = .inflected }
    if peek() == UInt8(ascii: "*") { form = .prefix }
    if form != .exact { position += 1 }
    var parts = words.dropLast().map { Phrase.word($0, .exact) } + [.word(last, form)]
    if written.hasSuffix(":") { parts.append(.colon) }
    return parts.count == 1 ? parts[0] : .sequence(parts)
  }

  private static let signs = Set(" \t\n|(){}?~*<>#".utf8)

  private func peek() -> UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private mutating func skipBlanks() {
    while let byte = peek(), byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
      position += 1
    }
  }

  private mutating func advanced(to phrase: Phrase) -> Phrase {
    position += 1
    return phrase
  }

  private func isGap() -> Bool {
    position + 2 < bytes.count && bytes[position..<position + 3].elementsEqual("...".utf8)
  }

  private func isAlone() -> Bool {
    position + 1 == bytes.count || Self.signs.contains(bytes[position + 1])
  }
}

extension Phrase? {
  fileprivate var isGap: Bool {
    if case .gap = self { true } else { false }
  }
}
