// SPDX-License-Identifier: Apache-2.0

import Configuration

/// Everything that was read from the exports of one run.
///
/// Over the files of kind deals, `records` equals deals plus duplicates plus rejected, in each file
/// and in all of them.
public struct DealSet: Sendable {
  /// The deals, in input order.
  public var deals: [Deal]
  /// Every column of the deals exports that is neither text nor reason, in order of first sight.
  public var columns: [DealColumn]
  /// The records that no deal came from, and why.
  public var issues: [RowIssue]
  /// The files that were read, in order.
  public var files: [ImportedFile]
  /// What the reader should know of how the files were read.
  public var warnings: [ImportWarning]
  /// The answers of surveys files.
  public var surveys: [SurveyAnswer] = []
  /// The rows of referrals files.
  public var referrals: [Referral] = []
  /// The changes of history files.
  public var changes: [FieldChange] = []

  /// Creates a set.
  public init(
    deals: [Deal], columns: [DealColumn], issues: [RowIssue], files: [ImportedFile],
    warnings: [ImportWarning]
  ) {
    self.deals = deals
    self.columns = columns
    self.issues = issues
    self.files = files
    self.warnings = warnings
  }

  /// The rivals named in the competitor column of any deal, each once, in byte order.
  ///
  /// Names may be parted by semicolons. Cells that name nobody ("Yes", "None", "Unknown") are left
  /// out.
  public var rivalNames: [String] {
    var names: Set<String> = []
    for cell in Set(deals.compactMap { $0.fields[.competitor] }) {
      for name in cell.split(separator: ";").map(\.trimmedCell) where Self.namesSomebody(name) {
        names.insert(name)
      }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  private static func namesSomebody(_ name: String) -> Bool {
    let nobody: Set<String> = [
      "", "-", "--", "?", "n/a", "na", "nil", "no competitor", "nobody", "none", "not known",
      "other", "several", "tbd", "unknown", "various", "in-house", "no competition",
    ]
    return nobody.contains(name.lowercased()) == false && YesOrNo.reading(of: name) == nil
  }
}

/// One column over all deals, coded by its distinct values.
public struct DealColumn: Sendable {
  /// The header, as in the file.
  public var header: String
  /// The headers of columns with the same role in other files.
  public var aliases: [String] = []
  /// The role that the preset or the configuration gave it.
  public var role: Role?
  /// The distinct values, in order of first sight.
  public var levels: [String]
  /// For each deal the index of its value in `levels`; -1 where the cell is empty or absent.
  public var codes: [Int32]

  /// Creates a column.
  public init(header: String, role: Role?, levels: [String], codes: [Int32]) {
    self.header = header
    self.role = role
    self.levels = levels
    self.codes = codes
  }

  /// The value of a deal, or `nil` where its cell is empty.
  public func value(ofDeal index: Int) -> String? {
    codes[index] < 0 ? nil : levels[Int(codes[index])]
  }
}
