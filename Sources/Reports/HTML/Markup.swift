// SPDX-License-Identifier: Apache-2.0

/// Well-formed HTML or SVG.
///
/// Names of elements and attributes are literals of the program; text and attribute values are
/// escaped. There is no way to turn a value into markup.
struct Markup {
  /// The markup as it is written.
  private(set) var source: String

  private init(source: String) {
    self.source = source
  }

  /// Nothing.
  static let empty = Markup(source: "")

  /// A line end, which keeps the file readable and its differences small.
  static let lineEnd = Markup(source: "\n")

  /// Markup that the program holds as a literal.
  static func literal(_ source: StaticString) -> Markup {
    Markup(source: "\(source)")
  }

  /// Text.
  static func text(_ text: String) -> Markup {
    Markup(source: escape(text))
  }

  /// An element with its content.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    _ content: Markup...
  ) -> Markup {
    element(name, attributes, content: content)
  }

  /// An element with its content.
  static func element(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String> = [:],
    content: [Markup]
  ) -> Markup {
    let inner = content.map(\.source).joined()
    return Markup(source: "<\(name)\(written(attributes))>\(inner)</\(name)>")
  }

  /// An element of SVG without content.
  static func shape(
    _ name: StaticString, _ attributes: KeyValuePairs<StaticString, String>
  ) -> Markup {
    Markup(source: "<\(name)\(written(attributes))/>")
  }

  static func + (first: Markup, second: Markup) -> Markup {
    Markup(source: first.source + second.source)
  }

  static func += (first: inout Markup, second: Markup) {
    first.source += second.source
  }

  /// Text that cannot end an element or a quoted attribute, nor hide a control.
  ///
  /// Works on scalars: as characters, a quotation mark with a combining accent would slip through.
  static func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in VisibleText.show(text).unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      case "`": escaped += "&#96;"
      case "{": escaped += "&#123;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Attributes with a value; one whose value is empty is left out.
  private static func written(_ attributes: KeyValuePairs<StaticString, String>) -> String {
    attributes.filter { !$0.value.isEmpty }
      .map { " \($0.key)=\"\(escape($0.value))\"" }.joined()
  }
}

extension [Markup] {
  /// One after another.
  func joined() -> Markup {
    reduce(into: .empty) { $0 += $1 }
  }
}
