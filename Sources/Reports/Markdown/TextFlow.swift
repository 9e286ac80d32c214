// SPDX-License-Identifier: Apache-2.0

/// The case flow in text.
enum TextFlow {
  static func blocks(_ chart: FlowChart) -> [String] {
    let names = chart.steps.map(name)
    let nameWidth = names.map(TextPlot.columns).max() ?? 0
    let counts = chart.steps.map(count)
    let countWidth = counts.map(TextPlot.columns).max() ?? 0
    let lines = zip(names, counts).map { name, count in
      TextPlot.padded(name, to: nameWidth) + "  " + TextPlot.right(count, to: countWidth)
    }
    return [
      "```text\n" + lines.joined(separator: "\n") + "\n```", MarkdownEscape.text(chart.sum) + ".",
    ]
  }

  private static func name(_ step: FlowChart.Step) -> String {
    let indent = step.kind == .total ? "" : "  "
    let detail = step.detail.isEmpty ? "" : " (\(step.detail))"
    return indent + TextPlot.safe(step.name) + detail
  }

  private static func count(_ step: FlowChart.Step) -> String {
    (step.kind == .minus ? NumberFormat.minus : "") + NumberFormat.grouped(step.count)
  }
}
