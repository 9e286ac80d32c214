// SPDX-License-Identifier: Apache-2.0

/// A stretch of running text: plain runs, set apart by what they are.
///
/// Every run is plain text. What is markup in a format is escaped where that format is written, so
/// that no value can become an element, an attribute or a link.
struct Words: Equatable {
  /// One run.
  enum Run: Equatable {
    case text(String)
    case strong(String)
    /// A secondary figure, such as an interval.
    case quiet(String)
    case code(String)
    /// A jump to a section of the report.
    case link(String, to: SectionID)
    /// A jump to the row of a factor.
    case factor(String, index: Int)
    /// Words of a note.
    case quote(Quote)
  }

  /// The runs, in order.
  var runs: [Run] = []

  /// The text alone.
  var plain: String {
    runs.map { run in
      switch run {
      case .text(let text), .strong(let text), .quiet(let text), .code(let text),
        .link(let text, _), .factor(let text, _):
        text
      case .quote(let quote): "“" + quote.before + quote.match + quote.after + "”"
      }
    }.joined()
  }

  static func + (first: Words, second: Words) -> Words {
    Words(runs: first.runs + second.runs)
  }

  static func += (first: inout Words, second: Words) {
    first.runs += second.runs
  }
}

/// Evidence in its context.
struct Quote: Equatable {
  var before: String
  /// The words that matched.
  var match: String
  var after: String
}

extension Words: ExpressibleByStringInterpolation {
  /// What `Words` literals may hold: `\(strong: …)`, `\(quiet: …)`, `\(code: …)`, `\(link: …, to: …)`.
  struct StringInterpolation: StringInterpolationProtocol {
    fileprivate var runs: [Run] = []

    init(literalCapacity _: Int, interpolationCount _: Int) {}

    mutating func appendLiteral(_ literal: String) {
      if !literal.isEmpty { runs.append(.text(literal)) }
    }

    mutating func appendInterpolation(_ text: String) {
      appendLiteral(text)
    }

    mutating func appendInterpolation(_ count: Int) {
      appendLiteral(NumberFormat.grouped(count))
    }

    mutating func appendInterpolation(_ words: Words) {
      runs += words.runs
    }

    mutating func appendInterpolation(strong text: String) {
      runs.append(.strong(text))
    }

    mutating func appendInterpolation(quiet text: String) {
      runs.append(.quiet(text))
    }

    mutating func appendInterpolation(code text: String) {
      runs.append(.code(text))
    }

    mutating func appendInterpolation(link text: String, to section: SectionID) {
      runs.append(.link(text, to: section))
    }
  }

  init(stringInterpolation: StringInterpolation) {
    runs = stringInterpolation.runs
  }

  init(stringLiteral value: String) {
    runs = value.isEmpty ? [] : [.text(value)]
  }

  /// Text that is data or was put together elsewhere.
  init(_ text: String) {
    self.init(stringLiteral: text)
  }
}
