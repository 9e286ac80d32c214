// SPDX-License-Identifier: Apache-2.0

/// A value of a YAML document with its place, all scalars kept as the text that was written.
///
/// Nothing is converted: `no`, `012` and `2024-01-01` stay those letters, so that a reader decides
/// what it expects. Anchors, aliases and tags are refused.
public struct YAMLNode: Sendable {
  /// The content.
  public indirect enum Content: Sendable {
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Entry])
    /// A key without a value, or `~`.
    case null
  }

  /// A key and its value.
  public struct Entry: Sendable {
    /// The key as written.
    public let key: String
    /// Where the key stands.
    public let place: ConfigurationError.Place
    /// The value.
    public let value: YAMLNode
  }

  /// What it holds.
  public let content: Content
  /// Where it starts.
  public let place: ConfigurationError.Place

  /// Creates a node.
  public init(content: Content, place: ConfigurationError.Place) {
    self.content = content
    self.place = place
  }

  /// An error at this node.
  public func error(_ reason: ConfigurationError.Reason) -> ConfigurationError {
    ConfigurationError(place: place, reason: reason)
  }

  /// What it is, for messages that say what was found.
  public var kind: String {
    switch content {
    case .scalar: "a single value"
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .null: "nothing"
    }
  }
}
