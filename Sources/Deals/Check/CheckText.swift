// SPDX-License-Identifier: Apache-2.0

/// Writes a check report for people to read.
public enum CheckText {
  /// The text, with a line feed at its end.
  public static func render(_ report: CheckReport) -> String {
    var lines: [String] = []
    for file in report.files { lines += Self.lines(file) + [""] }
    lines.append("What the analyses need")
    for need in report.inputs {
      let mark = need.isThere ? "yes" : "no "
      lines.append("  \(mark)  \(padded(need.input, 14))\(need.enables)")
      if need.isThere == false { lines.append("       \(padded("", 14))missing: \(need.from)") }
    }
    return lines.map(withoutTrailingSpace).joined(separator: "\n") + "\n"
  }

  private static func lines(_ file: FileSummary) -> [String] {
    let delimiter = file.delimiter == "\t" ? "tab" : "'\(file.delimiter)'"
    var lines = [
      "\(file.name): \(file.kind), preset \(file.preset) (\(file.reason))",
      "  \(file.encoding), delimiter \(delimiter)", "  " + counts(file), "  columns",
    ]
    let width = min(40, file.columns.map(\.header.count).max() ?? 0) + 2
    for column in file.columns {
      let use = column.use.map { "\($0) (\(column.origin ?? ""))" } ?? "-"
      lines.append(
        "    \(padded(column.header, width))\(padded(percent(column.filled), 6))\(use)")
    }
    if file.outcomes.isEmpty == false { lines.append("  outcomes") }
    for outcome in file.outcomes.prefix(30) {
      let word = outcome.word.isEmpty ? "(empty)" : "'\(outcome.word)'"
      let name = outcome.name.map { " (\($0))" } ?? ""
      lines.append("    \(padded("\(outcome.count)", 8))\(word): \(outcome.outcome)\(name)")
    }
    if file.outcomes.count > 30 { lines.append("    and \(file.outcomes.count - 30) more words") }
    lines += file.dates.map { "  " + line($0) }
    if let amounts = file.amounts { lines.append("  " + line(amounts)) }
    lines += file.rejections.map {
      "  rejected: \($0.count) for '\($0.reason)', the first on line \($0.firstLine)"
    }
    lines += file.warnings.map { "  note: \($0)" }
    return lines
  }

  private static func counts(_ file: FileSummary) -> String {
    if file.kind == "deals" {
      return "\(file.records) records = \(file.deals) deals + \(file.duplicates) duplicates + "
        + "\(file.rejected) rejected"
    }
    return "\(file.records) records = \(file.deals) of deals + \(file.unmatched) of no deal + "
      + "\(file.rejected) rejected"
  }

  private static func line(_ dates: FileSummary.Dates) -> String {
    var text = "dates in \(dates.header): "
    if let first = dates.first, let last = dates.last {
      text += "\(first) to \(last)"
    } else {
      text += "none"
    }
    text += dates.order.map { "; \($0) (\(dates.basis))" } ?? ""
    return text + (dates.unreadable > 0 ? "; \(dates.unreadable) unreadable" : "")
  }

  private static func line(_ amounts: FileSummary.Amounts) -> String {
    let currencies = amounts.currencies.sorted {
      $0.value != $1.value
        ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
    }
    .map { $0.key == "none" ? "\($0.value) without currency" : "\($0.value) in \($0.key)" }
    var text = "amounts in \(amounts.header): "
    text += currencies.isEmpty ? "none" : currencies.joined(separator: ", ")
    text += "; decimal '\(amounts.mark)' (\(amounts.basis))"
    return text + (amounts.unreadable > 0 ? "; \(amounts.unreadable) unreadable" : "")
  }

  private static func percent(_ share: Double) -> String {
    let whole = Int((share * 100).rounded())
    if whole == 0, share > 0 { return "<1 %" }
    return whole == 100 && share < 1 ? ">99 %" : "\(whole) %"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(1, width - text.count))
  }

  private static func withoutTrailingSpace(_ line: String) -> String {
    var line = line[...]
    while line.last == " " { line.removeLast() }
    return String(line)
  }
}
