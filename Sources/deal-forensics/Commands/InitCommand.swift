// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Configuration
import Deals
import Foundation

/// Writes a starting forensics.yaml from what it recognises.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Prints a starting forensics.yaml, with comments, from what it recognises.",
    discussion: "Example: deal-forensics init q3.csv > forensics.yaml"
  )

  @OptionGroup var exports: ExportOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try CommandRunner(messages: messages).run { _ in
      guard !exports.exports.isEmpty else {
        throw Failure(exitCode: 64, message: "init needs an export to look at; name a file")
      }
      let loaded = try exports.config.load()
      let importer = DealImporter(
        configuration: loaded.configuration, onBadRow: exports.onBadRow)
      let report = try importer.check(try exports.inputs(loaded))
      try StandardData.write(StartingConfiguration.render(report, paths: exports.exports))
    }
  }
}
