// SPDX-License-Identifier: Apache-2.0

/// British and American spellings of one word.
enum SpellingVariants {
  /// The other spellings of a word, which may be no words; they then never occur.
  static func variants(of word: String) -> [String] {
    var variants: [String] = []
    for (british, american) in endings {
      if word.hasSuffix(british), word.count > british.count + 2 {
        variants.append(word.dropLast(british.count) + american)
      }
      if word.hasSuffix(american), word.count > american.count + 2 {
        variants.append(word.dropLast(american.count) + british)
      }
    }
    for (british, american) in stems {
      if word.hasPrefix(british) { variants.append(american + word.dropFirst(british.count)) }
      if word.hasPrefix(american) { variants.append(british + word.dropFirst(american.count)) }
    }
    return variants
  }

  private static let endings = [
    ("ise", "ize"), ("ised", "ized"), ("ises", "izes"), ("ising", "izing"),
    ("isation", "ization"), ("isations", "izations"), ("yse", "yze"), ("ysed", "yzed"),
    ("lled", "led"), ("lling", "ling"),
  ]

  private static let stems = [
    ("behaviour", "behavior"), ("centre", "center"), ("colour", "color"), ("defence", "defense"),
    ("endeavour", "endeavor"), ("favour", "favor"), ("fulfil", "fulfill"), ("grey", "gray"),
    ("honour", "honor"), ("labour", "labor"), ("licence", "license"), ("neighbour", "neighbor"),
    ("offence", "offense"), ("organis", "organiz"), ("programme", "program"),
    ("rumour", "rumor"), ("sceptic", "skeptic"), ("catalogue", "catalog"),
    ("adviser", "advisor"), ("judgement", "judgment"), ("tyre", "tire"),
    ("learnt", "learned"), ("whilst", "while"),
  ]
}
