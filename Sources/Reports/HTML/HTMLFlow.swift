// SPDX-License-Identifier: Apache-2.0

/// The case flow as a waterfall on one scale.
enum HTMLFlow {
  static func markup(_ chart: FlowChart) -> Markup {
    let records = max(1, chart.steps.first?.count ?? 1)
    let rows = chart.steps.map { row($0, scale: Double(records)) }
    let head = ["Step", "Change", "Bar", "Remaining"].map { name -> Markup in
      .element("th", ["scope": "col"], .text(name))
    }
    let table: Markup = .element(
      "table", ["class": "fp flw"], .element("caption", ["class": "vh"], .text("Case flow")),
      .element("thead", ["class": "vh"], .element("tr", [:], content: head)), .lineEnd,
      .element("tbody", [:], content: [.lineEnd] + rows)
    )
    return .element(
      "figure", ["class": "fig"],
      .element(
        "figcaption", [:], .element("b", [:], .text("From the files to the deals analysed")),
        .element(
          "span", [:],
          .text("bars on one scale; hatched: what leaves; right: what remains, or the running sum"))
      ), table,
      .element(
        "p", ["class": "ff"], .element("b", [:], .text("Fig. \(chart.number)")),
        .text(" \(chart.sum).")
      )
    ) + .lineEnd
  }

  private static func row(_ step: FlowChart.Step, scale: Double) -> Markup {
    let sign = step.kind == .minus ? NumberFormat.minus + " " : ""
    var name: [Markup] = [.text(sign + step.name)]
    if !step.detail.isEmpty {
      name += [.text(" "), .element("small", [:], .text(step.detail))]
    }
    let count = (step.kind == .minus ? NumberFormat.minus : "") + NumberFormat.grouped(step.count)
    return .element(
      "tr", ["class": kind(step)], .element("th", ["scope": "row"], content: name),
      .element("td", ["class": "v"], .text(count)),
      .element("td", ["class": "pl"], bar(step, scale: scale)),
      .element("td", ["class": "v run"], .text(NumberFormat.grouped(step.remaining)))
    ) + .lineEnd
  }

  private static func kind(_ step: FlowChart.Step) -> String {
    switch step.kind {
    case .total: "sum"
    case .minus: "minus"
    case .part: "part"
    }
  }

  private static func bar(_ step: FlowChart.Step, scale: Double) -> Markup {
    let remaining = Double(step.remaining) / scale
    let change = Double(step.count) / scale
    let parts: [Markup]
    switch step.kind {
    case .total: parts = [rect("fi", from: 0, width: change)]
    case .minus:
      parts = [rect("tr", from: 0, width: remaining), rect("hx", from: remaining, width: change)]
    case .part:
      let fill = step.name == "won" ? "fi" : step.name == "lost" ? "br" : "hx"
      parts = [
        rect("tr", from: 0, width: remaining - change),
        rect(fill, from: remaining - change, width: change),
      ]
    }
    return PlotMarkup.svg(parts, tone: "", height: 26)
  }

  private static func rect(_ kind: String, from start: Double, width: Double) -> Markup {
    .shape(
      "rect",
      [
        "class": kind, "x": PlotMarkup.share(start), "width": PlotMarkup.share(width), "y": "5",
        "height": "16",
      ]
    )
  }
}
