// SPDX-License-Identifier: Apache-2.0

/// A configuration with the file that it came from.
public struct LoadedConfiguration: Sendable {
  /// The settings.
  public let configuration: Configuration
  /// The file as the user named it; `nil` where defaults hold.
  public let file: String?
  /// Where each setting of the file stands, by its path (`sources[0].preset`), in file order.
  public let places: [(path: String, place: ConfigurationError.Place)]

  /// The settings of a run without a file.
  public static let defaults = LoadedConfiguration(
    configuration: Configuration(), file: nil, places: [])

  /// Reads the text of a `forensics.yaml`.
  ///
  /// An empty file means the defaults. A byte order mark is skipped.
  ///
  /// - Parameters:
  ///   - text: The text of the file.
  ///   - file: Its name in messages.
  /// - Returns: The settings with their places.
  /// - Throws: The first problem with its place and, for a slip of the hand, the nearest right word.
  public static func read(
    _ text: String, file: String
  ) throws(ConfigurationError) -> LoadedConfiguration {
    let scalars = text.unicodeScalars
    let body = scalars.first == "\u{FEFF}" ? String(scalars.dropFirst()) : text
    let root = try YAMLNode.parse(body, file: file)
    let configuration = try ConfigurationReader.configuration(from: root)
    return LoadedConfiguration(configuration: configuration, file: file, places: root.places())
  }
}

extension YAMLNode {
  /// The places of all keys and list items below this node, with their paths.
  fileprivate func places(
    below path: String = ""
  ) -> [(path: String, place: ConfigurationError.Place)] {
    switch content {
    case .scalar, .null:
      return []
    case .sequence(let items):
      return items.enumerated().flatMap { index, item in
        [("\(path)[\(index)]", item.place)] + item.places(below: "\(path)[\(index)]")
      }
    case .mapping(let entries):
      return entries.flatMap { entry in
        let name = path.isEmpty ? entry.key : "\(path).\(entry.key)"
        return [(name, entry.place)] + entry.value.places(below: name)
      }
    }
  }
}
