// SPDX-License-Identifier: Apache-2.0

/// Cuts a text into words and sentences in one pass over its bytes, looking up each word on the way.
///
/// Words are runs of letters and digits, in lower case. Contractions are cut: `won't` is `will not`,
/// `they're` is `they are`. Hyphens part words. Addresses of mail and web are one unknown word.
struct TextScanner<Words: Lexicon>: ~Copyable {
  let lexicon: Words
  private(set) var text = ScannedText()
  private var separator = Separator.none
  private var sentenceStart = 0
  private var isQuestion = false
  private var isQuoted = false
  private var startsParagraph = true
  private var hasHeading = false
  private var lineStart = 0
  private var togglesStraightQuotes = false
  /// Where the single quotation mark stands that ends what one has opened; 0 where none has.
  private var singleQuoteEnd = 0

  /// Creates a scanner over a vocabulary.
  init(lexicon: Words) {
    self.lexicon = lexicon
  }

  /// Scans a text; the result stays until the next one.
  mutating func scan(_ bytes: Span<UInt8>) {
    text.removeAll()
    (separator, sentenceStart, isQuestion, isQuoted) = (.none, 0, false, false)
    (startsParagraph, hasHeading, lineStart) = (true, false, 0)
    togglesStraightQuotes = hasPairedQuotes(bytes)
    singleQuoteEnd = 0
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if ByteClass.isWord(byte) {
        index = word(in: bytes, from: index)
      } else if byte < 0x80 {
        punctuation(byte, in: bytes, at: index)
        index += 1
      } else {
        index = nonASCII(in: bytes, at: index)
      }
    }
    endSentence()
  }

  private func hasPairedQuotes(_ bytes: Span<UInt8>) -> Bool {
    var count = 0
    for index in bytes.indices where bytes[index] == UInt8(ascii: "\"") { count += 1 }
    return count.isMultiple(of: 2)
  }
}

// MARK: - Words

