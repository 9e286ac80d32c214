// SPDX-License-Identifier: Apache-2.0

import Configuration
import Deals

/// Runs the examples of a codebook as tests of its patterns.
public enum CodebookCheck {
  /// An example that is not tagged as it says.
  public struct Failure: Sendable, Hashable {
    /// Where the example stands.
    public let place: ConfigurationError.Place
    /// The driver's id.
    public let driver: String
    /// The example.
    public let text: String
    /// The directions that it asks for.
    public let expected: [Direction]
    /// The directions that were found.
    public let found: [Direction]

    /// One line that says what was expected and found.
    public var message: String {
      func words(_ directions: [Direction]) -> String {
        directions.isEmpty ? "nothing" : directions.map(\.rawValue).joined(separator: ", ")
      }
      return "\(place.file):\(place.line):\(place.column): \(driver): '\(text)' gives "
        + "\(words(found)); expected \(words(expected))"
    }
  }

  /// The examples that fail, in the order of the codebook.
  public static func failures(of codebook: Codebook) -> [Failure] {
    let tagger = Tagger(codebook: codebook)
    var session = tagger.session()
    return codebook.examples.compactMap { example in
      let note = Note(
        field: example.kind == .reason ? "Loss Reason" : "Notes", kind: example.kind,
        text: example.text, file: 0, line: 0)
      let tags = session.tag(TaggableDeal(notes: [note])).tags
      let found = Set(tags.filter { $0.driver == example.driver }.map(\.direction))
        .sorted { $0.rawValue.utf8.lexicographicallyPrecedes($1.rawValue.utf8) }
      guard found != example.expected else { return nil }
      return Failure(
        place: example.place, driver: example.driver, text: example.text,
        expected: example.expected, found: found)
    }
  }
}
