// SPDX-License-Identifier: Apache-2.0

/// A JSON value that keeps numbers as they were written, so that decimals can be read exactly.
public indirect enum JSONValue: Hashable, Sendable {
  /// `null`.
  case null
  /// `true` or `false`.
  case boolean(Bool)
  /// A number, as its text.
  case number(String)
  /// A string.
  case string(String)
  /// An array.
  case array([JSONValue])
  /// An object; of equal keys the last one counts.
  case object([String: JSONValue])

  /// The member of an object; `nil` where there is none or the value is no object.
  public subscript(_ key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members[key]
  }
}