extension TextScanner {
  /// Reads a word and returns the index after it.
  private mutating func word(in bytes: Span<UInt8>, from start: Int) -> Int {
    let isNumber = ByteClass.isDigit(bytes[start])
    let isCapitalised = ByteClass.isCapital(bytes[start])
    var state = lexicon.root
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if ByteClass.isWord(byte) {
        index = lexicon.advance(&state, through: bytes, from: index)
      } else if byte >= 0x80, let length = ByteClass.letterLength(bytes, at: index) {
        ByteClass.forEachLowercased(bytes, at: index, length: length) {
          lexicon.advance(&state, by: $0)
        }
        index += length
      } else if isNumber, byte == UInt8(ascii: ".") || byte == UInt8(ascii: ","),
        index + 1 < bytes.count, ByteClass.isDigit(bytes[index + 1])
      {
        index += 1
      } else {
        break
      }
    }
    if let end = address(in: bytes, from: start, to: index) { return end }
    var token = Token(range: start..<index, word: lexicon.word(at: state), separator: separator)
    (token.isNumber, token.isCapitalised) = (isNumber, isCapitalised)
    if let after = clitic(in: bytes, at: index, after: token) { return after }
    if let expansion = lexicon.expansion(of: token.word) {
      append(token, splitAt: start + expansion.split, into: expansion.first, expansion.second)
    } else {
      append(token)
    }
    return index
  }

  private mutating func append(_ token: Token) {
    var token = token
    token.separator = text.tokens.count == sentenceStart ? .sentence : separator
    token.isQuoted = isQuoted || token.range.lowerBound < singleQuoteEnd
    text.tokens.append(token)
    separator = .none
  }

  /// Appends the two parts of a contraction.
  private mutating func append(
    _ token: Token, splitAt split: Int, into first: WordID, _ second: WordID
  ) {
    var head = token
    head.range = token.range.lowerBound..<split
    head.word = first
    append(head)
    append(Token(range: split..<token.range.upperBound, word: second, separator: .none))
  }

  /// Reads an apostrophe and what follows it, if it belongs to the word before.
  private mutating func clitic(in bytes: Span<UInt8>, at index: Int, after token: Token) -> Int? {
    guard let length = ByteClass.apostropheLength(bytes, at: index) else { return nil }
    var end = index + length
    guard end < bytes.count, ByteClass.isWord(bytes[end]) else { return nil }
    let start = end
    while end < bytes.count, ByteClass.isWord(bytes[end]) { end += 1 }
    let clitics = lexicon.clitics
    var whole = token
    whole.range = token.range.lowerBound..<end
    let first = ByteClass.lowercased(bytes[start])
    let second = end - start > 1 ? ByteClass.lowercased(bytes[start + 1]) : 0
    let head = token.word
    switch (end - start, first, second) {
    case (1, UInt8(ascii: "s"), _):
      let isPronoun = clitics.pronouns.contains(head)
      let tail = isPronoun ? clitics.copula : clitics.possessive
      append(whole, splitAt: index, into: head, tail)
    case (1, UInt8(ascii: "m"), _): append(whole, splitAt: index, into: head, clitics.am)
    case (1, UInt8(ascii: "d"), _): append(whole, splitAt: index, into: head, clitics.had)
    case (2, UInt8(ascii: "r"), UInt8(ascii: "e")):
      append(whole, splitAt: index, into: head, clitics.are)
    case (2, UInt8(ascii: "v"), UInt8(ascii: "e")):
      append(whole, splitAt: index, into: head, clitics.have)
    case (2, UInt8(ascii: "l"), UInt8(ascii: "l")):
      append(whole, splitAt: index, into: head, clitics.will)
    case (1, UInt8(ascii: "t"), _)
    where ByteClass.lowercased(bytes[index - 1]) == UInt8(ascii: "n")
      && index - 1 > token.range.lowerBound:
      let stem = word(of: bytes, token.range.lowerBound..<index - 1)
      append(whole, splitAt: index - 1, into: clitics.stems[stem] ?? stem, clitics.not)
    default:
      return nil
    }
    return end
  }

  /// Looks up the letters of a range.
  private func word(of bytes: Span<UInt8>, _ range: Range<Int>) -> WordID {
    var state = lexicon.root
    for index in range { lexicon.advance(&state, by: ByteClass.lowercased(bytes[index])) }
    return lexicon.word(at: state)
  }

  /// Takes a mail or web address as one unknown word, and returns the index after it.
  private mutating func address(in bytes: Span<UInt8>, from start: Int, to end: Int) -> Int? {
    guard end + 1 < bytes.count else { return nil }
    let isMail = bytes[end] == UInt8(ascii: "@") && ByteClass.isWord(bytes[end + 1])
    let isLink =
      bytes[end] == UInt8(ascii: ":") && end + 2 < bytes.count
      && bytes[end + 1] == UInt8(ascii: "/") && bytes[end + 2] == UInt8(ascii: "/")
    let isSite =
      end - start == 3 && bytes[end] == UInt8(ascii: ".")
      && (start..<end).allSatisfy { ByteClass.lowercased(bytes[$0]) == UInt8(ascii: "w") }
    guard isMail || isLink || isSite else { return nil }
    var after = end
    while after < bytes.count, !ByteClass.isBlank(bytes[after]) { after += 1 }
    append(Token(range: start..<after, word: 0, separator: separator))
    return after
  }
}

// MARK: - Between words

