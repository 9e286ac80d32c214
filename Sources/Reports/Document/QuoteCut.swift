// SPDX-License-Identifier: Apache-2.0

import Findings

/// Cuts evidence to the sentence or the list item that holds the words that matched.
struct QuoteCut {
  /// Signs that set list items apart where spaces stand around them.
  private static let dividers: Set<Character> = ["-", "–", "—", "/", "|", "•"]

  private let text: [Character]
  private let match: Range<Int>

  /// The quote of an item, with an ellipsis where its sentence goes on beyond the context.
  static func quote(_ item: EvidenceItem) -> Quote {
    let match = VisibleText.show(item.match)
    let before = shown(item.before)
    let cut = Self(before: before, match: match, after: shown(item.after))
    // Context is cut at a space, which stays at its end.
    let isCutBefore = before.first == " " || (before.isEmpty && item.range.lowerBound > 0)
    let (start, end) = (cut.start, cut.end)
    var opening = trimmed(cut.text[(start ?? 0)..<cut.match.lowerBound])
    var closing = trimmed(cut.text[cut.match.upperBound..<(end ?? cut.text.count)].reversed())
    if start == nil, isCutBefore { opening = "… " + opening }
    if end == nil, item.after.last == " " { closing = "… " + closing }
    return Quote(before: opening, match: match, after: String(closing.reversed()))
  }

  private init(before: String, match: String, after: String) {
    text = Array(before) + Array(match) + Array(after)
    self.match = before.count..<before.count + match.count
  }

  /// Text on one line, with a divider for each line end and each tag of rich text.
  private static func shown(_ text: String) -> String {
    var lines = text
    for tag in ["<p>", "</p>", "<br>", "<br/>", "<br />", "<div>", "</div>", "<li>", "</li>"] {
      lines.replace(tag, with: " | ")
    }
    return VisibleText.show(lines.map { $0.isNewline ? " | " : String($0) }.joined())
  }

  /// Without dividers in front, and without spaces in front of words.
  private static func trimmed(_ part: some Sequence<Character>) -> String {
    let text = Array(part)
    let core = text.drop { $0 == " " || $0 == ";" || dividers.contains($0) }
    // A space alone stands between the context and the match.
    return core.isEmpty ? (text == [" "] ? " " : "") : String(core)
  }

  /// Where the sentence starts; `nil` where it starts before the context.
  private var start: Int? {
    (0..<match.lowerBound).reversed().first { startsSentence(after: $0) }.map { $0 + 1 }
  }

  /// Where the sentence ends; `nil` where it ends after the context.
  private var end: Int? {
    (match.upperBound..<max(match.upperBound, text.count)).first { endsSentence(at: $0) }
  }

  private func startsSentence(after space: Int) -> Bool {
    guard space > 0, text[space] == " " else { return false }
    let last = text[space - 1]
    if ".!?".contains(last) { return space + 1 < text.count && !text[space + 1].isLowercase }
    if last == ";" { return true }
    return Self.dividers.contains(last) && (space == 1 || text[space - 2] == " ")
  }

  private func endsSentence(at space: Int) -> Bool {
    if text[space] == ";" { return true }
    guard text[space] == " ", space + 1 < text.count else { return false }
    if space > 0, ".!?".contains(text[space - 1]) { return !text[space + 1].isLowercase }
    return Self.dividers.contains(text[space + 1])
      && (space + 2 >= text.count || text[space + 2] == " ")
  }
}
