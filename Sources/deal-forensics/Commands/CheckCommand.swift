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
      Writes no file. Examples:
        deal-forensics check exports/*.csv
        deal-forensics check --config forensics.yaml
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
      console.note("\n" + Self.nextStep(exports.exports, configuration: loaded.file))
    }
  }

  private static func nextStep(_ exports: [String], configuration: String?) -> String {
    let names = (1...3).contains(exports.count) ? exports.joined(separator: " ") : "EXPORT..."
    if let configuration {
      let named = exports.isEmpty ? "" : " \(names)"
      return "Next: deal-forensics analyze\(named) --config \(configuration)"
    }
    return "Next: deal-forensics init \(names) > forensics.yaml   (to adjust this)\n"
      + "or:   deal-forensics analyze \(names)"
  }
}
