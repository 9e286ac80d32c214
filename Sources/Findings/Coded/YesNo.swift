// SPDX-License-Identifier: Apache-2.0

/// The spellings of yes and no that make a column binary without configuration.
enum YesNo {
  private static let yes: Set<String> = [
    "yes", "y", "true", "t", "1", "x", "ja", "oui", "si", "confirmed", "checked",
  ]
  private static let no: Set<String> = [
    "no", "n", "false", "f", "0", "nein", "non", "not confirmed", "unchecked",
  ]

  /// What a cell says; `nil` where it is no spelling of either.
  static func value(of cell: String) -> Bool? {
    let word = cell.lowercased()
    if yes.contains(word) { return true }
    return no.contains(word) ? false : nil
  }
}
