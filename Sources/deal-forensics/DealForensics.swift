// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// The root command.
@main
struct DealForensics: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "deal-forensics",
    abstract: "Finds which soft factors go with winning and losing deals, beside BANT.",
    discussion: """
      Reads CRM exports of closed deals, tags what buyers felt (trust, security, motivation, fear,
      advocacy, status quo ...) without looking at the outcome, and writes a report whose every
      comparison carries an interval and says when it cannot tell.

      Start here:
        deal-forensics check export.csv      what is recognised, and what would be rejected
        deal-forensics init export.csv       a starting forensics.yaml on standard output
        deal-forensics analyze export.csv    the report, in deal-forensics-report/

      Exit codes: 0 done, 1 a gate of --fail-on tripped, 64 usage, 65 bad data, 66 no such input,
      70 a bug of ours, 73 output cannot be created, 74 I/O error, 75 another run holds the lock,
      78 bad configuration or codebook, 130 and 143 signals.
      """,
    version: Version.text,
    subcommands: [
      AnalyzeCommand.self, CheckCommand.self, InitCommand.self, TagCommand.self,
      CodebookCommand.self, CalcCommand.self, ConfigCommand.self,
    ]
  )
}
