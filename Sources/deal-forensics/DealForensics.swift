// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The root command.
@main
struct DealForensics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deal-forensics",
    abstract: "Finds which soft factors go with winning and losing deals, beside BANT.",
    discussion: """
      Reads CRM exports of closed deals, tags what buyers felt (trust, security, motivation, \
      fear, advocacy, status quo ...) without looking at the outcome, and writes a report whose \
      every comparison carries an interval and says when it cannot tell.

      Start here:
        deal-forensics check export.csv      what is recognised and what rejected
        deal-forensics init export.csv       a starting forensics.yaml
        deal-forensics analyze export.csv    the report, in deal-forensics-report/

      Exit codes:
        0   done                             70  a bug of ours
        64  usage                            73  output cannot be created
        65  bad data                         74  I/O error, such as a full disk
        66  no such input                    75  another run holds the folder
        78  bad configuration or codebook    130, 143  ended by a signal
      """,
    version: Version.text,
    subcommands: [
      AnalyzeCommand.self, CheckCommand.self, InitCommand.self, TagCommand.self,
      CodebookCommand.self, CalcCommand.self, ConfigCommand.self,
    ]
  )

  /// Runs the command that the arguments name.
  static func main() {
    let arguments = Array(CommandLine.arguments.dropFirst())
    if let unknown = UnknownCommand.find(in: arguments, among: configuration) {
      exit(withError: ValidationError(unknown.message))
    }
    main(arguments)
  }
}
