// SPDX-License-Identifier: Apache-2.0

import Findings

/// Which quotes of a factor a report shows.
enum EvidenceSample {
  /// Up to `count` quotes: of different deals and outcomes first, in the order given.
  static func diverse(_ quotes: [EvidenceItem], count: Int) -> [EvidenceItem] {
    var chosen: [Int] = []
    var deals: Set<String> = []
    var words: Set<String> = []
    for outcome in outcomesInTurn(quotes, count: count) {
      let next = quotes.indices.first { index in
        let quote = quotes[index]
        return !chosen.contains(index) && !deals.contains(quote.deal)
          && !words.contains(quote.match) && quote.outcome == outcome
      }
      guard let next else { continue }
      chosen.append(next)
      deals.insert(quotes[next].deal)
      words.insert(quotes[next].match)
    }
    for index in quotes.indices where chosen.count < count && !chosen.contains(index) {
      if deals.insert(quotes[index].deal).inserted { chosen.append(index) }
    }
    return chosen.map { quotes[$0] }
  }

  /// The outcomes that occur, one after another, until `count`.
  private static func outcomesInTurn(_ quotes: [EvidenceItem], count: Int) -> [String] {
    var outcomes: [String] = []
    for quote in quotes where !outcomes.contains(quote.outcome) {
      outcomes.append(quote.outcome)
    }
    guard !outcomes.isEmpty else { return [] }
    return (0..<count).map { outcomes[$0 % outcomes.count] }
  }

  /// A quote as reports show it.
  static func line(_ quote: EvidenceItem) -> EvidenceLine {
    var source = [VisibleText.show(quote.field)]
    if let date = quote.date { source.append(VisibleText.show(date)) }
    source.append(phase(quote.phase))
    return EvidenceLine(
      quote: QuoteCut.quote(quote),
      deal: VisibleText.show(quote.deal), outcome: outcome(quote.outcome), source: source
    )
  }

  /// An outcome in words.
  static func outcome(_ word: String) -> String {
    word == "no_decision" ? "no decision" : VisibleText.show(word)
  }

  private static func phase(_ word: String) -> String {
    switch word {
    case "before_close": "before close"
    case "after_close": "after close"
    case "reason_field": "reason field"
    default: VisibleText.show(word)
    }
  }
}
