// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Configuration
import Foundation

/// Commands about settings.
struct ConfigCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "config",
    abstract: "Shows the settings of a run.",
    subcommands: [Show.self]
  )

  /// Prints every setting and where it came from.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Prints every setting and where it came from.",
      discussion: "Example: deal-forensics config show --config forensics.yaml"
    )

    @OptionGroup var config: ConfigOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
      try CommandRunner(messages: messages).run { _ in
        let settings = ConfigurationListing(try config.load()).settings
        if messages.json {
          let objects = settings.map {
            ["name": $0.name, "value": $0.value, "origin": $0.origin]
          }
          try StandardData.write(json: objects)
        } else {
          let width = settings.map(\.name.count).max() ?? 0
          for setting in settings {
            let padding = String(repeating: " ", count: width - setting.name.count)
            try StandardData.write(
              "\(setting.name)\(padding)  \(setting.value)  (\(setting.origin))\n")
          }
        }
      }
    }
  }
}
