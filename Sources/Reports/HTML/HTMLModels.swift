// SPDX-License-Identifier: Apache-2.0

/// The ranking of each model on one axis, from a coin toss upwards.
enum HTMLModels {
  static func markup(_ chart: ModelChart) -> Markup {
    guard chart.rows.contains(where: { $0.auc != nil }) else {
      return HTMLTable.markup(chart.table)
    }
    let names = [("Model", ""), ("deals", "v"), ("terms", "v"), ("AUC", "pl"), ("AUC", "v")]
    let head = (names + [("Brier", "v")]).map { name, kind -> Markup in
      .element("th", ["scope": "col", "class": kind], .text(name))
    }
    let axis: [Markup] = [
      .element("td", ["colspan": "3"]), .element("td", ["class": "pl"], Self.axis(chart)),
      .element("td", ["colspan": "2"]),
    ]
    let table: Markup = .element(
      "table", ["class": "fp mo"],
      .element("caption", ["class": "vh"], .text(chart.table.caption)),
      .element("thead", [:], .element("tr", [:], content: head)), .lineEnd,
      .element("tbody", [:], content: [.lineEnd] + chart.rows.map { row($0, chart) }),
      .element("tfoot", [:], .element("tr", [:], content: axis))
    )
    return .element("figure", ["class": "fig"], caption(chart), table, foot(chart)) + .lineEnd
  }

  private static func caption(_ chart: ModelChart) -> Markup {
    .element(
      "figcaption", [:], .element("b", [:], .text(chart.table.caption)),
      .element(
        "span", [:],
        .text(
          "area under the ROC curve, on deals that the model was not fitted to; "
            + "grey: what both gain over BANT"))
    )
  }

  private static func foot(_ chart: ModelChart) -> Markup {
    var words: Words = " AUC: how often a won deal is ranked above another; 0.5 is a coin toss."
    if let gain = chart.gain {
      words += """
         Both over BANT: \(NumberFormat.signed(gain.estimate, digits: 3)) \
        (\(NumberFormat.signed(gain.low, digits: 3)) to \
        \(NumberFormat.signed(gain.high, digits: 3)), approximate).
        """
    }
    return .element(
      "p", ["class": "ff"], .element("b", [:], .text("Fig. \(chart.number)")),
      HTMLWords.markup(words))
  }

  private static func row(_ row: ModelChart.Row, _ chart: ModelChart) -> Markup {
    .element(
      "tr", [:], .element("th", ["scope": "row"], .text(row.name)),
      .element("td", ["class": "v"], .text(NumberFormat.grouped(row.deals))),
      .element("td", ["class": "v"], .text(String(row.terms))),
      .element("td", ["class": "pl"], plot(row, chart)),
      .element("td", ["class": "v"], .text(ModelChart.decimals(row.auc))),
      .element("td", ["class": "v"], .text(ModelChart.decimals(row.brier)))
    ) + .lineEnd
  }

  private static func plot(_ row: ModelChart.Row, _ chart: ModelChart) -> Markup {
    var parts = [band(chart)] + ticks(chart).map { line($0.0, $0.1 == 0.5 ? "z" : "g") }
    if let auc = row.auc {
      let x = PlotMarkup.share(chart.position(auc))
      parts.append(PlotMarkup.mark(row.family ?? .soft, x: x, y: "14", hollow: false))
    }
    return PlotMarkup.svg(parts, tone: row.family.map(PlotMarkup.tone) ?? "i", height: 28)
  }

  /// What both gain over BANT, behind the marks.
  private static func band(_ chart: ModelChart) -> Markup {
    let alone = chart.rows.first { $0.family == .rational }?.auc
    let both = chart.rows.first { $0.family == nil }?.auc
    guard let alone, let both, both > alone else { return .empty }
    let (start, end) = (chart.position(alone), chart.position(both))
    return .shape(
      "rect",
      [
        "class": "band", "x": PlotMarkup.share(start), "width": PlotMarkup.share(end - start),
        "y": "0", "height": "100%",
      ]
    )
  }

  private static func line(_ position: Double, _ kind: String) -> Markup {
    let x = PlotMarkup.share(position)
    return .shape("line", ["class": kind, "x1": x, "x2": x, "y2": "100%"])
  }

  /// The tenths of the axis with their places.
  private static func ticks(_ chart: ModelChart) -> [(Double, Double)] {
    let first = Int((chart.ends.lowerBound * 10).rounded())
    let last = Int((chart.ends.upperBound * 10).rounded())
    return (first...last).map { (chart.position(Double($0) / 10), Double($0) / 10) }
  }

  private static func axis(_ chart: ModelChart) -> Markup {
    let marks = ticks(chart).map { position, value -> Markup in
      PlotMarkup.tick(position, label: NumberFormat.fixed(value, digits: 1), minor: false)
    }
    return PlotMarkup.svg(marks, tone: "ax", height: 20)
  }
}
