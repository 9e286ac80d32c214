// SPDX-License-Identifier: Apache-2.0

/// Parts of plots: x in percent of the width, y in pixels, so that marks and text never scale.
enum PlotMarkup {
  /// The class that gives marks the colour of a family.
  static func tone(_ family: Family) -> String {
    switch family {
    case .soft: "s"
    case .rational: "b"
    case .personality: "p"
    case .context: "c"
    }
  }

  /// A position on a symmetric axis, such as `59.59%`.
  static func percent(_ value: Double, limit: Double) -> String {
    share(Axis.position(value, limit: limit))
  }

  /// A proportion of the width.
  static func share(_ proportion: Double) -> String {
    // A plain hyphen cannot occur: positions are never negative.
    NumberFormat.fixed(min(max(proportion, 0), 1) * 100, digits: 2) + "%"
  }

  /// A mark of a family, by reference.
  static func mark(_ family: Family, x: String, y: String, hollow: Bool) -> Markup {
    .shape("use", ["href": "#m-\(family.rawValue)\(hollow ? "-o" : "")", "x": x, "y": y])
  }

  /// The mark beside a name.
  static func key(_ family: Family) -> Markup {
    .element(
      "svg",
      [
        "class": "k \(tone(family))", "width": "14", "height": "14", "aria-hidden": "true",
        "focusable": "false",
      ],
      mark(family, x: "7", y: "7", hollow: false)
    )
  }

  /// One row of a forest: grid, band, interval and mark.
  static func row(
    _ span: Span, family: Family, limit: Double, height: Int, hollow: Bool, band: Double? = nil
  ) -> Markup {
    let middle = String(height / 2)
    var parts: [Markup] = []
    if let band {
      let ends = (Axis.position(-band, limit: limit), Axis.position(band, limit: limit))
      parts.append(
        .shape(
          "rect",
          [
            "class": "band", "x": share(ends.0), "width": share(ends.1 - ends.0), "y": "4",
            "height": String(height - 8),
          ]
        )
      )
    }
    parts += [
      .shape("use", ["href": "#grid"]),
      .shape(
        "line",
        [
          "class": "iv", "x1": percent(span.low, limit: limit),
          "x2": percent(span.high, limit: limit), "y1": middle, "y2": middle,
        ]
      ),
      mark(family, x: percent(span.estimate, limit: limit), y: middle, hollow: hollow),
    ]
    return svg(parts, tone: tone(family), height: height)
  }

  /// The axis under a forest: five ticks, three on a phone.
  static func axis(limit: Double) -> Markup {
    let ticks = (0...4).map { quarter -> Markup in
      let value = (Double(quarter) / 2 - 1) * limit
      return tick(
        Double(quarter) / 4, label: NumberFormat.signed(value * 100, digits: 0),
        minor: quarter == 1 || quarter == 3)
    }
    return svg(ticks, tone: "ax", height: 20)
  }

  /// The axis of a share: 0 to 100%.
  static func shareAxis() -> Markup {
    let ticks = (0...4).map { quarter -> Markup in
      tick(
        Double(quarter) / 4, label: "\(quarter * 25)%", minor: quarter == 1 || quarter == 3)
    }
    return svg(ticks, tone: "ax", height: 20)
  }

  /// A tick with its label; end labels are anchored inwards.
  static func tick(_ position: Double, label: String, minor: Bool) -> Markup {
    let x = share(position)
    let anchor = position < 0.001 ? "start" : position > 0.999 ? "end" : "middle"
    return .element(
      "g", ["class": minor ? "mn" : ""],
      .shape("line", ["class": "tk", "x1": x, "x2": x, "y2": "4"]),
      .element("text", ["x": x, "y": "16", "text-anchor": anchor], .text(label))
    )
  }

  /// A drawing of full width, hidden from readers: its numbers stand beside it.
  static func svg(_ parts: [Markup], tone: String, height: Int) -> Markup {
    .element(
      "svg",
      [
        "class": "rw \(tone)", "height": String(height), "aria-hidden": "true",
        "focusable": "false",
      ],
      content: parts
    )
  }

  /// The words over a signed axis, split at zero.
  static let directions = Markup.literal(
    """
    <span class="dir"><span>◂ <i class="xs">won </i>less often</span>\
    <span><i class="xs">won </i>more often ▸</span></span>
    """
  )
}
