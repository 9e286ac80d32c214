// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Configuration
import Deals
import Findings
import Reports
import Tagging

/// The stages of `analyze` in their order.
struct AnalysisRun {
  /// What an analysis starts from.
  enum Source {
    case exports(DealSet)
    case coded(CodedTable, file: ImportedFile)
  }

  let exports: ExportOptions
  let tagger: TaggerOptions
  let loaded: LoadedConfiguration
  let codebook: Codebook
  let options: AnalysisOptions

  private var configuration: Configuration { loaded.configuration }

  private var stamp: CodebookStamp { CodebookStamp(codebook) }

  func readExports() throws -> Source {
    .exports(try exports.read(loaded))
  }

  func readCodedTable() throws -> Source {
    guard exports.exports.count == 1, let path = exports.exports.first else {
      throw Failure(exitCode: 64, message: "--coded takes one coded table; name deals.csv")
    }
    let name = path == "-" ? "standard input" : String(path.split(separator: "/").last ?? "")
    let export = try path == "-" ? ExportFile(stream: 0, name: name) : ExportFile(path: path)
    let read = try readCodedTable(export, name: name)
    var file = ImportedFile(
      name: name, sha256: read.sha256, kind: .deals,
      preset: "coded", presetReason: "--coded", encoding: "utf-8", delimiter: ",", headers: [],
      mapping: [:])
    file.records = read.table.count
    file.deals = read.table.count
    return .coded(read.table, file: file)
  }

  private func readCodedTable(
    _ export: ExportFile, name: String
  ) throws -> (table: CodedTable, sha256: String) {
    do throws(CodedTableFailure) {
      return try CodedTableReader.read(
        export, configuration: configuration, drivers: codebook.drivers)
    } catch {
      if case .file(let unreadable) = error { throw unreadable }
      throw Failure(exitCode: 65, message: "\(name): \(error.message)")
    }
  }

  /// Tags, analyses, and gathers everything that reports are written from.
  func reportInput(from source: Source) -> ReportInput {
    switch source {
    case .exports(let deals):
      let names = FileWideNames(configuration: configuration, competitorCells: deals.rivalNames)
      let tags = tagger.tag(deals, codebook: codebook, names: names)
      let input = AnalysisInput(
        deals: deals, tags: tags, configuration: configuration, drivers: codebook.drivers,
        codebook: stamp)
      return reportInput(
        Analysis.run(input, options: options), files: deals.files, issues: deals.issues)
    case .coded(let table, let file):
      let output = Analysis.run(
        coded: table, configuration: configuration, codebook: table.notes.codebook ?? stamp,
        files: [file], options: options)
      return reportInput(output, files: [file], issues: [])
    }
  }

  private func reportInput(
    _ output: AnalysisOutput, files: [ImportedFile], issues: [RowIssue]
  ) -> ReportInput {
    ReportInput(
      results: output.results, evidence: output.evidence, lenses: output.lenses, files: files,
      issues: issues, company: configuration.companyNames.first, claims: configuration.hypotheses,
      dealsTable: CodedTableWriter(output.coded).bytes())
  }
}

extension CodebookStamp {
  /// The stamp of a codebook.
  init(_ codebook: Codebook) {
    self.init(id: codebook.id, version: codebook.version, sha256: codebook.sha256)
  }
}
