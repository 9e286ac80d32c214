// SPDX-License-Identifier: Apache-2.0

/// Finds the word that somebody probably meant.
public enum NearestWord {
  /// Returns the candidate closest to a word, if one is close enough to be a slip of the hand.
  ///
  /// Letters are compared without case; a swap of neighbours counts as one edit. Close enough is one
  /// edit up to four letters, two up to eight, three beyond. Ties go to the earlier candidate.
  ///
  /// - Complexity: O(*c l²*) for *c* candidates of *l* letters.
  /// - Note: The distance is the restricted one of Damerau (1964) in the form of Wagner and Fischer
  ///   (1974).
  public static func suggestion(for word: String, among candidates: [String]) -> String? {
    let letters = Array(word.lowercased())
    let limit = letters.count <= 4 ? 1 : letters.count <= 8 ? 2 : 3
    var best: (word: String, distance: Int)?
    for candidate in candidates {
      let distance = editDistance(letters, Array(candidate.lowercased()))
      if distance <= limit, distance < best?.distance ?? .max {
        best = (candidate, distance)
      }
    }
    return best?.word
  }

  /// The number of insertions, deletions, substitutions and neighbour swaps between two words.
  static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in 0..<left.count {
      var current = [row + 1]
      for column in 0..<right.count {
        let substitution = last[column] + (left[row] == right[column] ? 0 : 1)
        var distance = min(substitution, last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          distance = min(distance, beforeLast[column - 1] + 1)
        }
        current.append(distance)
      }
      (beforeLast, last) = (last, current)
    }
    return last[right.count]
  }
}
