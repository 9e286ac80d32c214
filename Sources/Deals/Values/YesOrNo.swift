// SPDX-License-Identifier: Apache-2.0

/// The spellings of yes and no that exports use.
public enum YesOrNo {
  /// What a cell says: `true` for yes, `false` for no, `nil` for anything else and for nothing.
  ///
  /// Letter case and surrounding spaces are ignored.
  public static func reading(of text: some StringProtocol) -> Bool? {
    let word = text.trimmedCell.lowercased()
    if affirmative.contains(word) { return true }
    return negative.contains(word) ? false : nil
  }

  private static let affirmative: Set<String> = [
    "yes", "y", "true", "t", "1", "1.0", "on", "x", "checked", "\u{2713}", "\u{2714}", "\u{2611}",
  ]
  private static let negative: Set<String> = [
    "no", "n", "false", "f", "0", "0.0", "off", "unchecked", "\u{2717}", "\u{2718}", "\u{2610}",
  ]
}
