// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import Statistics

/// The open table of 448 deals of one company (Bohanec; CC BY 4.0 as reported), and the models of
/// it that two other programs agree on.
struct OpenDealTable {
  static let folder = ProcessInfo.processInfo.environment["DEAL_FORENSICS_DATA"]
    .map { URL(fileURLWithPath: $0).appendingPathComponent("data/bohanec") }

  static let rational = ["Budgt_alloc", "Authority", "Needs_def", "Purch_dept", "Forml_tend"]
  static let soft = [
    "Att_t_client", "Partnership", "Posit_statm", "Source", "Client", "Strat_deal",
  ]
  static let blocks = ["rational": rational, "soft": soft, "combined": rational + soft]

  let header: [String]
  let rows: [[String]]

  init(isDeduplicated: Bool) throws {
    let folder = try #require(Self.folder)
    let file = folder.appendingPathComponent("Salvirt_B2B_ML_dataset.csv")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").map { line in
      line.split(separator: ";").map { String($0.dropFirst().dropLast()) }
    }
    header = lines[0]
    var seen: Set<[String]> = []
    rows = lines.dropFirst().filter { !isDeduplicated || seen.insert($0).inserted }
  }

  var outcome: [Bool] { rows.map { $0.last == "Won" } }

  /// The same number for rows that are equal in every cell.
  var duplicateGroups: [Int] {
    var numbers: [[String]: Int] = [:]
    return rows.map { row in
      let number = numbers[row] ?? numbers.count
      numbers[row] = number
      return number
    }
  }

  /// One column for each level but the commonest; levels below ten training rows are pooled.
  func design(_ columns: [String], training: [Int]) -> DesignMatrix {
    columns.reduce(DesignMatrix(names: [], columns: [], rowCount: rows.count)) { result, column in
      result.appending(levels(column, training: training))
    }
  }

  func design(_ columns: [String]) -> DesignMatrix {
    design(columns, training: Array(rows.indices))
  }

  private func levels(_ column: String, training: [Int]) -> DesignMatrix {
    let index = header.firstIndex(of: column) ?? 0
    var counts: [String: Int] = [:]
    for row in training {
      counts[rows[row][index], default: 0] += 1
    }
    let reference = counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
    let values = rows.map { row in
      row[index] == reference || counts[row[index], default: 0] >= 10 ? row[index] : "(other)"
    }
    let named = Set(values).subtracting([reference ?? "", "(other)"]).sorted()
    let levels = named + (values.contains("(other)") ? ["(other)"] : [])
    return DesignMatrix(
      names: levels.map { "\(column)=\($0)" },
      columns: levels.map { level in values.map { $0 == level ? 1 : 0 } }, rowCount: rows.count
    )
  }
}

@Suite(.enabled(if: OpenDealTable.folder != nil, "DEAL_FORENSICS_DATA is not set"))
struct `The open table of deals` {
  static let keys = ["all_448_rows", "deduplicated_365_rows"]

  private func expected(_ key: String) throws -> [String: Any] {
    let file = try #require(OpenDealTable.folder).appendingPathComponent("firth.json")
    let json = try JSONSerialization.jsonObject(with: try Data(contentsOf: file))
    return try #require((json as? [String: Any])?[key] as? [String: Any])
  }

  private func table(_ key: String) throws -> OpenDealTable {
    try OpenDealTable(isDeduplicated: key.hasPrefix("dedup"))
  }

  @Test(arguments: keys, ["rational", "soft", "combined"])
  func `has the Firth fits of two other programs`(key: String, block: String) throws {
    let table = try table(key)
    let model = try #require(try expected(key)[block] as? [String: Any])
    let columns = try #require(OpenDealTable.blocks[block])
    let fit = try FirthRegression.fit(design: table.design(columns), outcome: table.outcome)
    #expect(fit.coefficients.map(\.term) == model["terms"] as? [String])
    let estimates = try #require(model["estimate"] as? [Double])
    let errors = try #require(model["std_error"] as? [Double])
    for (index, coefficient) in fit.coefficients.enumerated() {
      let tolerance = 1e-8 * max(1, abs(estimates[index]))
      #expect(abs(coefficient.estimate - estimates[index]) <= tolerance, "\(coefficient.term)")
      #expect(agree(coefficient.standardError, errors[index], to: 1e-8), "\(coefficient.term)")
    }
    let likelihood = try #require(model["penalised_log_likelihood"] as? Double)
    #expect(agree(fit.penalisedLogLikelihood, likelihood, to: 1e-8))
  }

