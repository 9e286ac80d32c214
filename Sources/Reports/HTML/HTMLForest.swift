// SPDX-License-Identifier: Apache-2.0

/// A forest of differences: tables whose rows hold the plot.
enum HTMLForest {
  static func markup(_ forest: Forest) -> Markup {
    let caption: Markup = .element(
      "figcaption", [:], .element("b", [:], .text(forest.title)),
      .element("span", [:], .text(forest.subtitle))
    )
    var panels = forest.panels.map { panel($0, forest) }
    if !forest.notes.isEmpty { panels[panels.count - 1] += how(forest.notes) }
    let layout: Markup =
      panels.count > 1
      ? .element(
        "div", ["class": "fpp"], content: panels.map { .element("div", [:], $0) })
      : panels.joined()
    return .element("figure", ["class": "fig"], caption, .lineEnd, layout, foot(forest)) + .lineEnd
  }

  private static func how(_ notes: [Words]) -> Markup {
    .element(
      "div", ["class": "how"],
      content: notes.map { .element("p", [:], HTMLWords.markup($0)) + .lineEnd })
  }

  private static func foot(_ forest: Forest) -> Markup {
    .element(
      "p", ["class": "ff"], .element("b", [:], .text("Fig. \(forest.number)")), .text(" "),
      HTMLWords.markup(forest.caption)
    )
  }

  private static func panel(_ panel: Forest.Panel, _ forest: Forest) -> Markup {
    let hasDetail = panel.rows.contains { $0.detail != nil }
    let heading: Markup =
      hasDetail
      ? .text(panel.title) : PlotMarkup.key(panel.family) + .text(panel.title)
    var head: [Markup] = [
      .element("th", ["scope": "col", "class": "fh"], heading),
      .element("th", ["scope": "col", "class": "pl"], PlotMarkup.directions),
      .element("th", ["scope": "col", "class": "v"], .text("points")),
    ]
    if hasDetail {
      head.append(.element("th", ["scope": "col", "class": "ws"], .text("would show")))
    }
    let rows = panel.rows.map { row($0, limit: forest.limit, hasDetail: hasDetail) }
    let axis: [Markup] = [
      .element("td", [:]), .element("td", ["class": "pl"], PlotMarkup.axis(limit: forest.limit)),
      .element("td", [:]),
    ]
    let caption = "\(panel.title): \(forest.title.lowercased())"
    return .element(
      "table", ["class": hasDetail ? "fp ct" : "fp"],
      .element("caption", ["class": "vh"], .text(caption)),
      .element("thead", [:], .element("tr", [:], content: head)), .lineEnd,
      .element("tbody", [:], content: [.lineEnd] + rows),
      .element(
        "tfoot", [:], .element("tr", [:], content: axis + (hasDetail ? [.element("td", [:])] : [])))
    )
  }

  private static func row(_ row: Forest.Row, limit: Double, hasDetail: Bool) -> Markup {
    let name: Markup = .element("a", ["href": HTMLWords.anchor(row.factor)], .text(row.name))
    let dagger = row.isFlagged ? Markup.literal("<sup class=\"dg\">†</sup>") : .empty
    let key = hasDetail ? PlotMarkup.key(row.family) : .empty
    var cells: [Markup] = [
      .element("th", ["scope": "row", "class": row.isFinding ? "fi" : ""], key, name, dagger),
      .element(
        "td", ["class": "pl"],
        PlotMarkup.row(
          row.span, family: row.family, limit: limit, height: 26, hollow: row.isFlagged,
          band: row.detectable)
      ),
      .element("td", ["class": "v"], value(row, hasDetail: hasDetail)),
    ]
    if hasDetail {
      cells.append(.element("td", ["class": "ws"], .text(row.detail ?? "")))
    }
    return .element("tr", [:], content: cells) + .lineEnd
  }

  /// The estimate; its interval beside it where there is room, else for those who hear it.
  private static func value(_ row: Forest.Row, hasDetail: Bool) -> Markup {
    let estimate = Markup.text(NumberFormat.points(row.span.estimate))
    let interval = FindingWords.interval(row.span)
    guard !hasDetail else {
      return estimate + .text(" ") + .element("span", ["class": "ci"], .text(interval))
    }
    let spoken = " points, interval " + interval.dropFirst().dropLast()
    return estimate + .element("span", ["class": "vh"], .text(spoken))
  }
}
