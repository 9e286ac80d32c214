// SPDX-License-Identifier: Apache-2.0

/// The answer in about fifteen lines, for the end of a run in a terminal.
public enum ConsoleSummary {
  /// The lines, none wider than `width` columns, with a newline at the end.
  public static func text(for input: ReportInput, width: Int = 78) -> String {
    let context = ReportContext(input)
    let headline = AnswerSection.headline(context).plain + "."
    let paragraphs = AnswerSection.paragraphs(context).map(\.plain)
    let lines = wrapped(headline, width) + paragraphs.flatMap { wrapped($0, width, indent: "  ") }
    return lines.joined(separator: "\n") + "\n"
  }

  /// Words on lines of a width; a word that is wider stands alone.
  private static func wrapped(_ text: String, _ width: Int, indent: String = "") -> [String] {
    var lines: [String] = []
    var line = ""
    for word in VisibleText.show(text).split(separator: " ") {
      let longer = line.isEmpty ? indent + word : line + " " + word
      if TextPlot.columns(of: longer) > width, !line.isEmpty {
        lines.append(line)
        line = indent + word
      } else {
        line = longer
      }
    }
    return line.isEmpty ? lines : lines + [line]
  }
}
