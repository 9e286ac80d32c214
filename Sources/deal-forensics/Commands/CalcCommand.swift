// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Calculator
import Foundation

/// Recomputes statistics from JSON, so that anybody can check a number of the report.
struct CalcCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "calc",
    abstract: "Computes statistics: JSON cases on standard input, results on standard output.",
    discussion: """
      One case or an array of cases, such as
        {"procedure": "fisher_exact", "input": {"table": [[3, 1], [1, 3]]}}
      and one answer or an array of answers in the same order.
      """
  )

  @OptionGroup var messages: MessageOptions

  func run() throws {
    try CommandRunner(messages: messages).run { _ in
      let cases = FileHandle.standardInput.readDataToEndOfFile()
      try StandardData.write(try Calculator.answer(json: cases))
    }
  }
}