  @Test(arguments: keys)
  func `has their penalised likelihood-ratio tests of blocks`(key: String) throws {
    let table = try table(key)
    let expected = try expected(key)
    let rational = table.design(OpenDealTable.rational).columns.count
    let design = table.design(OpenDealTable.rational + OpenDealTable.soft)
    let fit = try FirthRegression.fit(design: design, outcome: table.outcome)
    let blocks = [
      "soft_given_rational": Array(rational..<design.columns.count),
      "rational_given_soft": Array(0..<rational),
    ]
    for (name, columns) in blocks.sorted(by: { $0.key < $1.key }) {
      let test = try fit.penalisedLikelihoodRatioTest(dropping: columns)
      let other = try #require(expected[name] as? [String: Any])
      #expect(agree(test.statistic, try #require(other["statistic"] as? Double), to: 1e-8))
      #expect(test.degreesOfFreedom == other["df"] as? Int)
      let p = try #require(other["p_value"] as? Double)
      #expect(agree(test.pValue.probability, p, to: 1e-8))
    }
  }

  @Test func `gives the worked case of three columns against three`() throws {
    let table = try table("deduplicated_365_rows")
    let bant = ["Authority", "Budgt_alloc", "Needs_def"]
    let relation = ["Client", "Posit_statm", "Att_t_client"]
    let rational = table.design(bant).columns.count
    let design = table.design(bant + relation)
    let fit = try FirthRegression.fit(design: design, outcome: table.outcome)
    let soft = try fit.penalisedLikelihoodRatioTest(
      dropping: Array(rational..<design.columns.count)
    )
    let back = try fit.penalisedLikelihoodRatioTest(dropping: Array(0..<rational))
    #expect(agree(soft.statistic, 97.968_87, to: 1e-7) && soft.degreesOfFreedom == 7)
    #expect(agree(back.statistic, 10.638_85, to: 5e-7) && back.degreesOfFreedom == 7)
    let shares = try #require(
      try ExplainedShares(
        design: design, blocks: [Array(rational..<design.columns.count), Array(0..<rational)],
        outcome: table.outcome
      )
    )
    #expect(abs(shares.estimates[0] - 0.92) < 0.006)
    // Maximum likelihood has no fit here, only a limit: that level is 4 won, 0 lost.
    do throws(RegressionError) {
      _ = try LogisticRegression.fit(design: design, outcome: table.outcome)
      Issue.record("a separated design was fitted")
    } catch {
      guard case .separated(let columns) = error else {
        Issue.record("\(error)")
        return
      }
      #expect(columns.contains("Posit_statm=(other)"))
    }
  }

  @Test func `gives areas by cross-validation as elsewhere`() throws {
    let table = try table("deduplicated_365_rows")
    let bant = ["Authority", "Budgt_alloc", "Needs_def"]
    let plan = CrossValidation(
      outcome: table.outcome, groups: table.duplicateGroups, repeats: 2, seed: 1
    )
    let base = try plan.firth(jobs: 2) { table.design(bant, training: $0) }
    let both = try plan.firth(jobs: 2) {
      table.design(bant + ["Client", "Posit_statm", "Att_t_client"], training: $0)
    }
    // 0.514 and 0.783 over 20 repeats; 0.518 and 0.781 by another program.
    #expect(abs(try #require(base.auc) - 0.516) < 0.02)
    #expect(abs(try #require(both.auc) - 0.782) < 0.01)
    let gain = try #require(both.gain(over: base))
    #expect(abs(gain.estimate - 0.269) < 0.03 && gain.interval.low > 0.17)
  }
}
