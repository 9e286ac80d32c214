// SPDX-License-Identifier: Apache-2.0

/// The table of binary factors: a row of figures with its plot, then its evidence.
enum HTMLDrivers {
  static func markup(_ table: DriverTable) -> Markup {
    let columns = columns(table.sample)
    let head = columns.map { column -> Markup in
      .element(
        "th", ["scope": "col", "class": column.kind, "data-s": column.key], column.content)
    }
    let count = table.groups.reduce(0) { $0 + $1.rows.count }
    let caption = "All \(count) yes-or-no factors with win rates, difference and evidence"
    let body = table.groups.map { group($0, table, width: columns.count) }.joined()
    return signs(table) + tools(count)
      + .element(
        "table", ["class": "dt", "id": "dt"], .element("caption", ["class": "vh"], .text(caption)),
        .element("thead", [:], .element("tr", [:], content: head)), .lineEnd, body,
        axis(table, columns.count)
      ) + .lineEnd
  }

  private struct Column {
    var content: Markup
    var kind = ""
    var key = ""
  }

  private static func columns(_ sample: SampleSize) -> [Column] {
    var columns = [
      Column(content: .text("Factor"), key: "name"), Column(content: .text("Found in"), key: "n"),
      Column(content: .text("Won with") + outcomes, key: "w"),
      Column(content: .text("Without") + outcomes, key: "wo"),
    ]
    guard sample >= .intervals else { return columns }
    columns += [
      Column(content: PlotMarkup.directions, kind: "pl"),
      Column(content: .text("Difference, points"), kind: "rd", key: "rd"),
      Column(content: .text("Odds ratio"), kind: "or", key: "or"),
    ]
    guard sample >= .tests else { return columns }
    return columns + [Column(content: .text("q"), key: "q")]
  }

  /// What the counts beside a win rate are.
  private static let outcomes = Markup.literal("<small>won·lost·none</small>")

  /// What the short words beside the names mean.
  private static func signs(_ table: DriverTable) -> Markup {
    let rows = table.groups.flatMap(\.rows)
    let items = table.flags.compactMap { flag -> Markup? in
      guard let sign = flag.sign else { return nil }
      let bearers = flag.bearers.count
      let share =
        flag.isOnEveryTag
        ? "every factor read from notes, \(bearers)"
        : "\(bearers) of \(Plural.count(rows.count, "factor"))"
      return .element("dt", [:], .text(sign))
        + .element("dd", [:], .text("\(Plural.capitalised(flag.statement)) (\(share)).")) + .lineEnd
    }
    guard !items.isEmpty else { return .empty }
    return .element("dl", ["class": "md sg"], content: [.lineEnd] + items) + .lineEnd
  }

  /// Find and count; shown by the script alone.
  private static func tools(_ count: Int) -> Markup {
    .element(
      "div", ["class": "tools js", "hidden": "hidden"],
      .element(
        "label", [:], .text("Find "),
        .shape("input", ["type": "search", "id": "find", "autocomplete": "off"])
      ),
      .element(
        "output", ["id": "shown", "aria-live": "polite"], .text("\(count) of \(count)"))
    ) + .lineEnd
  }

  private static func axis(_ table: DriverTable, _ width: Int) -> Markup {
    guard table.sample >= .intervals else { return .empty }
    let cells: [Markup] = [
      .element("td", ["colspan": "4"]),
      .element("td", ["class": "pl"], PlotMarkup.axis(limit: table.limit)),
      .element("td", ["colspan": String(width - 5)]),
    ]
    return .element("tfoot", [:], .element("tr", [:], content: cells))
  }

  private static func group(
    _ group: DriverTable.Group, _ table: DriverTable, width: Int
  ) -> Markup {
    let title: Markup = .element(
      "tbody", ["class": "gr"],
      .element(
        "tr", [:],
        .element("th", ["colspan": String(width), "scope": "rowgroup"], .text(group.title)))
    )
    return title + .lineEnd
      + group.rows.map { HTMLDriverRow(row: $0, table: table, width: width).markup }.joined()
      + neverFound(group.neverFound, width)
  }

  private static func neverFound(_ labels: [FactorLabel], _ width: Int) -> Markup {
    guard !labels.isEmpty else { return .empty }
    return .element(
      "tbody", ["class": "gr nf"],
      .element(
        "tr", [:],
        .element("td", ["colspan": String(width)], .text(DriversSection.neverFound(labels))))
    ) + .lineEnd
  }
}
