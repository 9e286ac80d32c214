// SPDX-License-Identifier: Apache-2.0

/// What the scanner has to know of how English is written.
enum EnglishWords {
  /// The spelling of `'s` after a noun.
  static let possessive = "'s"
  /// The spelling of `'s` after a pronoun, which no text can hold.
  static let copula = "'s="
  /// The spelling of `'d`.
  static let had = "'d"

  /// Words after which `'s` means is or has.
  static let pronouns = [
    "he", "she", "it", "that", "this", "there", "here", "who", "what", "where", "how", "when",
    "why", "let", "everyone", "everybody", "nobody", "nothing", "everything", "someone",
  ]

  /// Beginnings of contractions with `n't` that are no words, and the words that they stand for.
  static let stems = [("ca", "can"), ("wo", "will"), ("sha", "shall"), ("ai", "be")]

  /// Abbreviations whose full stop ends no sentence.
  static let abbreviations = [
    "mr", "mrs", "ms", "dr", "prof", "vs", "approx", "incl", "esp", "dept", "govt", "est",
  ]

  /// Two words that are often written as one, with its parts and the number of bytes of the second.
  static let joined: [(written: String, first: String, second: String, tail: Int)] = [
    ("cannot", "can", "not", 3),
    ("cant", "can", "not", 2),
    ("wont", "will", "not", 2),
    ("dont", "do", "not", 2),
    ("doesnt", "does", "not", 2),
    ("didnt", "did", "not", 2),
    ("isnt", "is", "not", 2),
    ("arent", "are", "not", 2),
    ("wasnt", "was", "not", 2),
    ("werent", "were", "not", 2),
    ("hasnt", "has", "not", 2),
    ("havent", "have", "not", 2),
    ("hadnt", "had", "not", 2),
    ("couldnt", "could", "not", 2),
    ("wouldnt", "would", "not", 2),
    ("shouldnt", "should", "not", 2),
    ("aint", "be", "not", 2),
    ("its", "it", copula, 1),
    ("hes", "he", copula, 1),
    ("shes", "she", copula, 1),
    ("thats", "that", copula, 1),
    ("theres", "there", copula, 1),
    ("whats", "what", copula, 1),
    ("theyre", "they", "are", 2),
    ("youre", "you", "are", 2),
    ("theyve", "they", "have", 2),
    ("weve", "we", "have", 2),
    ("youve", "you", "have", 2),
    ("ive", "i", "have", 2),
    ("im", "i", "am", 1),
    ("theyll", "they", "will", 2),
  ]

  /// Pronouns that begin a clause of their own, so that a negation before them does not reach beyond.
  static let subjects = ["i", "we", "they", "he", "she", "you", "what"]

  /// Words after which, behind "and", a clause of its own begins.
  static let determiners = [
    "the", "a", "an", "this", "that", "these", "those", "their", "our", "his", "her", "its", "it",
    "there", "my", "your",
  ]

  /// Numbers in words.
  static let numbers = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
    "eleven", "twelve", "thirteen", "fifteen", "twenty", "thirty", "forty", "fifty", "sixty",
    "seventy", "eighty", "ninety", "hundred", "hundreds", "thousand", "thousands", "million",
    "millions", "billion", "grand", "dozen", "half",
  ]

  /// Words so frequent that a pattern should not be looked up by them.
  ///
  /// Only speed depends on this list.
  static let frequent: Set<String> = [
    "the", "a", "an", "of", "to", "in", "on", "at", "for", "with", "and", "or", "but", "by",
    "from", "as", "it", "this", "that", "these", "those", "they", "them", "their", "we", "us",
    "our", "he", "she", "him", "her", "his", "i", "you", "your", "is", "are", "was", "were", "be",
    "been", "being", "am", "has", "have", "had", "do", "does", "did", "will", "would", "can",
    "could", "should", "not", "no", "so", "if", "then", "than", "out", "up", "down", "about",
    "into", "over", "all", "any", "some", "there", "here", "who", "what", "when", "where", "how",
    "one", "two", "get", "gets", "got", "getting", "go", "goes", "going", "went", "said", "says",
    "say", "want", "wants", "wanted", "need", "needs", "like", "just", "now", "new", "more",
    "very", "my", "me", "its", "also", "still", "team", "call", "next", "after", "before",
    possessive, copula, had,
  ]
}
