// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct `The manual page` {
  @Test(arguments: [
    ["analyze"], ["check"], ["init"], ["tag"], ["codebook", "show"], ["codebook", "check"],
    ["calc"], ["config", "show"],
  ])
  func `names every command and every option`(command: [String]) throws {
    let manual = try Package.text("docs/deal-forensics.1")
    let help = try Program.run(command + ["--help"], in: Workbench())
    #expect(help.exitCode == 0)
    for word in command { #expect(manual.contains(word)) }
    let options = Set(
      help.text.split { $0 == " " || $0 == "\n" || $0 == "," }
        .filter { $0.hasPrefix("--") }
        .map { $0.dropFirst(2).prefix { $0.isLetter || $0 == "-" } })
    #expect(options.contains("help"))
    for option in options { #expect(manual.contains("Fl Fl \(option)"), "--\(option)") }
  }
}