extension TextScanner {
  private mutating func punctuation(_ byte: UInt8, in bytes: Span<UInt8>, at index: Int) {
    switch byte {
    case UInt8(ascii: " "): break
    case UInt8(ascii: ","), UInt8(ascii: "+"): raise(.comma)
    case UInt8(ascii: "."): fullStop(in: bytes, at: index)
    case UInt8(ascii: "!"), UInt8(ascii: ";"): endSentence()
    case UInt8(ascii: "?"):
      isQuestion = true
      endSentence()
    case UInt8(ascii: "\n"), UInt8(ascii: "\r"): lineEnd(in: bytes, at: index)
    case UInt8(ascii: ":"):
      if (1...4).contains(text.tokens.count - sentenceStart) { hasHeading = true }
      raise(.colon)
    case UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "|"), UInt8(ascii: "\t"), UInt8(ascii: ">"):
      raise(.clause)
    case UInt8(ascii: "-"), UInt8(ascii: "/"):
      if isSpaced(bytes, at: index) { raise(.clause) }
    case UInt8(ascii: "\""):
      if togglesStraightQuotes { isQuoted.toggle() }
    case UInt8(ascii: "'"): openSingleQuote(in: bytes, at: index, length: 1)
    case UInt8(ascii: "&"):
      append(Token(range: index..<index + 1, word: lexicon.clitics.and, separator: separator))
    default: break
    }
  }

  private mutating func nonASCII(in bytes: Span<UInt8>, at index: Int) -> Int {
    if ByteClass.letterLength(bytes, at: index) != nil { return word(in: bytes, from: index) }
    let (scalar, length) = ByteClass.scalar(bytes, at: index)
    switch scalar {
    case 0x201C, 0x201E, 0xAB: isQuoted = true
    case 0x2018: openSingleQuote(in: bytes, at: index, length: length)
    case 0x201D, 0xBB: isQuoted = false
    case 0x2013, 0x2014, 0x2212, 0x2192, 0x21D2: raise(.clause)
    case 0x2022, 0x25CF, 0x25AA, 0xB7, 0x2028, 0x2029: endSentence()
    case 0x2026: endSentence()
    default: break
    }
    return index + length
  }

  private mutating func raise(_ stronger: Separator) {
    separator = max(separator, stronger)
  }

  /// Looks for the end of what a single quotation mark before a word opens.
  ///
  /// It must follow soon: an apostrophe before a word (`'cos`) opens nothing.
  private mutating func openSingleQuote(in bytes: Span<UInt8>, at index: Int, length: Int) {
    let isOpening =
      index >= singleQuoteEnd && (index == 0 || !ByteClass.isWord(bytes[index - 1]))
      && index + length < bytes.count && ByteClass.isWord(bytes[index + length])
    guard isOpening else { return }
    var end = index + length
    while end < min(bytes.count, index + 400) {
      if let closing = ByteClass.apostropheLength(bytes, at: end) {
        let next = end + closing
        let isEnd = next >= bytes.count || !ByteClass.isWord(bytes[next])
        if isEnd, !ByteClass.isBlank(bytes[end - 1]) {
          singleQuoteEnd = end
          return
        }
      }
      end += 1
    }
  }

  private func isSpaced(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    let before = index == 0 || ByteClass.isBlank(bytes[index - 1]) || bytes[index - 1] == 0x2D
    let after =
      index + 1 == bytes.count || ByteClass.isBlank(bytes[index + 1]) || bytes[index + 1] == 0x2D
    return before && after
  }

  /// Ends the sentence unless the stop belongs to an abbreviation, a name or a number.
  private mutating func fullStop(in bytes: Span<UInt8>, at index: Int) {
    guard let last = text.tokens.last, last.range.upperBound == index else {
      endSentence()
      return
    }
    let isInitial = last.range.count == 1 && !last.isNumber
    if isInitial || lexicon.clitics.abbreviations.contains(last.word) { return }
    let next = index + 1 < bytes.count ? bytes[index + 1] : UInt8(ascii: " ")
    if ByteClass.isWord(next), !ByteClass.isCapital(next) { return }
    endSentence()
  }

  /// Ends the sentence at a line end, save after a heading and where a long line was wrapped.
  private mutating func lineEnd(in bytes: Span<UInt8>, at index: Int) {
    let lineLength = index - lineStart
    lineStart = index + 1
    var next = index + 1
    while next < bytes.count, bytes[next] == UInt8(ascii: " ") || bytes[next] == UInt8(ascii: "\r")
    {
      next += 1
    }
    let isHeading = index > 0 && bytes[index - 1] == UInt8(ascii: ":")
    let isWrapped =
      lineLength >= 60 && next < bytes.count && ByteClass.isWord(bytes[next])
      && !ByteClass.isCapital(bytes[next])
    if next < bytes.count, bytes[next] == UInt8(ascii: "\n") { isQuoted = false }
    if isHeading || isWrapped {
      raise(isHeading ? .clause : .none)
    } else {
      endSentence()
      if lineLength == 0 { startsParagraph = true }
    }
  }

  private mutating func endSentence() {
    separator = .none
    guard text.tokens.count > sentenceStart else { return }
    var sentence = Sentence(tokens: sentenceStart..<text.tokens.count)
    (sentence.isQuestion, sentence.hasHeading) = (isQuestion, hasHeading)
    sentence.startsParagraph = startsParagraph
    text.sentences.append(sentence)
    (sentenceStart, isQuestion, hasHeading) = (text.tokens.count, false, false)
    startsParagraph = false
  }
}
