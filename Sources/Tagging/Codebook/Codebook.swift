// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

/// What an analyst looks for in texts: drivers with their patterns, word classes and context words.
public struct Codebook: Sendable {
  /// Its name.
  public let id: String
  /// Its version, as its author counts.
  public let version: String
  /// The language of its texts, as an ISO 639-1 code.
  public let language: String
  /// The SHA-256 of the file, in lower-case hexadecimal; of both files where it extends another.
  public let sha256: String
  /// What it tags, in the order of the file.
  public let drivers: [Driver]
  /// Its patterns, in the order of the file.
  public let patterns: [CodebookPattern]
  /// Texts with the directions that a driver must be tagged with.
  public let examples: [CodebookExample]
  /// The phrases of each word class.
  let classes: [String: [PlacedPhrase]]
  /// The phrases of each rule of context.
  let context: [ContextRule: [PlacedPhrase]]
  /// Where each driver stands.
  let driverPlaces: [String: ConfigurationError.Place]
  /// What the file says of each driver beyond its definition.
  public let notes: [String: DriverNotes]
}

/// What a codebook tells its readers about a driver.
public struct DriverNotes: Sendable, Hashable {
  /// Where the idea comes from.
  public var sources: [String]
  /// What belongs to it.
  public var include: String?
  /// What does not.
  public var exclude: String?
}

/// A pattern with its conditions.
public struct CodebookPattern: Sendable {
  /// What a match means.
  public enum Meaning: Hashable, Sendable {
    /// A tag with this direction.
    case direction(Direction)
    /// A span in which no tag of the driver may start.
    case exclusion
  }

  /// What a match becomes where it is negated.
  public enum NegatedMeaning: Hashable, Sendable {
    /// A tag with this direction.
    case direction(Direction)
    /// No tag.
    case drop
    /// The same tag: negation does not matter.
    case keep
  }

  /// The driver's id.
  public let driver: String
  /// What a match means.
  public let meaning: Meaning
  /// The pattern as written.
  public let source: String
  /// Where it stands.
  public let place: ConfigurationError.Place
  /// What it becomes where it is negated.
  public var negated = NegatedMeaning.drop
  /// Rules of context that do not apply to it.
  var immuneTo: Set<ContextRule> = []
  /// Whether it holds in neutral texts.
  public var isForNotes = true
  /// Whether it holds in reason columns.
  public var isForReasons = true
  /// The direction that a reason column gives an unresolved match.
  public var resolution: Direction?
  let phrase: Phrase
  var unless: [PlacedPhrase] = []
}

/// A text with the directions that a driver must be tagged with, no more and no less.
public struct CodebookExample: Sendable {
  /// The driver's id.
  public let driver: String
  /// The text.
  public let text: String
  /// Whether it stands in a reason column.
  public let kind: Note.Kind
  /// The directions, each once, in byte order.
  public let expected: [Direction]
  /// Where it stands.
  public let place: ConfigurationError.Place
}

/// A phrase with its source.
struct PlacedPhrase: Sendable {
  var phrase: Phrase
  var source: String
  var place: ConfigurationError.Place
}

/// A rule by which the words around a match change or cancel it.
enum ContextRule: String, CaseIterable, Hashable, Sendable {
  case negation
  case postNegation = "post_negation"
  case pseudoNegation = "pseudo_negation"
  case terminators
  case hypothetical
  case question
  case historical
  case repHolder = "rep_holder"
  case thirdParty = "third_party"
  case boilerplate
}
