// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Configuration
import Deals
import Foundation
import Tagging

/// Which codebook tags, and on how many threads.
struct TaggerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("A codebook instead of the built-in one.", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var codebook: String?

  @Option(help: ArgumentHelp("Threads; the output is the same for any number.", valueName: "n"))
  var jobs = ProcessInfo.processInfo.activeProcessorCount

  func validate() throws {
    guard jobs >= 1 else { throw ValidationError("--jobs takes a whole number from 1") }
  }

  /// Reads the codebook in force.
  func load() throws -> Codebook {
    guard let codebook else { return .standard }
    guard let bytes = FileManager.default.contents(atPath: codebook) else {
      throw Failure(
        exitCode: 66, message: "\(codebook): no such codebook; name an existing file")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let place = ConfigurationError.Place(file: codebook, line: 1, column: 1)
      throw ConfigurationError(place: place, reason: .unreadable)
    }
    return try Codebook(yaml: text, file: codebook)
  }

  /// Tags every deal, blind to how it ended.
  func tag(_ deals: DealSet, codebook: Codebook, names: FileWideNames) -> [TaggedDeal] {
    Tagger(codebook: codebook, names: names).tag(deals.deals.map(TaggableDeal.init), jobs: jobs)
  }
}
