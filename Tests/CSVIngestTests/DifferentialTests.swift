// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSVIngest

struct `The reader and an independent parser` {
  static let chunkSizes = [1, 3, 7, 4096]

  @Test(arguments: 0..<40)
  func `agree on well-formed tables`(block: Int) {
    for table in 0..<50 {
      var random = SeededRandom(seed: block * 1000 + table)
      let rows = (0..<Int.random(in: 1...6, using: &random)).map { _ in
        (0..<Int.random(in: 1...5, using: &random)).map { _ in Self.cell(&random) }
      }
      let text = rows.map { Self.line($0, &random) }.joined()
      expectAgreement(Array(text.utf8), "block \(block), table \(table)")
    }
  }

  @Test(arguments: 0..<80)
  func `agree on any mixture of quotes, delimiters and line ends`(block: Int) {
    let alphabet = Array("aab,,\"\"\n\r \t".utf8)
    for table in 0..<50 {
      var random = SeededRandom(seed: 1_000_000 + block * 1000 + table)
      let count = Int.random(in: 1...60, using: &random)
      let text = (0..<count).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)]
      }
      expectAgreement(text, "block \(block), table \(table)")
    }
  }

  @Test func `agree on text longer than a piece and a chunk`() {
    var random = SeededRandom(seed: 3)
    let words = ["trust", "\r\n", "\n", "\"\"", ", ", " budget", "é"]
    for length in [65_535, 65_536, 65_537, 300_000] {
      var note = ""
      while note.utf8.count < length {
        note += words[Int.random(in: 0..<words.count, using: &random)]
      }
      let text = Array("id,note\r\n1,\"\(note)\"\r\n2,\"ok\"\r\n".utf8)
      let expected = ReferenceParser.rows(of: text).map { Array($0.dropFirst()) }
      for size in [1000, 65_536, 1 << 20] {
        #expect(rows(of: text, chunkBytes: size) == expected, "length \(length), chunks of \(size)")
      }
    }
  }

  private func expectAgreement(_ text: [UInt8], _ comment: Comment) {
    // A header first, so that every other row may be broken; a wide one, so that none is trimmed.
    let whole = Array(String(repeating: "h,", count: 99).utf8) + [0x0A] + text
    let expected = ReferenceParser.rows(of: whole).map { Array($0.dropFirst()) }
    for size in Self.chunkSizes {
      #expect(rows(of: whole, chunkBytes: size) == expected, "\(comment), chunks of \(size)")
    }
  }

  /// The rows after the header, or `nil` where the reader gives up.
  private func rows(of text: [UInt8], chunkBytes: Int) -> [Parsed.Row]? {
    let parsed = Parsed(bytes: text, chunkBytes: chunkBytes, dialect: Dialect())
    return parsed.failure == nil ? parsed.rows : nil
  }

  private static func cell(_ random: inout SeededRandom) -> String {
    let pieces = ["a", "Bo", "\"", ",", ";", "\n", "\r\n", "\r", " ", "é", "€", "𝄞", ""]
    return (0..<Int.random(in: 0...4, using: &random))
      .map { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }.joined()
  }

  private static func line(_ cells: [String], _ random: inout SeededRandom) -> String {
    let end = ["\n", "\r\n", "\r"][Int.random(in: 0..<3, using: &random)]
    let special: Set<UInt8> = [0x22, 0x2C, 0x0A, 0x0D, 0x20]
    return cells.map { cell in
      let needsQuotes = cell.isEmpty || cell.utf8.contains(where: special.contains)
      guard needsQuotes || Bool.random(using: &random) else { return cell }
      let doubled = cell.split(separator: "\"", omittingEmptySubsequences: false)
        .joined(separator: "\"\"")
      return "\"\(doubled)\""
    }.joined(separator: ",") + end
  }
}
