// SPDX-License-Identifier: Apache-2.0

/// Writes `report.md`: GitHub-flavoured, and readable as plain text.
enum MarkdownReport {
  /// The file in UTF-8.
  static func bytes(of document: ReportDocument) -> [UInt8] {
    var parts = ["# " + inline(Words(document.title))]
    for section in document.sections {
      parts += Self.section(section)
    }
    parts.append("Quotes and charts: [report.html](report.html).")
    parts.append(inline(Words(document.colophon)))
    return Array((parts.joined(separator: "\n\n") + "\n").utf8)
  }

  private static func section(_ section: Section) -> [String] {
    let blocks = section.blocks.flatMap(block)
    guard section.id == .answer else {
      return ["## " + section.name, "**" + inline(section.headline) + ".**"] + blocks
    }
    return ["**" + inline(section.headline) + ".**"] + blocks
  }

  /// Text blocks, to be set apart by empty lines.
  static func block(_ block: Block) -> [String] {
    switch block {
    case .lede(let words), .paragraph(let words), .note(let words):
      words.runs.isEmpty ? [] : [paragraph(words)]
    case .heading(let text): ["### " + inline(Words(text))]
    case .list(let items):
      items.isEmpty ? [] : [items.map { "- " + paragraph($0) }.joined(separator: "\n")]
    case .keyFigures: []
    case .table(let table): [MarkdownTable.text(table)]
    case .forest(let forest): TextForest.blocks(forest)
    case .drivers(let table): MarkdownDrivers.blocks(table)
    case .levels(let plots): plots.flatMap(MarkdownLevels.blocks)
    case .flow(let chart): TextFlow.blocks(chart)
    case .definitions(let definitions):
      [
        definitions.map { "- **\(inline(Words($0.term)))**: \(inline($0.meaning))" }
          .joined(separator: "\n")
      ]
    case .command(let line): ["```sh\n\(VisibleText.show(line))\n```"]
    case .columns(let columns): columns.flatMap { $0.flatMap(Self.block) }
    }
  }

  /// Words that open a block.
  static func paragraph(_ words: Words) -> String {
    MarkdownEscape.blockStart(inline(words))
  }

  /// Words within a line.
  static func inline(_ words: Words, inTable: Bool = false) -> String {
    words.runs.map { run in
      switch run {
      case .text(let text), .quiet(let text), .link(let text, _), .factor(let text, _):
        MarkdownEscape.text(text)
      case .strong(let text): strong(text)
      case .code(let text): MarkdownEscape.code(text, inTable: inTable)
      case .quote(let quote):
        "“\(MarkdownEscape.text(quote.before))\(strong(quote.match))\(MarkdownEscape.text(quote.after))”"
      }
    }.joined()
  }

  /// Bold text; spaces stay outside, where they do not spoil the marks.
  private static func strong(_ text: String) -> String {
    let leading = text.prefix { $0 == " " }
    let trailing = text.dropFirst(leading.count).reversed().prefix { $0 == " " }
    let core = text.dropFirst(leading.count).dropLast(trailing.count)
    guard !core.isEmpty else { return text }
    return leading + "**" + MarkdownEscape.text(String(core)) + "**" + String(trailing)
  }
}
