// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// How a command talks: data on standard output, messages on standard error.
struct MessageOptions: ParsableArguments {
  /// When to show progress.
  enum Progress: String, ExpressibleByArgument, CaseIterable {
    case auto, never
  }

  /// The form of messages.
  enum LogFormat: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  @Flag(name: .shortAndLong, help: "Say nothing on success.")
  var quiet = false

  @Flag(help: "Print one JSON object on standard output instead of text.")
  var json = false

  @Option(help: ArgumentHelp("When to show progress on a terminal.", valueName: "auto|never"))
  var progress = Progress.auto

  @Option(
    help: ArgumentHelp("The form of messages on standard error.", valueName: "text|json"))
  var logFormat = LogFormat.text
}
