// SPDX-License-Identifier: Apache-2.0

/// Win rates by level and quartiles of amounts: one table, a group a factor.
enum HTMLLevels {
  static func markup(_ plots: [LevelPlot]) -> Markup {
    let head: [Markup] = [
      .element("th", ["scope": "col"], .text("Level")),
      .element("th", ["scope": "col", "class": "v"], .text("won")),
      .element("th", ["scope": "col", "class": "pl"], .text("win rate, with 95% interval")),
      .element("th", ["scope": "col", "class": "v"], .text("win rate")),
    ]
    let axis: [Markup] = [
      .element("td", [:]), .element("td", [:]),
      .element("td", ["class": "pl"], PlotMarkup.shareAxis()), .element("td", [:]),
    ]
    let hasPlot = plots.contains { $0.rows.contains { $0.rate != nil } }
    let foot: Markup =
      hasPlot ? .element("tfoot", [:], .element("tr", [:], content: axis)) : .empty
    return .element(
      "table", ["class": "fp lv"],
      .element("caption", ["class": "vh"], .text("Win rate by level, and quartiles by outcome")),
      .element("thead", [:], .element("tr", [:], content: head)), .lineEnd,
      plots.map(group).joined(), foot
    ) + .lineEnd
  }

  private static func group(_ plot: LevelPlot) -> Markup {
    var rows: [Markup] = [title(plot)]
    rows += plot.rows.map { row($0, plot.family, hollow: plot.isFlagged) }
    rows += plot.quartiles.map(quartiles)
    let notes = plot.notes.map { note -> Markup in
      .element("span", ["class": "no"], HTMLWords.markup(note))
    }
    let flags = plot.flags.map { flag -> Markup in
      .element("span", ["class": "fl"], HTMLWords.markup(flag))
    }
    if !flags.isEmpty || !notes.isEmpty {
      rows.append(
        .element("tr", [:], .element("td", ["colspan": "4", "class": "e"], content: flags + notes)))
    }
    return .element("tbody", ["id": plot.factor.map { "f\($0)" } ?? ""], content: [.lineEnd] + rows)
      + .lineEnd
  }

  private static func title(_ plot: LevelPlot) -> Markup {
    var content: [Markup] = [
      PlotMarkup.key(plot.family), .element("b", [:], .text(plot.label.full)),
    ]
    if plot.isFinding { content.append(.element("span", ["class": "fd"], .text("finding"))) }
    if !plot.test.runs.isEmpty {
      content.append(.element("span", ["class": "ts"], HTMLWords.markup(plot.test)))
    }
    return .element(
      "tr", ["class": "gr"],
      .element("th", ["colspan": "4", "scope": "rowgroup"], content: content)
    ) + .lineEnd
  }

  private static func row(_ row: LevelPlot.Row, _ family: Family, hollow: Bool) -> Markup {
    let counts = "\(NumberFormat.grouped(row.won))/\(NumberFormat.grouped(row.total))"
    let plot = row.rate.map { self.plot($0, family, hollow: hollow) } ?? .empty
    return .element(
      "tr", [:], .element("th", ["scope": "row"], .text(row.level)),
      .element("td", ["class": "v"], .text(counts)), .element("td", ["class": "pl"], plot),
      .element("td", ["class": "v"], row.rate.map(value) ?? .text("–"))
    ) + .lineEnd
  }

  private static func value(_ span: Span) -> Markup {
    let low = NumberFormat.fixed(span.low * 100, digits: 0)
    let high = NumberFormat.fixed(span.high * 100, digits: 0)
    return .text(NumberFormat.percent(span.estimate) + " ")
      + .element("span", ["class": "ci"], .text("(\(low) to \(high))"))
  }

  private static func plot(_ span: Span, _ family: Family, hollow: Bool) -> Markup {
    let parts: [Markup] = [
      .shape("use", ["href": "#share"]),
      .shape(
        "line",
        [
          "class": "iv", "x1": PlotMarkup.share(span.low), "x2": PlotMarkup.share(span.high),
          "y1": "12", "y2": "12",
        ]
      ),
      PlotMarkup.mark(family, x: PlotMarkup.share(span.estimate), y: "12", hollow: hollow),
    ]
    return PlotMarkup.svg(parts, tone: PlotMarkup.tone(family), height: 24)
  }

  private static func quartiles(_ group: LevelPlot.Quartiles) -> Markup {
    .element(
      "tr", [:], .element("th", ["scope": "row"], .text(group.outcome)),
      .element("td", ["class": "v"], .text(NumberFormat.grouped(group.n))),
      .element(
        "td", ["colspan": "2", "class": "qt"], .text("median \(group.text)"))
    ) + .lineEnd
  }
}
