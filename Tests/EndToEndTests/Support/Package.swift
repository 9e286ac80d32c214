// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Files that come with the package.
enum Package {
  /// The root of the package.
  private static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The path of a file of `sample-data/`.
  static func sample(_ name: String) -> String {
    root.appendingPathComponent("sample-data/\(name)").path
  }

  /// The text of a file, by its path in the package.
  static func text(_ path: String) throws -> String {
    try String(contentsOf: root.appendingPathComponent(path), encoding: .utf8)
  }
}
