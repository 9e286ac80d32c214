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
    // A question keeps its own mark.
    let stop = section.headline.plain.hasSuffix("?") ? "" : "."
    let headline = "**" + inline(section.headline) + stop + "**"
    guard section.id == .answer else { return ["## " + section.name, headline] + blocks }
    return [headline] + blocks
  }

  /// Text blocks, to be set apart by empty lines.
  static func block(_ block: Block) -> [String] {
    switch block {
    case .lede(let words), .paragraph(let words), .note(let words):
      words.runs.isEmpty ? [] : [paragraph(words)]
    case .heading(let text): ["### " + inline(Words(text))]
    case .topHeading(let text): ["## " + inline(Words(text))]
    case .list(let items):
      items.isEmpty ? [] : [items.map { "- " + paragraph($0) }.joined(separator: "\n")]
    case .keyFigures(let figures): keyFigures(figures)
    case .table(let table): [MarkdownTable.text(table)]
    case .forest(let forest): TextForest.blocks(forest)
    case .drivers(let table): MarkdownDrivers.blocks(table)
    case .levels(let plots): plots.flatMap(MarkdownLevels.blocks)
    case .flow(let chart): TextFlow.blocks(chart)
    case .models(let chart): [MarkdownTable.text(chart.table)]
    case .definitions(let definitions):
      [
        definitions.map { "- **\(inline(Words($0.term)))**: \(inline($0.meaning))" }
          .joined(separator: "\n")
      ]
    case .command(let line): ["```sh\n\(VisibleText.show(line))\n```"]
    case .columns(let columns): columns.flatMap { $0.flatMap(Self.block) }
    }
  }

  private static func keyFigures(_ figures: [KeyFigure]) -> [String] {
    guard !figures.isEmpty else { return [] }
    let lines = figures.map { figure in
      "- **\(inline(Words(figure.name)))**: \(inline(Words(figure.value))) "
        + "(\(inline(Words(figure.detail))))"
    }
    return [lines.joined(separator: "\n")]
  }

  /// Words that open a block.
  static func paragraph(_ words: Words) -> String {
    MarkdownEscape.blockStart(inline(words))
  }

  /// Words within a line.
  static func inline(_ words: Words, inTable: Bool = false) -> String {
    var line = ""
    for run in words.runs {
      switch run {
      case .text(let text), .quiet(let text), .link(let text, _), .factor(let text, _):
        line += MarkdownEscape.text(text)
      case .strong(let text): line += strong(text, after: line)
      case .code(let text): line += MarkdownEscape.code(text, inTable: inTable)
      case .quote(let quote):
        line += "“" + MarkdownEscape.text(quote.before)
        line += strong(quote.match, after: line) + MarkdownEscape.text(quote.after) + "”"
      }
    }
    return line
  }

  /// Bold text, or plain where the marks would not be read as such.
  ///
  /// Marks open before a letter or digit, and before a sign only after a space or a sign; they close
  /// after a letter or digit (CommonMark 0.30, section 6.2). Spaces stay outside.
  private static func strong(_ text: String, after line: String) -> String {
    let shown = VisibleText.show(text)
    let leading = shown.prefix { $0 == " " }
    let core = shown.dropFirst(leading.count)
    let trailing = core.reversed().prefix { $0 == " " }
    let bold = core.dropLast(trailing.count)
    guard let first = bold.first, let last = bold.last, isWord(last) || last == "%" || last == ":"
    else { return MarkdownEscape.text(shown) }
    let before = leading.isEmpty ? line.last ?? " " : " "
    guard isWord(first) || before == " " else { return MarkdownEscape.text(shown) }
    return leading + "**" + MarkdownEscape.text(String(bold)) + "**" + String(trailing)
  }

  private static func isWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber
  }
}
