// SPDX-License-Identifier: Apache-2.0

import Foundation
import Tagging

/// The file by which partitioned jobs share the names of us and of rivals.
enum FileWideNamesFile {
  static func read(_ path: String) throws -> FileWideNames {
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(exitCode: 66, message: "\(path): no such file of names")
    }
    do {
      return try JSONDecoder().decode(FileWideNames.self, from: bytes)
    } catch {
      throw Failure(
        exitCode: 65, message: "\(path): not a file of names; write one with tag --names-out")
    }
  }

  static func write(_ names: FileWideNames, to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted, .withoutEscapingSlashes]
    let bytes = try encoder.encode(names) + Data("\n".utf8)
    do {
      try bytes.write(to: URL(fileURLWithPath: path))
    } catch {
      throw Failure(exitCode: 73, message: "\(path): cannot be written")
    }
  }
}
