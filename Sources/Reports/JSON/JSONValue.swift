// SPDX-License-Identifier: Apache-2.0

/// A JSON text as a tree, written with sorted keys and two spaces of indentation.
///
/// A number that is not finite does not exist in JSON and is written as `null`.
enum JSONValue: Equatable {
  case null
  case bool(Bool)
  case integer(Int64)
  case unsigned(UInt64)
  case double(Double)
  case string(String)
  case array([JSONValue])
  case object([String: JSONValue])

  /// The text in UTF-8, with a newline at the end.
  var bytes: [UInt8] {
    var text = ""
    write(to: &text, indent: 0)
    text += "\n"
    return Array(text.utf8)
  }

  private func write(to text: inout String, indent: Int) {
    switch self {
    case .null: text += "null"
    case .bool(let value): text += value ? "true" : "false"
    case .integer(let value): text += String(value)
    case .unsigned(let value): text += String(value)
    case .double(let value): text += Self.number(value)
    case .string(let value): Self.quote(value, to: &text)
    case .array(let values): Self.writeArray(values, to: &text, indent: indent)
    case .object(let members): Self.writeObject(members, to: &text, indent: indent)
    }
  }

  private static func writeArray(_ values: [JSONValue], to text: inout String, indent: Int) {
    guard !values.isEmpty else {
      text += "[]"
      return
    }
    text += "["
    for (index, value) in values.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += String(repeating: " ", count: indent + 2)
      value.write(to: &text, indent: indent + 2)
    }
    text += "\n" + String(repeating: " ", count: indent) + "]"
  }

  private static func writeObject(
    _ members: [String: JSONValue], to text: inout String, indent: Int
  ) {
    guard !members.isEmpty else {
      text += "{}"
      return
    }
    text += "{"
    let sorted = members.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (index, member) in sorted.enumerated() {
      text += index == 0 ? "\n" : ",\n"
      text += String(repeating: " ", count: indent + 2)
      quote(member.key, to: &text)
      text += ": "
      member.value.write(to: &text, indent: indent + 2)
    }
    text += "\n" + String(repeating: " ", count: indent) + "}"
  }

  /// The shortest digits that read back as the same double; negative zero is zero.
  private static func number(_ value: Double) -> String {
    guard value.isFinite else { return "null" }
    return value == 0 ? "0.0" : value.description
  }

  /// Writes a string so that no control, line separator or bidirectional mark stands bare.
  static func quote(_ value: String, to text: inout String) {
    text += "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where VisibleText.isInvisible(scalar) && scalar.value <= 0xFFFF:
        text += "\\u" + VisibleText.hexadecimal(scalar.value, width: 4).lowercased()
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }
}
