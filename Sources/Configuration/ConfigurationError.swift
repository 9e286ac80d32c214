// SPDX-License-Identifier: Apache-2.0

/// Why a configuration or a codebook was refused.
///
/// The program then ends with exit code 78.
public struct ConfigurationError: Error, Equatable {
  /// A place in a file; lines and columns are counted from 1.
  public struct Place: Sendable, Hashable {
    /// The file, as the user named it.
    public let file: String
    /// The line.
    public let line: Int
    /// The column, in Unicode scalars.
    public let column: Int

    /// Creates a place.
    public init(file: String, line: Int, column: Int) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// What is wrong.
  public enum Reason: Sendable, Equatable {
    /// The parser's own words.
    case syntax(String)
    case tooLarge(limit: String)
    case anchor
    case tag(String)
    case expected(String, found: String)
    case unknownKey(String, nearest: String?, known: [String])
    case repeatedKey(String)
    case missingKey(String, of: String)
    case unknownWord(String, nearest: String?, known: [String])
    case repeatedID(String)
    case clash(String, with: Place)
    case notApplicable(String, to: String)
    case unreadable
  }

  /// Where it stands.
  public let place: Place
  /// What is wrong.
  public let reason: Reason

  /// Creates an error.
  public init(place: Place, reason: Reason) {
    self.place = place
    self.reason = reason
  }

  /// One line: the place, what is wrong and what would be right.
  public var message: String {
    if case .unreadable = reason { return "\(place.file): \(reason.message)" }
    return "\(place.file):\(place.line):\(place.column): \(reason.message)"
  }
}

extension ConfigurationError.Reason {
  fileprivate var message: String {
    switch self {
    case .syntax(let problem):
      "not YAML: \(problem)"
    case .tooLarge(let limit):
      "larger than \(limit); a configuration has no need of that"
    case .anchor:
      "an anchor (&) or alias (*); write the value out"
    case .tag(let tag):
      "a tag '\(tag)'; write the plain value"
    case .expected(let expected, let found):
      "\(found) where \(expected) should stand"
    case .unknownKey(let key, let nearest?, _):
      "unknown key '\(key)'; did you mean '\(nearest)'?"
    case .unknownKey(let key, nil, let known):
      "unknown key '\(key)'; known are \(known.joined(separator: ", "))"
    case .repeatedKey(let key):
      "key '\(key)' stands twice; remove one"
    case .missingKey(let key, let owner):
      "\(owner) has no '\(key)'; add '\(key): ...'"
    case .unknownWord(let word, let nearest?, _):
      "unknown word '\(word)'; did you mean '\(nearest)'?"
    case .unknownWord(let word, nil, let known):
      "unknown word '\(word)'; write one of \(known.joined(separator: ", "))"
    case .repeatedID(let id):
      "id '\(id)' stands twice; ids must differ"
    case .clash(let id, let other):
      "'\(id)' is also defined at \(other.file):\(other.line):\(other.column); remove one or rename it"
    case .notApplicable(let key, let owner):
      "'\(key)' has no meaning for \(owner); remove it"
    case .unreadable:
      "cannot be read as UTF-8 text; name an existing file"
    }
  }
}
