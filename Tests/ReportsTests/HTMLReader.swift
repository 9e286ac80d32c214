// SPDX-License-Identifier: Apache-2.0

/// Reads the strict HTML that reports are written in, and refuses any other.
struct HTMLReader {
  /// One element with its attributes.
  struct Element: Equatable {
    var name: String
    var attributes: [(name: String, value: String)]

    static func == (first: Self, second: Self) -> Bool {
      first.name == second.name
        && first.attributes.map(\.name) == second.attributes.map(\.name)
    }

    /// The value of an attribute.
    subscript(_ name: String) -> String? {
      attributes.first { $0.name == name }?.value
    }
  }

  /// Where the page is not what was expected.
  struct Problem: Error, CustomStringConvertible {
    var description: String
  }

  /// The elements, in order.
  private(set) var elements: [Element] = []
  /// The texts between tags, unescaped and joined.
  private(set) var text = ""

  private static let void: Set<String> = ["meta", "input"]
  private var open: [String] = []
  private var rest: Substring

  init(_ page: String) throws {
    rest = page[...]
    while !rest.isEmpty { try readNext() }
    guard open.isEmpty else { throw Problem(description: "never closed: \(open)") }
  }

  private mutating func readNext() throws {
    let raw = open.last == "style" || open.last == "script"
    if raw, !rest.hasPrefix("</") {
      guard let end = rest.firstRange(of: "</")?.lowerBound else {
        throw Problem(description: "style without an end")
      }
      rest = rest[end...]
    } else if rest.hasPrefix("<!doctype html>") {
      rest = rest.dropFirst(15)
    } else if rest.hasPrefix("</") {
      try readEnd()
    } else if rest.hasPrefix("<") {
      try readStart()
    } else {
      let run = rest.unicodeScalars.prefix { $0 != "<" }
      text += try Self.unescaped(String(run))
      rest = rest[run.endIndex...]
    }
  }

  private mutating func readEnd() throws {
    let tag = rest.dropFirst(2).prefix { $0 != ">" }
    guard open.popLast() == String(tag) else { throw Problem(description: "</\(tag)> of nothing") }
    rest = rest[tag.endIndex...].dropFirst()
  }

  private mutating func readStart() throws {
    rest = rest.dropFirst()
    let name = String(rest.prefix { $0.isLetter || $0.isNumber })
    guard !name.isEmpty else { throw Problem(description: "< before \(rest.prefix(20))") }
    rest = rest.dropFirst(name.count)
    var element = Element(name: name, attributes: [])
    while rest.hasPrefix(" ") { element.attributes.append(try readAttribute()) }
    elements.append(element)
    if rest.hasPrefix("/>") {
      rest = rest.dropFirst(2)
    } else if rest.hasPrefix(">") {
      rest = rest.dropFirst()
      if !Self.void.contains(name) { open.append(name) }
    } else {
      throw Problem(description: "<\(name) goes on with \(rest.prefix(20))")
    }
  }

  private mutating func readAttribute() throws -> (name: String, value: String) {
    rest = rest.dropFirst()
    let name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
    rest = rest.dropFirst(name.count)
    guard !name.isEmpty, rest.hasPrefix("=\"") else {
      throw Problem(description: "an attribute without quotes: \(name)\(rest.prefix(20))")
    }
    rest = rest.dropFirst(2)
    let value = rest.unicodeScalars.prefix { $0 != "\"" }
    rest = rest[value.endIndex...]
    rest = Substring(rest.unicodeScalars.dropFirst())
    return (name, try Self.unescaped(String(value)))
  }

  /// The text of an escaped one; only the references that reports write are known.
  static func unescaped(_ text: String) throws -> String {
    var plain = ""
    var scalars = text.unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard scalar == "&" else {
        guard scalar != "<" && scalar != ">" else { throw Problem(description: "bare \(scalar)") }
        plain.unicodeScalars.append(scalar)
        continue
      }
      let name = String(scalars.prefix { $0 != ";" })
      let known = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "#39": "'", "#96": "`", "#123": "{",
      ]
      guard let character = known[name] else { throw Problem(description: "&\(name);") }
      plain += character
      scalars = scalars.dropFirst(name.unicodeScalars.count + 1)
    }
    return plain
  }
}
