// SPDX-License-Identifier: Apache-2.0

/// A JSON object on one line, with its members in the order in which they were added.
struct JSONLine {
  private var members = ""

  /// The object, without a line feed.
  var text: String { "{\(members)}" }

  mutating func add(_ key: String, _ value: String) {
    begin(key)
    JSONValue.quote(value, to: &members)
  }

  mutating func add(_ key: String, _ value: Int) {
    begin(key)
    members += String(value)
  }

  mutating func add(_ key: String, _ values: [JSONLine]) {
    begin(key)
    members += "[" + values.map(\.text).joined(separator: ",") + "]"
  }

  mutating func addNull(_ key: String) {
    begin(key)
    members += "null"
  }

  private mutating func begin(_ key: String) {
    if !members.isEmpty { members += "," }
    JSONValue.quote(key, to: &members)
    members += ":"
  }
}
