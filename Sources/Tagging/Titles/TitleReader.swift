// SPDX-License-Identifier: Apache-2.0

/// Reads the level out of the words of a job title.
struct TitleReader {
  private let words: [Word]
  /// Whether the title has no letters, digits or signs at all.
  let isBlank: Bool

  /// A word in lower case, with the sign before it.
  private struct Word {
    var text: String
    /// Whether a comma, semicolon, bar, bracket or dash stands before it.
    var startsPart: Bool
    /// Whether it is the owner of what follows: "the CEO's".
    var isPossessive = false
  }

  /// Cuts a title into words.
  init(_ title: String) {
    isBlank = title.allSatisfy(\.isWhitespace)
    words = Self.cut(title)
  }

  /// The highest level of a role that the holder of the title has.
  var level: TitleLevel {
    let own = ownWords()
    var highest: TitleLevel = .unknown
    for index in own.indices {
      let level = level(at: index, in: own)
      if Self.rank(level) > Self.rank(highest) { highest = level }
    }
    return highest
  }

  private static func rank(_ level: TitleLevel) -> Int {
    switch level {
    case .cLevel: 5
    case .vp: 4
    case .director: 3
    case .manager: 2
    case .other: 1
    case .unknown: 0
    }
  }

  // MARK: - Words

  private static func cut(_ title: String) -> [Word] {
    var words: [Word] = []
    var letters = ""
    var startsPart = true
    let characters = Array(title.lowercased())
    func isSpaced(_ index: Int) -> Bool {
      index > 0 && index + 1 < characters.count
        && characters[index - 1].isWhitespace && characters[index + 1].isWhitespace
    }
    func finish() {
      guard !letters.isEmpty else { return }
      words.append(Word(text: TitleWords.spelledOut[letters] ?? letters, startsPart: startsPart))
      (letters, startsPart) = ("", false)
    }
    for (index, character) in characters.enumerated() {
      switch character {
      case _ where character.isLetter || character.isNumber: letters.append(character)
      case ".":
        // "V.P." and "C.E.O." are one word, "Dir. of IT" is not.
        let isInitials = letters.count == 1 || isInitial(characters, after: index)
        if !isInitials || letters.isEmpty { finish() }
      case "'", "\u{2019}":
        let isPossessive = index + 1 < characters.count && characters[index + 1] == "s"
        finish()
        if isPossessive, !words.isEmpty { words[words.count - 1].isPossessive = true }
      case ",", ";", "|", "(", ")", "[", "]", ":", "\u{2013}", "\u{2014}", "\n", "\u{2022}":
        finish()
        startsPart = true
      case "-":
        finish()
        if isSpaced(index) { startsPart = true }
      default: finish()
      }
    }
    finish()
    return words.filter { $0.text != "s" }
  }

  private static func isInitial(_ characters: [Character], after index: Int) -> Bool {
    guard index + 1 < characters.count, characters[index + 1].isLetter else { return false }
    return index + 2 == characters.count || !characters[index + 2].isLetter
  }

  /// The words that tell of the holder, those of a superior left out.
  private func ownWords() -> [Word] {
    var own: [Word] = []
    var isForeign = false
    for index in words.indices {
      let word = words[index]
      if word.startsPart, isForeign { isForeign = isListOfSuperiors(from: index) }
      if word.isPossessive || isFormer(index) { continue }
      if !isForeign { own.append(word) }
      if opensForeignPart(index) { isForeign = true }
    }
    return own
  }

  /// Whether the part from a word on only names more superiors: "EA to the CEO, CFO and COO".
  private func isListOfSuperiors(from index: Int) -> Bool {
    var position = index
    repeat {
      let text = words[position].text
      guard TitleWords.chiefs.contains(text) || ["and", "the", "vp"].contains(text) else {
        return false
      }
      position += 1
    } while position < words.count && !words[position].startsPart
    return true
  }

  private func opensForeignPart(_ index: Int) -> Bool {
    let text = words[index].text
    let before = index > 0 ? words[index - 1].text : ""
    switch text {
    case "to":
      return TitleWords.helpers.contains(before) || before.hasPrefix("report") || before == "staff"
    case "of":
      return before == "office" || before == "assistant" || before == "secretary"
    case "for": return TitleWords.helpers.contains(before)
    default: return false
    }
  }

  private func isFormer(_ index: Int) -> Bool {
    index > 0 && ["former", "ex", "formerly", "previously", "past"].contains(words[index - 1].text)
  }

  // MARK: - Roles

  private func level(at index: Int, in own: [Word]) -> TitleLevel {
    let text = own[index].text
    let before = index > 0 ? own[index - 1].text : ""
    let after = index + 1 < own.count && !own[index + 1].startsPart ? own[index + 1].text : ""
    switch text {
    case "chief": return chief(at: index, in: own)
    case "president": return before == "vice" ? .vp : .cLevel
    case "founder", "cofounder", "proprietor": return .cLevel
    case "owner": return TitleWords.owned.contains(before) ? .other : .cLevel
    case "md": return isPhysician(at: index, in: own) ? .other : .cLevel
    case "director":
      return before == "managing" ? .cLevel : .director
    case "head":
      return ["of", "", "for", "and"].contains(after) ? .director : .manager
    case "lead": return ["generation", "gen", "time"].contains(after) ? .unknown : .manager
    default: break
    }
    if TitleWords.chiefs.contains(text) { return .cLevel }
    if TitleWords.vicePresidents.contains(text) { return .vp }
    if TitleWords.managers.contains(text) { return .manager }
    return TitleWords.isOccupation(text) ? .other : .unknown
  }

  /// A chief officer within one part, or a chief executive; other chiefs are what follows.
  private func chief(at index: Int, in own: [Word]) -> TitleLevel {
    var position = index + 1
    while position < own.count, position <= index + 6, !own[position].startsPart {
      if own[position].text == "officer" { return .cLevel }
      position += 1
    }
    let after = index + 1 < own.count ? own[index + 1].text : ""
    if after == "executive" { return .cLevel }
    return after == "of" ? .other : .unknown
  }

  /// "MD" after a comma or beside medicine is a degree, not a managing director.
  private func isPhysician(at index: Int, in own: [Word]) -> Bool {
    if index > 0, own[index].startsPart { return true }
    return own.contains { TitleWords.medicine.contains($0.text) }
  }
}
