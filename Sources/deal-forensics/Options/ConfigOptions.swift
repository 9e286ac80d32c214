// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CSVIngest
import Configuration
import Foundation

/// Where the settings come from.
struct ConfigOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The configuration; without it ./forensics.yaml if there, else presets and defaults.",
      valueName: "file"))
  var config: String?

  /// Reads the settings of the run.
  ///
  /// - Returns: The settings, or the defaults where no file is named and none stands here.
  /// - Throws: `ConfigurationError`, or `Failure` where a named file does not exist.
  func load() throws -> LoadedConfiguration {
    guard let path else { return .defaults }
    guard let bytes = FileManager.default.contents(atPath: path) else {
      throw Failure(exitCode: 66, message: "\(path): no such configuration; name an existing file")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let place = ConfigurationError.Place(file: path, line: 1, column: 1)
      throw ConfigurationError(place: place, reason: .unreadable)
    }
    return try LoadedConfiguration.read(text, file: path)
  }

  /// The SHA-256 of the configuration file; `nil` without one.
  func sha256() throws -> String? {
    guard let path else { return nil }
    return try FileDigest.sha256(ofFile: path)
  }

  /// The file in force: the one named, else the one that stands here.
  private var path: String? {
    let standing = "forensics.yaml"
    return config ?? (FileManager.default.fileExists(atPath: standing) ? standing : nil)
  }
}
