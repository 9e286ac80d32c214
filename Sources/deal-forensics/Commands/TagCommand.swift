// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Configuration
import Deals
import Findings
import Foundation
import Reports
import Tagging

/// Tags the texts of deals, as a filter for pipes and engines.
struct TagCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: "Writes the tags of every deal on standard output.",
    discussion: """
      Examples:
        deal-forensics tag q3.csv | jq '.tags[].driver'
        cat part-7.csv | deal-forensics tag - --names names.json --expect-rows 5000
      """
  )

  @OptionGroup var exports: ExportOptions
  @OptionGroup var tagger: TaggerOptions
  @OptionGroup var messages: MessageOptions

  /// What is written of each deal.
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case jsonl, csv
  }

  @Option(
    help: ArgumentHelp(
      "JSON Lines of tags, or the coded table that analyze --coded reads.",
      valueName: "jsonl|csv"))
  var format = Format.jsonl

  @Flag(help: "Say of every match why it is a tag or what cancelled it.")
  var explain = false

  @Option(help: ArgumentHelp("Fail unless so many records were read.", valueName: "n"))
  var expectRows: Int?

  @Option(
    help: ArgumentHelp("Use these file-wide names instead of those read.", valueName: "file"))
  var names: String?

  @Option(help: ArgumentHelp("Write the file-wide names read, and no tags.", valueName: "file"))
  var namesOut: String?

  func run() throws {
    try CommandRunner(messages: messages).run { console in
      let loaded = try exports.config.load()
      let deals = try exports.read(loaded)
      try checkRowCount(of: deals)
      for warning in deals.warnings { console.warning(warning.message) }
      let names = try fileWideNames(of: deals, loaded.configuration)
      if let namesOut { return try FileWideNamesFile.write(names, to: namesOut) }
      let codebook = try tagger.load()
      let tags = tagger.tag(deals, codebook: codebook, names: names)
      switch format {
      case .jsonl: try writeLines(deals, tags, codebook, names)
      case .csv: try writeTable(deals, tags, codebook, loaded.configuration)
      }
    }
  }

  private func writeTable(
    _ deals: DealSet, _ tags: [TaggedDeal], _ codebook: Codebook, _ configuration: Configuration
  ) throws {
    let builder = CodedTableBuilder(
      deals: deals, tags: tags, configuration: configuration, drivers: codebook.drivers,
      codebook: CodebookStamp(codebook))
    try CodedTableWriter(builder.table()).write { bytes in try StandardData.write(bytes) }
  }

  private func writeLines(
    _ deals: DealSet, _ tags: [TaggedDeal], _ codebook: Codebook, _ names: FileWideNames
  ) throws {
    let lines = TagLine(files: deals.files)
    let explainer = explain ? Tagger(codebook: codebook, names: names) : nil
    for (deal, tagged) in zip(deals.deals, tags) {
      let explanations = explainer?.explain(TaggableDeal(deal))
      try StandardData.write(lines.text(for: deal, tagged, explanations: explanations))
    }
  }

  private func checkRowCount(of deals: DealSet) throws {
    let records = deals.files.filter { $0.kind == .deals }.map(\.records).reduce(0, +)
    guard let expectRows, records != expectRows else { return }
    throw Failure(
      exitCode: 65, message: "\(records) records were read where --expect-rows says \(expectRows)")
  }

  private func fileWideNames(
    of deals: DealSet, _ configuration: Configuration
  ) throws -> FileWideNames {
    if let names { return try FileWideNamesFile.read(names) }
    return FileWideNames(configuration: configuration, competitorCells: deals.rivalNames)
  }
}
