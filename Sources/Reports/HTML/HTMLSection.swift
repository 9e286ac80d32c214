// SPDX-License-Identifier: Apache-2.0

/// Sections and their plain blocks as HTML.
enum HTMLSection {
  static func markup(_ section: Section, number: Int) -> Markup {
    let id = section.id.rawValue
    let headline = HTMLWords.markup(section.headline)
    let heading: Markup =
      if section.id == .answer {
        .element("h1", ["id": id + "-h"], headline)
      } else {
        .element(
          "p", ["class": "eb"], .element("span", ["class": "sn"], .text(String(number))),
          .text(" " + section.name)
        ) + .element("h2", ["id": id + "-h"], headline)
      }
    let blocks = section.blocks.map(block).joined()
    return .element("section", ["id": id, "aria-labelledby": id + "-h"], heading, .lineEnd, blocks)
      + .lineEnd
  }

  static func block(_ block: Block) -> Markup {
    switch block {
    case .lede(let words): paragraph(words, "lede")
    case .paragraph(let words): paragraph(words, "")
    case .note(let words): paragraph(words, "tn")
    case .heading(let text): .element("h3", [:], .text(text)) + .lineEnd
    case .topHeading(let text): .element("h2", ["class": "h3"], .text(text)) + .lineEnd
    case .list(let items): list(items)
    case .keyFigures(let figures): keyFigures(figures)
    case .table(let table): HTMLTable.markup(table)
    case .forest(let forest): HTMLForest.markup(forest)
    case .drivers(let table): HTMLDrivers.markup(table)
    case .levels(let plots): HTMLLevels.markup(plots)
    case .flow(let chart): HTMLFlow.markup(chart)
    case .models(let chart): HTMLModels.markup(chart)
    case .definitions(let definitions): self.definitions(definitions)
    case .command(let line): command(line)
    case .columns(let columns): self.columns(columns)
    }
  }

  private static func paragraph(_ words: Words, _ kind: String) -> Markup {
    guard !words.runs.isEmpty else { return .empty }
    return .element("p", ["class": kind], HTMLWords.markup(words)) + .lineEnd
  }

  private static func list(_ items: [Words]) -> Markup {
    guard !items.isEmpty else { return .empty }
    let rows = items.map { Markup.element("li", [:], HTMLWords.markup($0)) + .lineEnd }
    return .element("ul", ["class": "plainl"], content: [.lineEnd] + rows) + .lineEnd
  }

  private static func keyFigures(_ figures: [KeyFigure]) -> Markup {
    guard !figures.isEmpty else { return .empty }
    let items = figures.map { figure -> Markup in
      let value = Markup.element("strong", [:], .text(figure.value))
      let detail = Markup.element("span", [:], .text(figure.detail))
      return .element(
        "div", [:], .element("dt", [:], .text(figure.name)), .element("dd", [:], value, detail)
      ) + .lineEnd
    }
    return .element("dl", ["class": "kpis"], content: [.lineEnd] + items) + .lineEnd
  }

  private static func definitions(_ definitions: [Definition]) -> Markup {
    let items = definitions.map { definition -> Markup in
      .element("dt", [:], .text(definition.term))
        + .element("dd", [:], HTMLWords.markup(definition.meaning)) + .lineEnd
    }
    return .element("dl", ["class": "md"], content: [.lineEnd] + items) + .lineEnd
  }

  private static func command(_ line: String) -> Markup {
    .element("p", ["class": "cmd"], .element("code", [:], .text(line))) + .lineEnd
  }

  private static func columns(_ columns: [[Block]]) -> Markup {
    let parts = columns.map { blocks -> Markup in
      .element("div", [:], content: blocks.map(block)) + .lineEnd
    }
    return .element("div", ["class": "cols"], content: parts) + .lineEnd
  }
}
