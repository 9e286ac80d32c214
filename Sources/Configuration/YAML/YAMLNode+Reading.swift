// SPDX-License-Identifier: Apache-2.0

extension YAMLNode {
  /// The text of a single value.
  public func string() throws(ConfigurationError) -> String {
    guard case .scalar(let text) = content else {
      throw error(.expected("a single value", found: kind))
    }
    return text
  }

  /// The items of a list; a single value is a list of one, and nothing is an empty list.
  public func items() throws(ConfigurationError) -> [YAMLNode] {
    switch content {
    case .sequence(let items): return items
    case .scalar: return [self]
    case .null: return []
    case .mapping: throw error(.expected("a list", found: kind))
    }
  }

  /// The texts of a list; a single value is a list of one, and nothing is an empty list.
  public func strings() throws(ConfigurationError) -> [String] {
    var strings: [String] = []
    for item in try items() {
      strings.append(try item.string())
    }
    return strings
  }

  /// The entries of a mapping; nothing is an empty mapping.
  public func entries() throws(ConfigurationError) -> [Entry] {
    switch content {
    case .mapping(let entries): return entries
    case .null: return []
    case .scalar, .sequence: throw error(.expected("a mapping", found: kind))
    }
  }

  /// The entries of a mapping whose keys must be among those known.
  public func entries(known: [String]) throws(ConfigurationError) -> [Entry] {
    let entries = try entries()
    for entry in entries where !known.contains(entry.key) {
      let nearest = NearestWord.suggestion(for: entry.key, among: known)
      let reason = ConfigurationError.Reason.unknownKey(entry.key, nearest: nearest, known: known)
      throw ConfigurationError(place: entry.place, reason: reason)
    }
    return entries
  }

  /// The case of an enumeration that the text names.
  public func word<Word: RawRepresentable & CaseIterable>(
    _ type: Word.Type
  ) throws(ConfigurationError) -> Word where Word.RawValue == String {
    let text = try string()
    if let word = Word(rawValue: text) { return word }
    throw unknownWord(text, known: Word.allCases.map(\.rawValue))
  }

  /// One of the texts that are allowed here.
  public func string(among known: [String]) throws(ConfigurationError) -> String {
    let text = try string()
    guard known.contains(text) else { throw unknownWord(text, known: known) }
    return text
  }

  /// A whole number within a range.
  public func integer(in range: ClosedRange<Int>) throws(ConfigurationError) -> Int {
    let text = try string()
    let digits = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let isWritten = !digits.isEmpty && digits.allSatisfy { (48...57).contains($0) }
    guard isWritten, let value = Int(text), range.contains(value) else {
      let expected = "a whole number from \(range.lowerBound) to \(range.upperBound)"
      throw error(.expected(expected, found: "'\(text)'"))
    }
    return value
  }

  /// A decimal number greater than zero, written with digits and at most one point.
  public func positiveNumber() throws(ConfigurationError) -> Double {
    let text = try string()
    let isWritten = text.utf8.allSatisfy { (48...57).contains($0) || $0 == UInt8(ascii: ".") }
    guard isWritten, let value = Double(text), value > 0, value.isFinite else {
      throw error(.expected("a number greater than zero, such as 1.08", found: "'\(text)'"))
    }
    return value
  }

  private func unknownWord(_ text: String, known: [String]) -> ConfigurationError {
    let nearest = NearestWord.suggestion(for: text, among: known)
    return error(.unknownWord(text, nearest: nearest, known: known))
  }
}
