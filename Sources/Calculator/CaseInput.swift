// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The input of a case, read with refusals that name the key.
public struct CaseInput: Sendable {
  private let value: JSONValue

  /// Wraps the input of a case, which must be an object.
  public init(_ value: JSONValue) throws {
    guard case .object = value else { throw Rejection.refuse("'input' is not an object") }
    self.value = value
  }

  /// Whether a key is there and not null.
  public func has(_ key: String) -> Bool {
    switch value[key] {
    case nil, .null: false
    default: true
    }
  }

  /// The raw value of a key.
  public func json(_ key: String) throws -> JSONValue {
    guard let member = value[key] else { throw Rejection.refuse("'\(key)' is missing") }
    return member
  }

  /// A finite number.
  public func number(_ key: String) throws -> Double {
    try Self.number(try json(key), key)
  }

  /// A finite number, or a default where the key is absent.
  public func number(_ key: String, default fallback: Double) throws -> Double {
    has(key) ? try number(key) : fallback
  }

  /// A whole number of at least 0 and at most 2^53.
  public func count(_ key: String) throws -> Int {
    try Self.count(try json(key), key)
  }

  /// A string, or a default where the key is absent.
  public func text(_ key: String, default fallback: String? = nil) throws -> String {
    if !has(key), let fallback { return fallback }
    guard case .string(let text) = try json(key) else {
      throw Rejection.refuse("'\(key)' is not a string")
    }
    return text
  }

  /// `true` or `false`, or a default where the key is absent.
  public func flag(_ key: String, default fallback: Bool) throws -> Bool {
    guard has(key) else { return fallback }
    guard case .boolean(let flag) = try json(key) else {
      throw Rejection.refuse("'\(key)' is neither true nor false")
    }
    return flag
  }

  /// A confidence level strictly between 0 and 1; 0.95 where there is none.
  public func confidence() throws -> Double {
    let level = try number("conf", default: 0.95)
    guard level > 0, level < 1 else {
      throw Rejection.refuse("'conf' does not lie strictly between 0 and 1")
    }
    return level
  }

  /// The seed of random draws; 1 where there is none.
  public func seed() throws -> UInt64 {
    has("seed") ? UInt64(try count("seed")) : 1
  }

  /// The number of random draws, from 1 to a million.
  public func replicates(default fallback: Int) throws -> Int {
    guard has("replicates") else { return fallback }
    let replicates = try count("replicates")
    guard (1...1_000_000).contains(replicates) else {
      throw Rejection.refuse("'replicates' does not lie in 1...1000000")
    }
    return replicates
  }

  /// A list of finite numbers.
  public func numbers(_ key: String) throws -> [Double] {
    try elements(key).map { try Self.number($0, key) }
  }

  /// A list of finite numbers, each of which may be null.
  public func optionalNumbers(_ key: String) throws -> [Double?] {
    try Self.optionalNumbers(try elements(key), key)
  }

  /// A list of numbers, exactly as they are written.
  public func decimals(_ key: String) throws -> [DecimalNumber] {
    try elements(key).map { try Self.decimal($0, key) }
  }

  /// A list of lists of numbers, exactly as they are written.
  public func decimalRows(_ key: String) throws -> [[DecimalNumber]] {
    try rows(key).map { row in try row.map { try Self.decimal($0, key) } }
  }

  /// A list of whole numbers of at least 0.
  public func counts(_ key: String) throws -> [Int] {
    try elements(key).map { try Self.count($0, key) }
  }

  /// A list of lists of finite numbers.
  public func numberRows(_ key: String) throws -> [[Double]] {
    try rows(key).map { row in try row.map { try Self.number($0, key) } }
  }

  /// A list of lists of whole numbers of at least 0.
  public func countRows(_ key: String) throws -> [[Int]] {
    try rows(key).map { row in try row.map { try Self.count($0, key) } }
  }

  /// A table of counts, with at least one row and one column.
  public func table(_ key: String) throws -> ContingencyTable {
    let counts = try countRows(key)
    guard let first = counts.first, !first.isEmpty, counts.allSatisfy({ $0.count == first.count })
    else { throw Rejection.refuse("'\(key)' does not have rows of one length") }
    return ContingencyTable(counts)
  }

  /// A list of lists, element by element.
  public func rows(_ key: String) throws -> [[JSONValue]] {
    try elements(key).map { row in
      guard case .array(let cells) = row else {
        throw Rejection.refuse("'\(key)' is not a list of lists")
      }
      return cells
    }
  }

  /// A list, element by element.
  public func elements(_ key: String) throws -> [JSONValue] {
    guard case .array(let elements) = try json(key) else {
      throw Rejection.refuse("'\(key)' is not a list")
    }
    return elements
  }

  /// Finite numbers, each of which may be null.
  static func optionalNumbers(_ values: [JSONValue], _ key: String) throws -> [Double?] {
    try values.map { $0 == .null ? nil : try number($0, key) }
  }

  /// A code as a word, equal numbers alike however they are written; `nil` of null.
  static func word(_ value: JSONValue, _ key: String) throws -> String? {
    switch value {
    case .null: nil
    case .string(let text): "s" + text
    default: "n\(try number(value, key))"
    }
  }

  private static func number(_ value: JSONValue, _ key: String) throws -> Double {
    guard case .number(let text) = value, let number = Double(text), number.isFinite else {
      throw Rejection.refuse("'\(key)' holds something that is not a finite number")
    }
    return number
  }

  private static func decimal(_ value: JSONValue, _ key: String) throws -> DecimalNumber {
    guard case .number(let text) = value, let number = DecimalNumber(text) else {
      throw Rejection.refuse("'\(key)' holds something that is not a number")
    }
    return number
  }

  private static func count(_ value: JSONValue, _ key: String) throws -> Int {
    let number = try number(value, key)
    guard number >= 0, number <= 0x1p53, let count = Int(exactly: number) else {
      throw Rejection.refuse("'\(key)' holds something that is not a count")
    }
    return count
  }
}
