// SPDX-License-Identifier: Apache-2.0

/// Counts with their nouns, and lists in words.
enum Plural {
  /// `1 deal`, `2 deals`, `1,240 deals`.
  static func count(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    NumberFormat.grouped(count) + " " + noun(count, singular, plural)
  }

  /// The noun alone.
  static func noun(_ count: Int, _ singular: String, _ plural: String? = nil) -> String {
    count == 1 ? singular : plural ?? singular + "s"
  }

  /// Numbers under ten in words, for headlines.
  static func word(_ count: Int) -> String {
    let words = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"]
    return words.indices.contains(count) ? words[count] : NumberFormat.grouped(count)
  }

  /// `a`, `a and b`, `a, b and c`.
  static func list(_ items: [String]) -> String {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " and " + last
  }

  /// The text with a capital first letter.
  static func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
