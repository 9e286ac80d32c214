// SPDX-License-Identifier: Apache-2.0

import Configuration

/// The lines above the header of a coded table, each of which starts with `#`.
struct CodedTablePreamble {
  var notes = CodedNotes()
  /// Family, origin and type by factor id.
  var kinds: [String: [String]] = [:]

  /// What a table says of itself.
  init(_ table: CodedTable) {
    notes = table.notes
    for factor in table.factors {
      kinds[factor.id] = [factor.family.rawValue, factor.origin.rawValue, factor.type.rawValue]
    }
  }

  /// Reads lines; what is not known is passed over.
  init(lines: [String]) {
    for line in lines {
      let text = line.drop { $0 == "#" || $0 == " " }
      guard let colon = text.utf8.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let words = text[text.utf8.index(after: colon)...].split {
        $0 == " " || $0 == "\t" || $0 == ","
      }
      read(key: text[..<colon], words: words)
    }
  }

  /// The lines to write.
  var lines: [String] {
    var lines = ["# deal-forensics coded table 1"]
    if let codebook = notes.codebook {
      lines.append(line("codebook", [codebook.id, codebook.version, codebook.sha256]))
    }
    lines.append(line("leaks", notes.leaks))
    lines.append(line("suspects", notes.suspects))
    lines.append(line("undated", notes.undated))
    lines.append(line("barred", notes.barred))
    lines.append(line("factors", kinds))
    return lines
  }

  private func line(_ key: String, _ names: [String]) -> String {
    "# \(key):" + names.map { " " + PercentText.encoded($0) }.joined()
  }

  private func line(_ key: String, _ lists: [String: [String]]) -> String {
    let words = lists.keys.sortedByBytes().map { name in
      PercentText.encoded(name) + "="
        + (lists[name] ?? []).map(PercentText.encoded).joined(separator: "+")
    }
    return "# \(key):" + words.map { " " + $0 }.joined()
  }

  private mutating func read(key: Substring, words: [Substring]) {
    switch key {
    case "codebook":
      let parts = words.map { PercentText.decoded($0) }
      notes.codebook = CodebookStamp(
        id: parts.first ?? "", version: parts.count > 1 ? parts[1] : "",
        sha256: parts.count > 2 ? parts[2] : "")
    case "leaks": notes.leaks = lists(words)
    case "suspects": notes.suspects = lists(words)
    case "undated": notes.undated = words.map { PercentText.decoded($0) }
    case "barred": notes.barred = words.map { PercentText.decoded($0) }
    case "factors": kinds = lists(words)
    default: break
    }
  }

  /// Names with their lists; a name without one means the factor of that id.
  private func lists(_ words: [Substring]) -> [String: [String]] {
    var lists: [String: [String]] = [:]
    for word in words {
      let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = PercentText.decoded(parts.first ?? word)
      lists[name] =
        parts.count < 2
        ? [name] : parts[1].split(separator: "+").map { PercentText.decoded($0) }
    }
    return lists
  }
}
