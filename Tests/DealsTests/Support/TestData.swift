// SPDX-License-Identifier: Apache-2.0

import Configuration
import Foundation

@testable import Deals

/// Files beside the repository that some tests read.
enum TestData {
  /// The folder, where the environment names one.
  static let root = ProcessInfo.processInfo.environment["DEAL_FORENSICS_DATA"]
  /// Whether tests that need it can run.
  static let isThere = root != nil
  /// What a skipped test says.
  static let absence = "set DEAL_FORENSICS_DATA to run this"

  /// The path of a file in it.
  static func path(_ name: String) -> String { (root ?? "") + "/" + name }

  /// Reads files of it as deals.
  static func deals(
    _ names: String..., configuration: Configuration = Configuration()
  ) throws -> DealSet {
    try DealImporter(configuration: configuration)
      .read(names.map { ExportInput(.file(path: path($0))) })
  }

  /// The rows of a small file without quotes around line breaks, by header.
  static func rows(_ name: String) throws -> [[String: String]] {
    let input = ExportInput(.file(path: path(name)))
    var source = Configuration.Source()
    source.columns = [.outcome: ["outcome"]]
    source.preset = "generic"
    let set = try DealImporter().read([ExportInput(input.origin, source: source)])
    return set.deals.indices.map { deal in
      var row: [String: String] = [:]
      for column in set.columns { row[column.header] = column.value(ofDeal: deal) }
      for note in set.deals[deal].notes { row[note.field] = note.text }
      return row
    }
  }
}

/// Reads a text as one export.
func deals(
  _ text: String, name: String = "test.csv", source: Configuration.Source? = nil,
  configuration: Configuration = Configuration(), onBadRow: BadRowPolicy = .reject
) throws(ImportError) -> DealSet {
  try DealImporter(configuration: configuration, onBadRow: onBadRow)
    .read([ExportInput(.bytes(Array(text.utf8), name: name), source: source)])
}

extension DealSet {
  /// How many deals ended as each word says.
  var outcomeCounts: [String: Int] {
    Dictionary(deals.map { ($0.outcome.word, 1) }, uniquingKeysWith: +)
  }

  /// The messages of the warnings.
  var messages: [String] { warnings.map(\.message) }
}
