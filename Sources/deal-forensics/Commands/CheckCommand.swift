// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Configuration
import Deals
import Foundation

/// Says what was recognised and what would be rejected; writes nothing.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Shows what is recognised in exports and what would be rejected.",
    discussion: """
      Writes no file. Example: deal-forensics check exports/*.csv
      Next step: deal-forensics init exports/*.csv > forensics.yaml
      """
  )

  @OptionGroup var exports: ExportOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try CommandRunner(messages: messages).run { console in
      let loaded = try exports.config.load()
      let importer = DealImporter(
        configuration: loaded.configuration, onBadRow: exports.onBadRow)
      let report = try importer.check(try exports.inputs(loaded))
      if messages.json { return try StandardData.write(json: report) }
      try StandardData.write(CheckText.render(report))
      console.note(
        "\nNext: deal-forensics init EXPORT > forensics.yaml to adjust this, "
          + "or deal-forensics analyze EXPORT.")
    }
  }
}
