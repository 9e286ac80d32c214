// SPDX-License-Identifier: Apache-2.0

/// What kind of channel a lead source is.
enum SourceKind: String, CaseIterable {
  case referral, people, media, outbound, other, unknown

  /// Words of sources by kind, in the order in which they are tried.
  private static let words: [(Self, [String])] = [
    (
      .referral,
      [
        "referral", "referred", "referrer", "word of mouth", "recommend", "introduction",
        "reference",
      ]
    ),
    (
      .outbound,
      [
        "outbound", "cold", "bdr", "sdr", "prospecting", "rep generated", "rep-generated",
        "sales generated", "purchased list", "telesales", "telemarketing", "linkedin outreach",
      ]
    ),
    (
      .people,
      [
        "event", "trade show", "tradeshow", "conference", "seminar", "partner", "networking",
        "personal", "joint past", "existing", "customer", "employee", "meeting", "workshop",
        "roadshow", "reseller", "alumni", "community", "channel",
      ]
    ),
    (
      .media,
      [
        "web", "online", "form", "advert", "ads", "paid", "organic", "search", "seo", "sem",
        "social", "email", "e-mail", "mail", "newsletter", "content", "media", "download", "blog",
        "podcast", "video", "press", "inbound", "campaign", "google", "linkedin", "facebook",
        "direct traffic", "marketing", "print", "radio", "tv", "list", "phone", "call", "chat",
      ]
    ),
  ]
  private static let unknownWords: Set<String> = [
    "unknown", "n/a", "na", "none", "not specified", "not known", "tbd", "?", "-", "unspecified",
  ]

  /// Reads a cell of the source column.
  init(cell: String) {
    let text = cell.lowercased()
    if Self.unknownWords.contains(text) {
      self = .unknown
      return
    }
    let match = Self.words.first { entry in
      entry.1.contains { text.contains(word: $0) }
    }
    self = match?.0 ?? .other
  }
}

extension String {
  /// Whether a word, or a text that starts with it, stands at the start of a word of this one.
  fileprivate func contains(word: String) -> Bool {
    let text = Array(utf8)
    let sought = Array(word.utf8)
    guard text.count >= sought.count else { return false }
    return (0...(text.count - sought.count)).contains { start in
      (start == 0 || !text[start - 1].isLetter)
        && text[start..<(start + sought.count)].elementsEqual(sought)
        && (sought.count > 4 || start + sought.count == text.count
          || !text[start + sought.count].isLetter || text[start + sought.count] == 115)
    }
  }
}

extension UInt8 {
  fileprivate var isLetter: Bool {
    (97...122).contains(self) || self >= 128
  }
}
