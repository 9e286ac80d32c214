// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import CSVIngest
import Configuration
import Deals
import Findings
import Foundation
import Output
import Reports
import Tagging

/// The main job: exports in, report out.
struct AnalyzeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: "Writes the report on closed deals.",
    discussion: """
      Writes report.md, report.html, results.json, deals.csv, evidence.csv and rejected.csv as \
      one set: a run that is stopped leaves the old set whole.

      Examples:
        deal-forensics analyze q3.csv
        deal-forensics analyze exports/ --period 2026-Q3 --output reports/{period}
        deal-forensics analyze --coded deal-forensics-report/deals.csv --output again
      """
  )

  @OptionGroup var exports: ExportOptions
  @OptionGroup var analyze: AnalyzeOptions
  @OptionGroup var tagger: TaggerOptions
  @OptionGroup var messages: MessageOptions

  func run() throws {
    try CommandRunner(messages: messages).run { console in
      SignalCleanup.install()
      let loaded = try exports.config.load()
      let codebook = try tagger.load()
      let period = try analyze.period(fiscalYearStart: loaded.configuration.fiscalYearStart)
      let options = try analysisOptions(period: period)
      let run = AnalysisRun(
        exports: exports, tagger: tagger, loaded: loaded, codebook: codebook, options: options)
      console.progress("reading")
      let source = try analyze.coded ? run.readCodedTable() : run.readExports()
      let folder = analyze.folder(for: period)
      let files = try AtomicFileSet(
        folder: folder, names: Report.fileNames, marker: "results.json")
      console.progress("tagging and comparing")
      let input = run.reportInput(from: source)
      console.progress("writing")
      for file in try Report.files(for: input, formats: analyze.format) {
        try files.add(file.name, file.bytes)
      }
      let changes = try files.commit()
      console.endProgress()
      try RunSummary(input: input, folder: folder, changes: changes, formats: analyze.format)
        .print(to: console, asJSON: messages.json)
    }
  }

  private func analysisOptions(period: Period) throws -> AnalysisOptions {
    var options = AnalysisOptions()
    options.seed = analyze.seed
    options.period = period
    options.codebookIsBuiltIn = tagger.codebook == nil
    options.evidencePerFactor = analyze.evidence
    options.jobs = tagger.jobs
    options.toolVersion = Version.text
    options.configSHA256 = try exports.config.sha256()
    return options
  }
}
