// SPDX-License-Identifier: Apache-2.0

/// What a word of an outcome, status or stage column says.
enum OutcomeMeaning: Equatable {
  case decided(DealOutcome)
  /// The deal is closed, which alone says nothing.
  case closed
  case unknown
}

/// A word of an outcome, status or stage column, made comparable.
///
/// Letter case is ignored, signs part words, and a number in front ("8-Closed Lost") or behind
/// ("Negotiation (90%)") is left out. Whole words are compared, never parts of words.
struct OutcomeWord: Hashable {
  /// The words in lower case, the numbers at both ends left out.
  let tokens: [String]
  /// Whether a sign, not a space, follows the first word.
  let partsAfterFirst: Bool

  /// Takes a cell apart.
  init(_ text: String) {
    let text = text.trimmedCell.lowercased()
    var tokens = text.unicodeScalars.split { $0.isWordScalar == false }.map(String.init)
    let isNumber: (String) -> Bool = { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    if tokens.contains(where: { isNumber($0) == false }) {
      tokens = Array(tokens.drop(while: isNumber))
      while let last = tokens.last, isNumber(last) { tokens.removeLast() }
    }
    self.tokens = tokens
    partsAfterFirst = Self.signFollows(tokens.first ?? "", in: text)
  }

  /// Whether the text is digits only: a stage that an account numbered itself.
  var isNumeric: Bool {
    tokens.count == 1 && tokens[0].utf8.allSatisfy { (0x30...0x39).contains($0) }
  }

  private static func signFollows(_ word: String, in text: String) -> Bool {
    var scalars = text.unicodeScalars[...]
    while scalars.isEmpty == false, String(scalars).hasPrefix(word) == false {
      scalars.removeFirst()
    }
    let rest = scalars.dropFirst(word.unicodeScalars.count).drop { $0 == " " }
    return rest.first.map { "-\u{2013}\u{2014}:/(,;.".unicodeScalars.contains($0) } ?? false
  }
}

extension Unicode.Scalar {
  fileprivate var isWordScalar: Bool {
    properties.isAlphabetic || properties.numericType != nil || value == 0x200B || self == "'"
  }
}
