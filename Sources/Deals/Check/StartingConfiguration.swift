// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Writes a `forensics.yaml` to start from, out of what was recognised: the data of `init`.
///
/// What the program would do anyway is written as comments, so that the file changes nothing until
/// somebody edits it; what rests on a guess is written out, to be seen and corrected.
public enum StartingConfiguration {
  /// The text of the file.
  ///
  /// - Parameters:
  ///   - report: What was recognised.
  ///   - paths: The exports as `sources` shall name them, one for each file of the report.
  /// - Returns: The text of a configuration that the program accepts.
  public static func render(_ report: CheckReport, paths: [String]) -> String {
    var lines = [
      "# Settings of deal-forensics, written from what it recognised. Lines that start with # are",
      "# comments: what would happen anyway, or what else can be set.", "",
      "# What notes call your own company.",
      "# company: {names: [Acme]}", "",
      "# Rivals besides those of the competitor column.", "# competitors: [Globex]", "", "sources:",
    ]
    for (index, file) in report.files.enumerated() {
      lines += source(file, path: index < paths.count ? paths[index] : file.name)
    }
    lines += outcomes(report.files) + closing
    return lines.joined(separator: "\n") + "\n"
  }

  private static let closing = [
    "", "# Columns that are compared with the outcome, besides those found by themselves.",
    "# factors:",
    "#   - {id: region, column: Region, family: context, type: categorical}", "",
    "# The month in which the fiscal year starts.", "# fiscal_year_start: 1", "",
    "# Exact duplicate rows where there is no id: keep or drop.", "# duplicates: keep", "",
    "# The value of a unit of another currency in yours.", "# rates: {EUR: 1.08}",
  ]

  private static func source(_ file: FileSummary, path: String) -> [String] {
    var lines = [
      "  # \(comment(file.reason))", "  - files: \(quoted(path))", "    kind: \(file.kind)",
      "    preset: \(file.preset)",
    ]
    lines += columns(file)
    for dates in file.dates {
      guard let order = dates.order else { continue }
      let pattern = order == DayMonthOrder.dayFirst.rawValue ? "dd/MM/yyyy" : "MM/dd/yyyy"
      lines.append("    # \(comment(dates.header)): \(order) (\(dates.basis))")
      lines.append("    # date_format: \(pattern)")
    }
    if let amounts = file.amounts {
      lines.append(
        "    # \(comment(amounts.header)): decimals after '\(amounts.mark)' (\(amounts.basis))")
      lines.append("    # decimal: \(quoted(amounts.mark))")
    }
    return lines
  }

  /// The columns by role; guesses as settings, the preset's own as comments.
  private static func columns(_ file: FileSummary) -> [String] {
    var active: [String] = []
    var inactive: [String] = []
    for role in Role.allCases {
      let columns = file.columns.filter { column in
        column.use?.split(separator: ", ").contains { $0 == role.rawValue } == true
      }
      guard columns.isEmpty == false else { continue }
      let takesList = role == .text || role == .reason
      let names = columns.map { quoted($0.header) }.joined(separator: ", ")
      let line = "\(role.rawValue): \(takesList ? "[\(names)]" : names)"
      let isGuess = columns.contains { $0.origin != "preset" } || file.preset == "generic"
      let isUnique = columns.allSatisfy { column in
        file.columns.count { HeaderWord.twinKey($0.header) == HeaderWord.twinKey(column.header) }
          == 1
          && file.columns.contains { $0.header == "\(column.header) (2)" } == false
      }
      if isGuess, isUnique, takesList || columns.count == 1 {
        active.append("      \(line)")
      } else {
        inactive.append("    #   \(line)")
      }
    }
    var lines: [String] = []
    if inactive.isEmpty == false {
      lines += ["    # Found by itself; write a line under columns to change it."] + inactive
    }
    return active.isEmpty ? lines : lines + ["    columns:"] + active
  }

  /// The words of each outcome, as long as a word stands for one outcome only.
  private static func outcomes(_ files: [FileSummary]) -> [String] {
    let all = files.flatMap(\.outcomes)
    var lines = ["", "# What the words of the outcome column mean.", "outcome:"]
    var written = false
    for outcome in ["won", "lost", "no_decision", "open"] {
      var words: [String] = []
      for entry in all where entry.outcome == outcome && entry.word.isEmpty == false {
        // Outcome words are compared without case, so a word stands here in one spelling only.
        let word = entry.word.lowercased()
        let isOnly = all.allSatisfy { $0.word.lowercased() != word || $0.outcome == outcome }
        let isNew = words.allSatisfy { $0.lowercased() != word }
        if isOnly, isNew, word.hasPrefix("is won") == false, word.hasPrefix("is closed") == false {
          words.append(entry.word)
        }
      }
      guard words.isEmpty == false else { continue }
      written = true
      lines.append("  \(outcome): [\(words.map(quoted).joined(separator: ", "))]")
    }
    if written == false { lines[2] = "# outcome: {won: [Won], lost: [Lost]}" }
    for entry in all where entry.outcome == "excluded" || entry.outcome == "unknown" {
      guard entry.word.isEmpty == false else { continue }
      let what = entry.name.map { "left out as \($0)" } ?? "not known"
      lines.append("  # \(comment(quoted(entry.word))): \(what) (\(entry.count))")
    }
    return lines
  }

  /// A text in double quotes, as YAML reads it.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\t": quoted += "\\t"
      default:
        if isPrintable(scalar) {
          quoted.unicodeScalars.append(scalar)
        } else {
          let digits = String(scalar.value, radix: 16)
          quoted += "\\U" + String(repeating: "0", count: 8 - digits.count) + digits
        }
      }
    }
    return quoted + "\""
  }

  /// A text that cannot end a comment.
  private static func comment(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter(isPrintable)))
  }

  private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .unassigned, .privateUse: false
    default: true
    }
  }
}
