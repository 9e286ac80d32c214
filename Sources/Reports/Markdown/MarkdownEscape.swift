// SPDX-License-Identifier: Apache-2.0

/// Text as GitHub-flavoured Markdown that renders as that text and as nothing else.
enum MarkdownEscape {
  /// Running text on one line.
  ///
  /// Pipes are entities, so that they cannot end a cell; addresses are broken, so that they cannot
  /// become links, and names are not called.
  static func text(_ text: String) -> String {
    var escaped = ""
    let scalars = Array(VisibleText.show(text).unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      // Before a digit it opens no element, and "q <0.001" stays readable as it is.
      case "<" where scalars.dropFirst(index + 1).first.map(isDigit) == true: escaped += "<"
      case "\\", "`", "*", "_", "[", "]", "#", "~", "^": escaped += "\\" + String(scalar)
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "&": escaped += "&amp;"
      case "|": escaped += "&#124;"
      // GitHub links addresses and calls people by name, whatever the escape.
      case "@" where scalars.dropFirst(index + 1).first.map(isName) == true: escaped += "(at)"
      case "$": escaped += "&#36;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return withoutAddresses(escaped)
  }

  /// Text at the beginning of a block, where a list, a heading or a rule could begin.
  static func blockStart(_ escaped: String) -> String {
    let trimmed = String(escaped.drop { $0 == " " })
    guard let first = trimmed.unicodeScalars.first else { return trimmed }
    if ["-", "+", "="].contains(first) { return "\\" + trimmed }
    let digits = trimmed.unicodeScalars.prefix(while: isDigit)
    let rest = trimmed.unicodeScalars.dropFirst(digits.count)
    guard !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" else {
      return trimmed
    }
    return String(digits) + "\\" + String(rest)
  }

  /// A code span, which nothing inside can end.
  static func code(_ text: String, inTable: Bool) -> String {
    let shown = VisibleText.show(text)
    let runs = shown.split(whereSeparator: { $0 != "`" }).map(\.count)
    let fence = String(repeating: "`", count: (runs.max() ?? 0) + 1)
    let pad = shown.hasPrefix("`") || shown.hasSuffix("`") || shown.isEmpty ? " " : ""
    var content = ""
    for character in shown {
      content += character == "|" && inTable ? "\\|" : String(character)
    }
    return fence + pad + content + pad + fence
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar)
  }

  private static func isName(_ scalar: Unicode.Scalar) -> Bool {
    isDigit(scalar) || scalar.properties.isAlphabetic
  }

  /// Breaks what GitHub turns into links: `://` and `www.`, in capitals too.
  private static func withoutAddresses(_ text: String) -> String {
    var broken = ""
    var window: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      if scalar == "/", window.last == ":" {
        broken.unicodeScalars.removeLast()
        broken += "&#58;"
      }
      let tail = String(String.UnicodeScalarView(window.suffix(3))).lowercased()
      if scalar == ".", tail == "www" {
        broken += "&#46;"
      } else {
        broken.unicodeScalars.append(scalar)
      }
      window = window.suffix(2) + [scalar]
    }
    return broken
  }
}
