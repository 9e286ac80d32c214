// SPDX-License-Identifier: Apache-2.0

/// One factor of the table of drivers.
struct HTMLDriverRow {
  var row: DriverTable.Row
  var table: DriverTable
  /// The number of columns.
  var width: Int

  /// The group of rows.
  var markup: Markup {
    .element(
      "tbody",
      [
        "class": "r", "id": "f\(row.factor)", "data-n": String(row.present.total),
        "data-w": key(row.winRatePresent), "data-wo": key(row.winRateAbsent),
        "data-rd": key(row.difference?.estimate), "data-or": key(row.oddsRatio?.estimate),
        "data-q": key(row.q),
      ],
      .element("tr", [:], content: cells), .lineEnd, details
    ) + .lineEnd
  }

  /// A number by which the script sorts, with a plain minus.
  private func key(_ value: Double?) -> String {
    guard let value else { return "" }
    let digits = NumberFormat.fixed(value, digits: 6)
    return digits.map { $0 == "\u{2212}" ? "-" : $0 == "," ? "" : String($0) }.joined()
  }

  private var cells: [Markup] {
    var cells = [
      .element("th", ["scope": "row", "class": row.isFinding ? "fi" : ""], name),
      cell("found in", .text(NumberFormat.grouped(row.present.total) + " ") + quiet(share)),
      rate("won with", row.present, row.winRatePresent),
      rate("without", row.absent, row.winRateAbsent),
    ]
    guard table.sample >= .intervals else { return cells }
    cells += [plot, difference, oddsRatio]
    if table.sample >= .tests {
      let q = row.q.map(NumberFormat.probability) ?? "not tested"
      cells.append(cell("q", row.q == nil ? quiet(q) : .text(q)))
    }
    return cells
  }

  private var name: Markup {
    let dagger = row.isFlagged ? Markup.literal("<sup class=\"dg\">†</sup>") : .empty
    let name: Markup = .element(
      "span", ["class": "nmw"], PlotMarkup.key(row.family), .text(row.label.name), dagger)
    let words =
      [row.label.direction, row.isFinding ? "finding" : nil].compactMap(\.self)
      + row.flags.compactMap(\.sign)
    guard !words.isEmpty else { return name }
    return name + .text(" ")
      + .element("span", ["class": "dw"], .text(words.joined(separator: " · ")))
  }

  private func cell(_ label: String, _ content: Markup, kind: String = "") -> Markup {
    .element("td", ["class": kind, "data-l": label], content)
  }

  private func quiet(_ text: String) -> Markup {
    .element("span", ["class": "ci"], .text(text))
  }

  private func rate(_ label: String, _ deals: DriverTable.Counts, _ rate: Double?) -> Markup {
    let outcomes = [deals.won, deals.lost, deals.noDecision]
      .compactMap { $0.map(NumberFormat.grouped) }.joined(separator: "·")
    guard let rate else { return cell(label, .text(deals.total == 0 ? "–" : outcomes)) }
    return cell(label, .text(NumberFormat.percent(rate) + " ") + quiet(outcomes))
  }

  /// The share of deals that have the factor, of those that have a value.
  private var share: String {
    let total = row.present.total + row.absent.total
    return total == 0 ? "" : NumberFormat.percent(Double(row.present.total) / Double(total))
  }

  private var plot: Markup {
    guard let span = row.difference else { return .element("td", ["class": "pl"]) }
    return .element(
      "td", ["class": "pl"],
      PlotMarkup.row(
        span, family: row.family, limit: table.limit, height: 22, hollow: row.isFlagged)
    )
  }

  private var difference: Markup {
    guard let span = row.difference else {
      return cell("difference", quiet("–"), kind: "rd")
    }
    let content: Markup = .text(NumberFormat.points(span.estimate) + " ")
    return cell("difference", content + quiet(FindingWords.interval(span)), kind: "rd")
  }

  private var oddsRatio: Markup {
    guard let span = row.oddsRatio else { return cell("odds ratio", quiet("–"), kind: "or") }
    let content: Markup = .text(NumberFormat.ratio(span.estimate) + " ")
    return cell("odds ratio", content + quiet(FindingWords.ratioInterval(span)), kind: "or")
  }

  // MARK: Flags and evidence

  private var details: Markup {
    let flags = row.flags.filter { $0.sign == nil }.map { flag -> Markup in
      .element("span", ["class": "fl"], HTMLWords.markup(flag.sentence))
    }
    guard !flags.isEmpty || !row.evidence.isEmpty || !row.notes.isEmpty else { return .empty }
    return .element(
      "tr", ["class": "e"],
      .element("td", ["colspan": String(width)], content: flags + [evidence])
    )
  }

  /// The quotes behind the first of them, and the notes.
  private var evidence: Markup {
    guard !row.evidence.isEmpty || !row.notes.isEmpty else { return .empty }
    let more: Markup = .element("span", ["class": "more"], .text(shown))
    let opening = row.evidence.first.map { HTMLWords.quote($0.quote) + .text(" ") } ?? .empty
    let summary: Markup = .element("summary", [:], opening, more)
    let items = row.evidence.map { line -> Markup in
      .element("li", [:], HTMLWords.quote(line.quote), .text(" "), source(line)) + .lineEnd
    }
    return .element(
      "details", ["class": "ev"], summary,
      .element("ul", [:], content: [.lineEnd] + items + rest + notes)
    )
  }

  private var shown: String {
    row.evidence.isEmpty
      ? "why" : "\(row.evidence.count) of \(Plural.count(row.present.total, "deal"))"
  }

  private var notes: [Markup] {
    row.notes.map { .element("li", ["class": "rest"], HTMLWords.markup($0)) }
  }

  private var rest: [Markup] {
    guard row.further > 0 else { return [] }
    return [
      .element(
        "li", ["class": "rest"], .text("\(Plural.count(row.further, "more deal")) in "),
        .element("code", [:], .text("evidence.csv")), .text(", factor "),
        .element("code", [:], .text(row.id))
      )
    ]
  }

  private func source(_ line: EvidenceLine) -> Markup {
    .element(
      "span", ["class": "src"], .element("bdi", [:], .text(line.deal)), .text(" · "),
      .element("b", [:], .text(line.outcome)),
      .text(" · " + line.source.joined(separator: " · "))
    )
  }
}
