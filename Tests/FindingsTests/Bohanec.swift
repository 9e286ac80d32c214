// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Foundation

@testable import Findings

/// The 448 deals of a software company, published by Marko Bohanec (CC BY 4.0), where they are at hand.
enum Bohanec {
  static let folder = ProcessInfo.processInfo.environment["DEAL_FORENSICS_DATA"].map {
    $0 + "/data/bohanec"
  }
  static let isAtHand =
    folder.map {
      FileManager.default.fileExists(atPath: $0 + "/firth.json")
    } ?? false

  static func json(_ name: String) throws -> [String: Any] {
    let data = try Data(contentsOf: URL(fileURLWithPath: (folder ?? "") + "/" + name))
    return try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }

  static func dealSet(dropsDuplicates: Bool = false) throws -> DealSet {
    let path = (folder ?? "") + "/Salvirt_B2B_ML_dataset.csv"
    var text = try String(contentsOfFile: path, encoding: .utf8)
    if !text.hasSuffix("\n") { text += "\n" }
    var records = Samples.csv(text, delimiter: ";")
    let header = records.removeFirst()
    if dropsDuplicates {
      var seen: Set<[String]> = []
      records = records.filter { seen.insert($0).inserted }
    }
    let roles: [String: Role] = ["Source": .source, "Seller": .owner, "Status": .outcome]
    let columns = header.indices.map { index in
      Samples.column(header[index], roles[header[index]], records.map { $0[index] })
    }
    let deals = records.enumerated().map { index, record in
      Samples.deal(index + 1, record[record.count - 1] == "Won" ? .won : .lost, closed: nil)
    }
    return Samples.dealSet(deals, columns: columns, mapping: [:])
  }

  static var configuration: Configuration {
    var configuration = Configuration()
    configuration.factors =
      ["Budgt_alloc", "Authority", "Needs_def", "Purch_dept", "Forml_tend"].map {
        .init(id: $0, column: $0, family: .rational, type: .categorical)
      }
      + ["Att_t_client", "Partnership", "Posit_statm", "Source", "Client", "Strat_deal"].map {
        .init(id: $0, column: $0, family: .soft, type: .categorical)
      }
    return configuration
  }

  /// The blocks of the models and the outcome of their deals.
  static func blocks(
    _ configuration: Configuration, dropsDuplicates: Bool
  ) throws -> (blocks: ModelBlocks, outcome: [Bool]) {
    let table = Samples.table(
      try dealSet(dropsDuplicates: dropsDuplicates), configuration: configuration)
    let sample = Sample(table, period: .all, cluster: nil)
    let blocks = ModelBlocks(sample, configuration: configuration, excluded: [])
    return (blocks, blocks.positions.map { sample.isWon[$0] })
  }

  static func run(
    _ configuration: Configuration, dropsDuplicates: Bool = false, repeats: Int = 1
  ) throws -> AnalysisOutput {
    let set = try dealSet(dropsDuplicates: dropsDuplicates)
    var options = AnalysisOptions()
    // The full number of repeats takes minutes without optimisation.
    options.repeats = repeats
    options.bootstraps = 2
    return Analysis.run(
      AnalysisInput(
        deals: set, tags: set.deals.map { _ in Samples.tagged(hasText: false) },
        configuration: configuration, drivers: [Samples.trust],
        codebook: CodebookStamp(id: "test", version: "1", sha256: "")),
      options: options)
  }
}
