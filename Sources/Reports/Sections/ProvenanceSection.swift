// SPDX-License-Identifier: Apache-2.0

import Findings

/// What was read, with what, and how it was set.
enum ProvenanceSection {
  static func section(_ context: ReportContext) -> Section {
    let run = context.results.run
    return Section(
      id: .provenance, name: "Provenance", headline: headline(run.inputs.count),
      blocks: [.table(inputs(run)), .definitions(settings(context))]
    )
  }

  private static func headline(_ files: Int) -> Words {
    files == 1
      ? "The same file and settings give the same bytes"
      : "The same \(Plural.word(files)) files and settings give the same bytes"
  }

  private static func inputs(_ run: RunStamp) -> DataTable {
    DataTable(
      caption: "Files read",
      columns: [
        .init(name: "File"), .init(name: "Read as"), .init(name: "Records", alignment: .right),
        .init(name: "Deals", alignment: .right), .init(name: "Duplicates", alignment: .right),
        .init(name: "Rejected", alignment: .right), .init(name: "SHA-256"),
      ],
      rows: run.inputs.map { input in
        let form = [input.kind, input.preset, input.encoding, delimiter(input.delimiter)]
        return [
          Words(VisibleText.show(input.file)),
          Words(form.map(VisibleText.show).joined(separator: ", ")),
          Words(NumberFormat.grouped(input.records)), Words(NumberFormat.grouped(input.deals)),
          Words(NumberFormat.grouped(input.duplicates)),
          Words(NumberFormat.grouped(input.rejected)),
          "\(code: VisibleText.show(input.sha256))",
        ]
      }
    )
  }

  private static func delimiter(_ character: String) -> String {
    switch character {
    case "\t": "tab"
    case ";": "semicolon"
    case ",": "comma"
    case "|": "bar"
    default: character
    }
  }

  private static func settings(_ context: ReportContext) -> [Definition] {
    let run = context.results.run
    let codebook = run.codebook
    return [
      Definition(
        term: "Program",
        meaning: "\(context.results.tool.name) \(VisibleText.show(context.results.tool.version))"),
      Definition(term: "Period", meaning: Words(run.period.map(VisibleText.show) ?? "all deals")),
      Definition(
        term: "Codebook",
        meaning: """
          \(VisibleText.show(codebook.id)) \(VisibleText.show(codebook.version)), \
          \(code: VisibleText.show(codebook.sha256))
          """),
      Definition(
        term: "Configuration",
        meaning: run.configSha256.map { "\(code: VisibleText.show($0))" } ?? "none"),
      Definition(term: "Seed", meaning: Words(String(run.seed))),
    ]
  }
}
