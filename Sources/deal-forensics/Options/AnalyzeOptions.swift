// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Configuration
import Findings
import Reports

/// What `analyze` computes, and where its files go.
struct AnalyzeOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Where the files go; {period} is replaced by the period, or by all.", valueName: "dir"),
    completion: .directory)
  var output = "deal-forensics-report"

  @Option(
    help: ArgumentHelp("Which files, separated by commas.", valueName: "md,html,json,csv"),
    transform: Self.formats)
  var format = Set(ReportFormat.allCases)

  @Option(
    help: ArgumentHelp(
      "Deals closed in it: 2026-Q3, 2026-H1, 2026-07 or 2026 (fiscal).", valueName: "period"))
  var period: String?

  @Option(
    help: ArgumentHelp("Deals closed on or after a day.", valueName: "yyyy-MM-dd"),
    transform: Self.day)
  var from: CalendarDay?

  @Option(
    help: ArgumentHelp("Deals closed on or before a day.", valueName: "yyyy-MM-dd"),
    transform: Self.day)
  var to: CalendarDay?

  @Flag(help: "The export is a coded table (deals.csv of an earlier run).")
  var coded = false

  @Option(help: ArgumentHelp("The seed of every resampling.", valueName: "n"))
  var seed: UInt64 = 1

  @Option(
    help: ArgumentHelp(
      "Tags per factor in evidence.csv, chosen diversely.", valueName: "n|all"),
    transform: Self.evidenceCount)
  var evidence: Int? = 200

  func validate() throws {
    if period != nil, from != nil || to != nil {
      throw ValidationError("--period and --from or --to exclude each other; give one of them")
    }
    if let from, let to, to < from {
      throw ValidationError("--to \(to) lies before --from \(from)")
    }
  }

  /// The period in force.
  func period(fiscalYearStart: Int) throws -> Period {
    guard let period else { return Period(from: from, to: to) }
    guard let named = Period(period, fiscalYearStart: fiscalYearStart) else {
      throw Failure(
        exitCode: 64,
        message: "'\(period)' is no period; write one such as 2026-Q3, 2026-H1, 2026-07 or 2026")
    }
    return named
  }

  /// The folder in force.
  func folder(for period: Period) -> String {
    let name = self.period ?? (period.isAll ? "all" : period.name ?? "all")
    return output.split(separator: "{period}", omittingEmptySubsequences: false)
      .joined(separator: name)
  }

  @Sendable private static func formats(_ text: String) throws -> Set<ReportFormat> {
    let known = ReportFormat.allCases.map(\.rawValue)
    var formats: Set<ReportFormat> = []
    for word in text.split(separator: ",", omittingEmptySubsequences: false) {
      guard let format = ReportFormat(rawValue: String(word)) else {
        throw ValidationError(
          "'\(word)' is no format; write some of \(known.joined(separator: ",")) without blanks")
      }
      formats.insert(format)
    }
    return formats
  }

  @Sendable private static func day(_ text: String) throws -> CalendarDay {
    guard let day = CalendarDay(text) else {
      throw ValidationError("'\(text)' is no day; write one such as 2026-07-01")
    }
    return day
  }

  @Sendable private static func evidenceCount(_ text: String) throws -> Int? {
    if text == "all" { return nil }
    guard let count = Int(text), count >= 0 else {
      throw ValidationError("--evidence takes a whole number or all")
    }
    return count
  }
}
