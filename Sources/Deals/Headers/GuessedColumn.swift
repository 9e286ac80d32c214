// SPDX-License-Identifier: Apache-2.0

/// Columns of free words that custom fields add, recognised by a word of their header.
enum GuessedColumn {
  /// Whether a header names why a deal was won or lost: `Loss Reason`, `Closed Won Details`,
  /// `closed_lost___budget`.
  static func isReason(_ header: String) -> Bool {
    let tokens = Set(HeaderWord.tokens(header))
    if tokens.contains("status") || tokens.contains("date") { return false }
    if tokens.isDisjoint(with: ["reason", "reasons"]) == false { return true }
    return tokens.isDisjoint(with: ["lost", "loss", "won", "win", "losing", "winning"]) == false
      && tokens.isDisjoint(with: explanations) == false
  }

  /// Whether a header names a free text: `Notes for Rep`, `Call comments`.
  static func isText(_ header: String) -> Bool {
    let tokens = HeaderWord.tokens(header)
    return tokens.contains(where: texts.contains) && tokens.contains("id") == false
  }

  private static let explanations: Set<String> = [
    "analysis", "because", "budget", "comment", "comments", "detail", "details", "explanation",
    "feedback", "note", "notes", "story", "summary", "why",
  ]
  private static let texts: Set<String> = [
    "note", "notes", "description", "comment", "comments", "remarks", "summary", "feedback",
    "transcript", "narrative",
  ]
}
