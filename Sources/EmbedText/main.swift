// SPDX-License-Identifier: Apache-2.0

// Writes a Swift file that holds a text as a string constant: EmbedText NAME SOURCE OUTPUT.
//
// A string literal compiles in a moment; an array literal of the same bytes, which is what the
// package manager's own embedding writes, takes more than a minute for 200 kB.

import Foundation

let arguments = CommandLine.arguments
guard arguments.count == 4 else {
  throw CocoaError(.fileNoSuchFile)
}
let text = try String(contentsOf: URL(filePath: arguments[2]), encoding: .utf8)
let fence = String(repeating: "#", count: 8)
let swift = """
  /// A text that is part of the program.
  enum \(arguments[1]) {
    /// The text, as it stands in the source tree.
    static let text = \(fence)\"""
  \(text)
  \"""\(fence)
  }

  """
try swift.write(to: URL(filePath: arguments[3]), atomically: true, encoding: .utf8)
