// SPDX-License-Identifier: Apache-2.0

/// The forms that an English word takes.
enum Inflection {
  /// The word, its irregular forms if it has any, and its regular ones.
  ///
  /// Some results are no words (`approvaling`); they never occur, so they do no harm.
  static func forms(of word: String) -> Set<String> {
    var forms: Set<String> = [word]
    if let irregular = IrregularWords.forms[word] {
      forms.formUnion(irregular)
      forms.insert(presentParticiple(of: word))
      forms.insert(thirdPerson(of: word))
      if doublesLast(word), let last = word.last { forms.insert("\(word)\(last)ing") }
      return forms
    }
    forms.insert(thirdPerson(of: word))
    forms.insert(presentParticiple(of: word))
    forms.insert(past(of: word))
    if doublesLast(word), let last = word.last {
      forms.formUnion(["\(word)\(last)ing", "\(word)\(last)ed"])
    }
    return forms
  }

  private static func thirdPerson(of word: String) -> String {
    if endsInConsonantAndY(word) { return word.dropLast() + "ies" }
    let hisses = ["s", "x", "z", "ch", "sh", "o"].contains(where: word.hasSuffix)
    return hisses ? word + "es" : word + "s"
  }

  private static func presentParticiple(of word: String) -> String {
    if word.hasSuffix("ie") { return word.dropLast(2) + "ying" }
    let isSilent = word.hasSuffix("e") && !["ee", "oe", "ye"].contains(where: word.hasSuffix)
    return isSilent && word.count > 2 ? word.dropLast() + "ing" : word + "ing"
  }

  private static func past(of word: String) -> String {
    if endsInConsonantAndY(word) { return word.dropLast() + "ied" }
    return word.hasSuffix("e") ? word + "d" : word + "ed"
  }

  private static func endsInConsonantAndY(_ word: String) -> Bool {
    word.hasSuffix("y") && word.dropLast().last.map { !"aeiou".contains($0) } == true
  }

  /// Whether a word ends in consonant, vowel, consonant, so that the last letter may be doubled.
  private static func doublesLast(_ word: String) -> Bool {
    let letters = Array(word.suffix(3))
    guard letters.count == 3 || (word.count == 3) else { return false }
    let vowels: Set<Character> = ["a", "e", "i", "o", "u"]
    return !vowels.contains(letters[2]) && !["w", "x", "y"].contains(letters[2])
      && vowels.contains(letters[1])
      && (!vowels.contains(letters[0]) || letters.starts(with: ["u", "i"]))
  }
}
