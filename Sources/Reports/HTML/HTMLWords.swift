// SPDX-License-Identifier: Apache-2.0

/// Words as HTML.
enum HTMLWords {
  static func markup(_ words: Words) -> Markup {
    words.runs.map(run).joined()
  }

  private static func run(_ run: Words.Run) -> Markup {
    switch run {
    case .text(let text): .text(text)
    case .strong(let text): .element("b", [:], .text(text))
    case .quiet(let text): .element("span", ["class": "ci"], .text(text))
    case .code(let text): .element("code", [:], .text(text))
    case .link(let text, let section):
      .element("a", ["href": "#" + section.rawValue], .text(text))
    case .factor(let text, let index): .element("a", ["href": anchor(index)], .text(text))
    case .quote(let quote): Self.quote(quote)
    }
  }

  /// A quote with the words that matched marked.
  static func quote(_ quote: Quote) -> Markup {
    .element(
      "q", [:], .text(quote.before), .element("mark", [:], .text(quote.match)), .text(quote.after)
    )
  }

  /// The link to the row of a factor; numbered, since ids of factors are data.
  static func anchor(_ factor: Int) -> String {
    "#f\(factor)"
  }
}
