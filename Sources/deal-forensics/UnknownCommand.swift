// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Configuration

/// A word that stands where a command should.
struct UnknownCommand {
  let word: String
  let known: [String]

  /// Looks at the words before the first option.
  ///
  /// - Parameters:
  ///   - arguments: The arguments of the program.
  ///   - configuration: That of the root command.
  /// - Returns: The first word that should name a command and does not.
  static func find(
    in arguments: [String], among configuration: CommandConfiguration
  ) -> UnknownCommand? {
    var commands = configuration.subcommands
    for argument in arguments where !commands.isEmpty {
      if argument.hasPrefix("-") || argument == "help" { return nil }
      var names: [String] = []
      for command in commands { names.append(command._commandName) }
      guard let index = names.firstIndex(of: argument) else {
        return UnknownCommand(word: argument, known: names)
      }
      commands = commands[index].configuration.subcommands
    }
    return nil
  }

  /// What is wrong and what would be right.
  var message: String {
    if word.contains(".") || word.contains("/") {
      return "unknown command '\(word)'; write 'deal-forensics analyze \(word)'"
    }
    if let nearest = NearestWord.suggestion(for: word, among: known) {
      return "unknown command '\(word)'; did you mean '\(nearest)'?"
    }
    return "unknown command '\(word)'; known are \(known.joined(separator: ", "))"
  }
}
