// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Writes the documentation page of a preset.
public enum PresetPage {
  /// The page in Markdown: how the export is made, how it is recognised, and every column read.
  public static func markdown(_ preset: CRMPreset) -> String {
    var lines = ["# \(preset.name): \(preset.title)", "", preset.summary, "", "## Columns", ""]
    lines += ["| read as | headers, the preferred one first |", "| --- | --- |"]
    var uses: [ColumnUse] = []
    for column in preset.columns where uses.contains(column.use) == false {
      uses.append(column.use)
    }
    for use in uses {
      let headers = preset.columns.filter { $0.use == use }.flatMap(\.headers)
      let cells = headers.map { "`\($0)`" }.joined(separator: ", ")
      lines.append("| \(use.word) | \(cells) |")
    }
    lines += [
      "",
      "Letter case, spaces and signs are ignored. Of text, reason and close_date all columns "
        + "are read, and of the dates of the close the first filled one counts.",
    ]
    if preset.openStages.isEmpty == false {
      let stages = preset.openStages.map { "`\($0)`" }.joined(separator: ", ")
      lines += ["", "## Stages taken as open", "", stages]
    }
    if preset.signature.isEmpty == false {
      let telling = preset.signature.sorted {
        $0.value != $1.value
          ? $0.value > $1.value : $0.key.utf8.lexicographicallyPrecedes($1.key.utf8)
      }
      let list = telling.map { "`\($0.key)` \($0.value)" }.joined(separator: ", ")
      lines += [
        "", "## Recognised by", "", "Headers with their weights; 6 together are enough.", "", list,
      ]
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
