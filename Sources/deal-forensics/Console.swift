// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Writes messages to standard error, as lines of text or as JSON Lines.
///
/// Control characters are shown as `U+001B`, so that nothing in a file name can act on a terminal
/// or forge a line of a log.
struct Console {
  /// How serious a message is.
  enum Level: String {
    case note, warning, error
  }

  let options: MessageOptions

  /// Says something that a quiet run leaves out.
  func note(_ message: String) {
    if !options.quiet { write(message, level: .note) }
  }

  /// Says that something needs a look, although the run goes on; a quiet run leaves it out too.
  func warning(_ message: String) {
    if !options.quiet { write(message, level: .warning) }
  }

  /// Says why the run ends.
  func error(_ message: String) {
    write(message, level: .error)
  }

  /// Says on a terminal what is being done, in a line that the next message replaces.
  func progress(_ stage: String) {
    if showsProgress { send("\(Self.emptyLine)\(stage) ...") }
  }

  /// Takes the line of progress away.
  func endProgress() {
    if showsProgress { send(Self.emptyLine) }
  }

  private static let emptyLine = "\r\u{1B}[K"

  private var showsProgress: Bool {
    options.progress == .auto && options.logFormat == .text && !options.quiet
      && isatty(FileHandle.standardError.fileDescriptor) == 1
  }

  private func send(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }

  private func write(_ message: String, level: Level) {
    endProgress()
    let safe = Self.visible(message)
    let line: String
    switch options.logFormat {
    case .text:
      line = level == .note ? safe : "deal-forensics: \(level.rawValue): \(safe)"
    case .json:
      line = "{\"level\":\"\(level.rawValue)\",\"message\":\"\(Self.jsonEscaped(safe))\"}"
    }
    send(line + "\n")
  }

  /// The text with control and direction characters made visible; line feeds stay.
  static func visible(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      let isDirection =
        (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
      let isControl = scalar.value < 0x20 && scalar != "\n" || (0x7F...0x9F).contains(scalar.value)
      if isDirection || isControl {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let padding = String(repeating: "0", count: max(0, 4 - digits.count))
        result.append(contentsOf: "U+\(padding)\(digits)".unicodeScalars)
      } else {
        result.append(scalar)
      }
    }
    return String(result)
  }

  private static func jsonEscaped(_ text: String) -> String {
    var escaped = ""
    for character in text.unicodeScalars {
      switch character {
      case "\"": escaped += "\\\""
      case "\\": escaped += "\\\\"
      case "\n": escaped += "\\n"
      default: escaped.unicodeScalars.append(character)
      }
    }
    return escaped
  }
}
