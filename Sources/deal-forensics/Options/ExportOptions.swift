// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Configuration
import Deals
import Foundation

/// Which exports are read, and how.
struct ExportOptions: ParsableArguments {
  @Argument(
    help: "Exports: files, globs, folders (their *.csv), or - for standard input.",
    completion: .file(extensions: ["csv", "txt"]))
  var exports: [String] = []

  @OptionGroup var config: ConfigOptions

  @Option(
    help: ArgumentHelp(
      "What happens to a row that cannot be used: set aside in rejected.csv, or end of the run.",
      valueName: "reject|fail"))
  var onBadRow = BadRowPolicy.reject

  /// Finds and reads the exports.
  ///
  /// - Parameter loaded: The settings of the run.
  /// - Returns: Everything that was read.
  /// - Throws: `ImportError` where an export cannot be used.
  func read(_ loaded: LoadedConfiguration) throws -> DealSet {
    let importer = DealImporter(configuration: loaded.configuration, onBadRow: onBadRow)
    return try importer.read(try inputs(loaded))
  }

  /// The exports that arguments or the configuration name.
  func inputs(_ loaded: LoadedConfiguration) throws -> [ExportInput] {
    for path in exports where path.hasSuffix(".yaml") || path.hasSuffix(".yml") {
      throw Failure(
        exitCode: 64, message: "\(path): a configuration, not an export; name it with --config")
    }
    let folder = loaded.file.map {
      URL(fileURLWithPath: $0).deletingLastPathComponent().relativePath
    }
    let resolver = InputResolver(
      configuration: loaded.configuration, directory: folder ?? ".")
    return try resolver.inputs(for: exports)
  }
}

extension BadRowPolicy: ExpressibleByArgument {}
