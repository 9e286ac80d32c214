// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Configuration

extension Codebook {
  /// The codebook that is part of the program.
  ///
  /// - Precondition: It can be read, which the tests see to.
  public static let standard: Codebook = {
    do throws(ConfigurationError) {
      return try Codebook(yaml: EmbeddedCodebook.text, file: "standard-en.yaml")
    } catch {
      preconditionFailure("the built-in codebook cannot be read: \(error.message)")
    }
  }()

  /// The YAML of the codebook that is part of the program.
  public static var standardText: String { EmbeddedCodebook.text }

  /// Reads a codebook.
  ///
  /// A file that says `extends: standard-en` starts from the standard codebook: its classes and
  /// context words are added to those, its drivers are new ones. A driver that exists there is an
  /// error that names both places, unless it says `override: add` or `override: replace`.
  ///
  /// - Parameters:
  ///   - yaml: The text of the file.
  ///   - file: Its name in messages.
  /// - Throws: The first problem with its place.
  public init(yaml: String, file: String) throws(ConfigurationError) {
    self = try CodebookReader.read(yaml, file: file, sha256: Self.digest(of: yaml)) { name in
      name == "standard-en" ? Self.standard : nil
    }
  }

  /// The SHA-256 of a text in lower-case hexadecimal.
  static func digest(of text: String) -> String {
    FileDigest.sha256(of: text.utf8.span)
  }
}
