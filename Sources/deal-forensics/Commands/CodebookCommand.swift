// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Configuration
import Foundation
import Tagging

/// Commands about codebooks.
struct CodebookCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "codebook",
    abstract: "Shows and checks codebooks.",
    subcommands: [Show.self, Check.self]
  )

  /// Prints the drivers of a codebook, or the file of the built-in one.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints the built-in codebook as YAML, or the drivers of a codebook.",
      discussion: "Example: deal-forensics codebook show --drivers"
    )

    @Flag(help: "List the drivers with their family, directions and definition.")
    var drivers = false

    @OptionGroup var tagger: TaggerOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
      try CommandRunner(messages: messages).run { _ in
        let codebook = try tagger.load()
        guard drivers || tagger.codebook != nil else {
          return try StandardData.write(Codebook.standardText)
        }
        for driver in codebook.drivers {
          let directions = driver.directions.map(\.rawValue).joined(separator: ", ")
          try StandardData.write(
            "\(driver.id) (\(driver.family.rawValue): \(directions))\n  \(driver.definition)\n")
        }
      }
    }
  }

  /// Runs the examples of a codebook as tests.
  struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Runs the examples of a codebook as tests; exit code 78 where one fails.",
      discussion: "Example: deal-forensics codebook check --codebook ours.yaml"
    )

    @OptionGroup var tagger: TaggerOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
      try CommandRunner(messages: messages).run { console in
        let codebook = try tagger.load()
        let failures = CodebookCheck.failures(of: codebook)
        for failure in failures { console.error(failure.message) }
        guard failures.isEmpty else { throw ExitCode(78) }
        console.note(
          "\(codebook.id) \(codebook.version): \(codebook.drivers.count) drivers, "
            + "\(codebook.patterns.count) patterns, \(codebook.examples.count) examples hold")
      }
    }
  }
}
