// SPDX-License-Identifier: Apache-2.0

/// Turns an encodable value into a JSON tree, property names into snake case.
///
/// The keys of a dictionary are data and stay as they are.
struct JSONTreeEncoder {
  /// The tree of a value.
  static func tree(of value: some Encodable) throws -> JSONValue {
    if let words = value as? [String: Int] {
      return .object(words.mapValues { .integer(Int64($0)) })
    }
    let node = Node()
    try value.encode(to: TreeEncoder(node: node))
    return node.value
  }

  /// `configSha256` as `config_sha256`.
  static func snakeCase(_ name: String) -> String {
    var snake = ""
    for scalar in name.unicodeScalars {
      if ("A"..."Z").contains(scalar) {
        snake += "_" + String(scalar).lowercased()
      } else {
        snake.unicodeScalars.append(scalar)
      }
    }
    return snake
  }
}

/// A place of the tree that an encoder fills.
private final class Node {
  private enum Content {
    case value(JSONValue)
    case members([String: Node])
    case elements([Node])
  }

  private var content = Content.value(.null)

  var value: JSONValue {
    switch content {
    case .value(let value): value
    case .members(let nodes): .object(nodes.mapValues(\.value))
    case .elements(let nodes): .array(nodes.map(\.value))
    }
  }

  var count: Int {
    if case .elements(let nodes) = content { nodes.count } else { 0 }
  }

  func set(_ value: JSONValue) {
    content = .value(value)
  }

  func becomeObject() {
    if case .members = content { return }
    content = .members([:])
  }

  func becomeArray() {
    if case .elements = content { return }
    content = .elements([])
  }

  func member(_ key: some CodingKey) -> Node {
    guard case .members(var nodes) = content else { return Node() }
    let node = Node()
    nodes[JSONTreeEncoder.snakeCase(key.stringValue)] = node
    content = .members(nodes)
    return node
  }

  func element() -> Node {
    guard case .elements(var nodes) = content else { return Node() }
    let node = Node()
    nodes.append(node)
    content = .elements(nodes)
    return node
  }
}

private struct TreeEncoder: Encoder {
  let node: Node
  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy _: Key.Type) -> KeyedEncodingContainer<Key> {
    node.becomeObject()
    return KeyedEncodingContainer(MembersEncoder<Key>(node: node))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    node.becomeArray()
    return ElementsEncoder(node: node)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    ValueEncoder(node: node)
  }
}

private struct MembersEncoder<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let node: Node
  var codingPath: [any CodingKey] { [] }

  func encodeNil(forKey key: Key) throws {
    node.member(key).set(.null)
  }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    node.member(key).set(try JSONTreeEncoder.tree(of: value))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type, forKey key: Key
  ) -> KeyedEncodingContainer<Nested> {
    TreeEncoder(node: node.member(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    TreeEncoder(node: node.member(key)).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    TreeEncoder(node: node)
  }

  func superEncoder(forKey key: Key) -> any Encoder {
    TreeEncoder(node: node.member(key))
  }
}

private struct ElementsEncoder: UnkeyedEncodingContainer {
  let node: Node
  var codingPath: [any CodingKey] { [] }
  var count: Int { node.count }

  func encodeNil() throws {
    node.element().set(.null)
  }

  func encode(_ value: some Encodable) throws {
    node.element().set(try JSONTreeEncoder.tree(of: value))
  }

  func nestedContainer<Nested: CodingKey>(
    keyedBy type: Nested.Type
  ) -> KeyedEncodingContainer<Nested> {
    TreeEncoder(node: node.element()).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    TreeEncoder(node: node.element()).unkeyedContainer()
  }

  func superEncoder() -> any Encoder {
    TreeEncoder(node: node)
  }
}

private struct ValueEncoder: SingleValueEncodingContainer {
  let node: Node
  var codingPath: [any CodingKey] { [] }

  func encodeNil() throws { node.set(.null) }
  func encode(_ value: Bool) throws { node.set(.bool(value)) }
  func encode(_ value: String) throws { node.set(.string(value)) }
  func encode(_ value: Double) throws { node.set(.double(value)) }
  func encode(_ value: Float) throws { node.set(.double(Double(value))) }
  func encode(_ value: Int) throws { node.set(.integer(Int64(value))) }
  func encode(_ value: Int8) throws { node.set(.integer(Int64(value))) }
  func encode(_ value: Int16) throws { node.set(.integer(Int64(value))) }
  func encode(_ value: Int32) throws { node.set(.integer(Int64(value))) }
  func encode(_ value: Int64) throws { node.set(.integer(value)) }
  func encode(_ value: UInt) throws { node.set(.unsigned(UInt64(value))) }
  func encode(_ value: UInt8) throws { node.set(.unsigned(UInt64(value))) }
  func encode(_ value: UInt16) throws { node.set(.unsigned(UInt64(value))) }
  func encode(_ value: UInt32) throws { node.set(.unsigned(UInt64(value))) }
  func encode(_ value: UInt64) throws { node.set(.unsigned(value)) }

  func encode(_ value: some Encodable) throws {
    node.set(try JSONTreeEncoder.tree(of: value))
  }
}
