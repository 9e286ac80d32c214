// SPDX-License-Identifier: Apache-2.0

/// Tables of words as HTML.
enum HTMLTable {
  static func markup(_ table: DataTable) -> Markup {
    let head = table.columns.map { column -> Markup in
      .element("th", ["scope": "col", "class": side(column)], .text(column.name))
    }
    let rows = table.rows.map { row(zip(table.columns, $0).map { ($0, $1) }) }
    let inner: [Markup] = [
      .element("caption", [:], .text(table.caption)),
      .element("thead", [:], .element("tr", [:], content: head)), .lineEnd,
      .element("tbody", [:], content: [.lineEnd] + rows),
    ]
    return .element(
      "div", ["class": "sx", "tabindex": "0", "role": "group", "aria-label": table.caption],
      .element("table", ["class": "tt"], content: inner)
    ) + .lineEnd
  }

  private static func row(_ cells: [(DataTable.Column, Words)]) -> Markup {
    let written = cells.enumerated().map { index, cell -> Markup in
      let (column, words) = cell
      let content = HTMLWords.markup(words)
      if index == 0 { return .element("th", ["scope": "row"], content) }
      // The name of the column stands before the value where a phone stacks the cells.
      return .element("td", ["class": side(column), "data-l": column.name], content)
    }
    return .element("tr", [:], content: written) + .lineEnd
  }

  private static func side(_ column: DataTable.Column) -> String {
    column.alignment == .right ? "r" : ""
  }
}
