// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A JSON value that tests look into.
enum JSON: Decodable, Equatable {
  case null
  case bool(Bool)
  case number(Double)
  case string(String)
  case array([JSON])
  case object([String: JSON])

  init(_ data: Data) throws {
    self = try JSONDecoder().decode(JSON.self, from: data)
  }

  init(from decoder: any Decoder) throws {
    let value = try decoder.singleValueContainer()
    if value.decodeNil() {
      self = .null
    } else if let bool = try? value.decode(Bool.self) {
      self = .bool(bool)
    } else if let number = try? value.decode(Double.self) {
      self = .number(number)
    } else if let string = try? value.decode(String.self) {
      self = .string(string)
    } else if let array = try? value.decode([JSON].self) {
      self = .array(array)
    } else {
      self = .object(try value.decode([String: JSON].self))
    }
  }

  /// The value of a key; `null` where there is none.
  subscript(key: String) -> JSON {
    guard case .object(let members) = self else { return .null }
    return members[key] ?? .null
  }

  /// The elements of an array; none for anything else.
  var elements: [JSON] {
    guard case .array(let elements) = self else { return [] }
    return elements
  }

  /// The keys of an object, in byte order.
  var keys: [String] {
    guard case .object(let members) = self else { return [] }
    return members.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// The whole number, if it is one.
  var integer: Int? {
    guard case .number(let number) = self else { return nil }
    return Int(exactly: number)
  }

  /// The text, if it is one.
  var string: String? {
    guard case .string(let string) = self else { return nil }
    return string
  }
}
