// SPDX-License-Identifier: Apache-2.0

/// The words of a codebook while it is being compiled, and the sets of words that its patterns use.
struct Vocabulary {
  /// The words; a prefix is entered with a `*` at its end, which no text can hold.
  var list = WordList()
  private var terms: [Set<WordID>: Int32] = [:]
  private var members: [Set<WordID>] = []
  private var prefixNumbers: [String: WordID] = [:]

  /// The number of terms.
  var termCount: Int { members.count }

  /// All words so far.
  var all: Set<String> { Set(list.words) }

  /// The prefixes with their numbers, in byte order.
  var prefixes: [(text: String, word: WordID)] {
    prefixNumbers.map { (text: $0.key, word: $0.value) }
      .sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }
  }

  /// The term of some words as they are.
  mutating func term(ofWords words: [String]) -> Int32 {
    term(Set(words.map { list.number(of: $0) }))
  }

  /// The term of the forms and spellings of some words.
  mutating func term(of words: [(String, WordForm)]) -> Int32 {
    var numbers: Set<WordID> = []
    for (word, form) in words {
      for spelling in spellings(of: word, form: form) {
        let number = list.number(of: form == .prefix ? spelling + "*" : spelling)
        if form == .prefix { prefixNumbers[spelling] = number }
        numbers.insert(number)
      }
    }
    return term(numbers)
  }

  /// How often the words of a term may be met, in arbitrary units.
  func cost(ofTerm term: Int32) -> Int {
    members[Int(term)].reduce(0) { sum, word in
      sum + (EnglishWords.frequent.contains(list.words[Int(word)]) ? 60 : 1)
    }
  }

  /// The terms that each word belongs to, by itself or by a prefix.
  func termsByWord() -> [Set<Int32>] {
    var terms = Array(repeating: Set<Int32>(), count: list.words.count)
    for (term, words) in members.enumerated() {
      for word in words { terms[Int(word)].insert(Int32(term)) }
    }
    let bytes = list.words.map { Array($0.utf8) }
    let order = bytes.indices.sorted { bytes[$0].lexicographicallyPrecedes(bytes[$1]) }
    // In byte order, so that a longer prefix takes up what a shorter one has already given it.
    for (prefix, number) in prefixes {
      let start = Array(prefix.utf8)
      let given = terms[Int(number)]
      var low = 0
      var high = order.count
      while low < high {
        let middle = (low + high) / 2
        if bytes[order[middle]].lexicographicallyPrecedes(start) {
          low = middle + 1
        } else {
          high = middle
        }
      }
      while low < order.count, bytes[order[low]].starts(with: start) {
        terms[order[low]].formUnion(given)
        low += 1
      }
    }
    return terms
  }

  private mutating func term(_ words: Set<WordID>) -> Int32 {
    if let term = terms[words] { return term }
    let term = Int32(members.count)
    terms[words] = term
    members.append(words)
    return term
  }

  private func spellings(of word: String, form: WordForm) -> Set<String> {
    var forms: Set<String> = form == .inflected ? Inflection.forms(of: word) : [word]
    forms.formUnion(forms.flatMap { SpellingVariants.variants(of: $0) })
    if form == .prefix { return forms }
    return forms.union(forms.flatMap { Self.contracted[$0] ?? [] })
  }

  /// What a verb may be contracted to, and back.
  private static let contracted: [String: [String]] = [
    "is": [EnglishWords.possessive, EnglishWords.copula],
    "has": [EnglishWords.copula],
    "had": [EnglishWords.had],
    "would": [EnglishWords.had],
    EnglishWords.copula: [EnglishWords.possessive, "is", "has"],
    EnglishWords.possessive: [EnglishWords.copula, "is"],
    EnglishWords.had: ["had", "would"],
  ]
}
