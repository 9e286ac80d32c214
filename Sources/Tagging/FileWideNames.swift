// SPDX-License-Identifier: Apache-2.0

import Configuration

/// What we and our rivals are called, the same for every deal of a run.
///
/// Rivals are the union over all deals: the competitor cell of a single deal is often filled only
/// after a loss, so that it would tell the tagger the outcome.
public struct FileWideNames: Hashable, Sendable, Codable {
  /// Our names.
  public var company: [String]
  /// The names of rivals.
  public var rivals: [String]

  /// Creates the lists; names are cut at separators, trimmed, freed of legal forms and sorted.
  public init(company: [String] = [], rivals: [String] = []) {
    self.company = Self.names(in: company)
    self.rivals = Self.names(in: rivals)
  }

  /// Joins the names of the configuration with the competitor cells of all deals.
  public init(configuration: Configuration, competitorCells: [String]) {
    self.init(
      company: configuration.companyNames, rivals: configuration.competitors + competitorCells)
  }

  /// The names that a list of cells holds, each once, in byte order.
  static func names(in cells: [String]) -> [String] {
    var names: Set<String> = []
    for cell in cells {
      for part in cell.split(whereSeparator: { ",;/|\n".contains($0) }) {
        let name = withoutLegalForm(String(part))
        let isName = name.utf8.count > 1 && !noNames.contains(name.lowercased())
        if isName { names.insert(name) }
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A name without blanks around it and without Ltd, Inc and the like at its end.
  static func withoutLegalForm(_ name: String) -> String {
    var words = name.split(whereSeparator: \.isWhitespace).map(String.init)
    while words.count > 1, let last = words.last {
      let bare = last.lowercased().filter { $0.isLetter }
      guard legalForms.contains(bare) else { break }
      words.removeLast()
    }
    return words.joined(separator: " ")
  }

  private static let legalForms: Set<String> = [
    "ltd", "limited", "inc", "incorporated", "llc", "llp", "plc", "gmbh", "ag", "sa", "sas", "bv",
    "nv", "ab", "oy", "as", "spa", "srl", "pty", "corp", "corporation", "co", "company", "kg",
  ]

  /// Cells of competitor columns that name nobody.
  private static let noNames: Set<String> = [
    "none", "n/a", "na", "no", "yes", "unknown", "other", "others", "tbd", "nobody", "no one",
    "incumbent", "competitor", "in-house", "inhouse", "internal", "in house", "build", "diy",
    "status quo", "do nothing", "no decision", "no competitor", "spreadsheet", "spreadsheets",
    "excel", "not applicable", "various", "multiple", "us", "null", "nil", "-", "--", "?",
  ]
}
