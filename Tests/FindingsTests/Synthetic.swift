// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals
import Tagging

@testable import Findings

/// Coded tables made for tests, deal by deal.
struct Synthetic {
  private var outcomes: [DealOutcome] = []
  private var owners: [String?] = []
  private var accounts: [String?] = []
  private var closeDays: [Int32?] = []
  private var words: [Int32] = []
  private var cells: [String: [Int8]] = [:]
  private var leads: [String: [Int8]] = [:]
  private var levels: [String: [String?]] = [:]
  private var duplicateOf: [Int?] = []

  /// Adds deals that are alike.
  mutating func add(
    _ count: Int, _ outcome: DealOutcome, owner: String? = nil, words: Int32 = 20,
    closed: String? = "2026-08-01", tags: [String: Int8] = [:], leads: [String: Int8] = [:],
    levels: [String: String?] = [:], copyOf: Int? = nil
  ) {
    for _ in 0..<count {
      outcomes.append(outcome)
      owners.append(owner)
      accounts.append(nil)
      closeDays.append(
        closed.flatMap { CalendarDay($0) }.flatMap { Int32(exactly: $0.daysSinceEpoch) })
      self.words.append(words)
      duplicateOf.append(copyOf)
      for (id, value) in tags { cells[id, default: []].append(value) }
      for (id, value) in leads { self.leads[id, default: []].append(value) }
      for (id, value) in levels { self.levels[id, default: []].append(value) }
    }
  }

  /// The table; every deal must have been given the same factors.
  var table: CodedTable {
    var factors = cells.map { id, values in
      var factor = FactorColumn(
        id: id, family: id.hasPrefix("need") ? .rational : .soft,
        origin: id.contains(".") ? .text : .column, values: .binary(values))
      factor.lead = leads[id]
      return factor
    }
    factors += levels.map { id, values in
      FactorColumn(
        id: id, family: .context, origin: .column, values: .categorical(CodedText(values)))
    }
    return CodedTable(
      deals: outcomes.indices.map { "D\($0 + 1)" }, order: outcomes.indices.map { $0 + 1 },
      outcomes: outcomes, owners: CodedText(owners), accounts: CodedText(accounts),
      closeDays: closeDays, amounts: outcomes.map { _ in nil },
      currencies: CodedText(outcomes.map { _ in nil }), noteWords: words,
      factors: factors.sorted { $0.id.precedesInBytes($1.id) }, duplicateOf: duplicateOf)
  }

  /// The factors of a table, compared with the outcome.
  static func factors(
    _ table: CodedTable, configuration: Configuration = Configuration(),
    options: AnalysisOptions = AnalysisOptions()
  ) -> [String: FactorResult] {
    let sample = Sample(table, period: options.period, cluster: configuration.cluster)
    let results = FactorAnalysis(
      sample: sample, configuration: configuration, options: options
    ).results()
    return Dictionary(uniqueKeysWithValues: results.map { ($0.id, $0) })
  }
}
