// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Testing

struct `The dialect of an export` {
  private func dialect(_ text: String) throws -> Dialect {
    try CSVReader(ExportFile(bytes: Array(text.utf8), name: "test.csv")).dialect
  }

  @Test(arguments: [",", ";", "\t", "|"])
  func `has the delimiter that its records agree on`(delimiter: String) throws {
    let text = ["id,owner,note", "1,Jo,\"a, b; c | d\te\"", "2,Al,\"x; y\"", "3,Bo,z"].map {
      let parts = $0.split(separator: ",", maxSplits: 2)
      return parts.joined(separator: delimiter)
    }.joined(separator: "\n")
    #expect(try dialect(text).delimiterText == delimiter)
  }

  @Test func `is not misled by commas in unquoted notes`() throws {
    let notes = ["good, fine", "ok", "x, y, z", "a, b", "c, d"]
    let rows = notes.enumerated().map { "\($0.offset);\($0.element)" }
    #expect(try dialect("id;note\n" + rows.joined(separator: "\n")).delimiter == 0x3B)
  }

  @Test func `is not misled by a preamble or a footer`() throws {
    let footer =
      "\n\nCopyright (c) 2000-2025 salesforce.com, inc. All rights reserved.\nTotal\nx\ny\n"
    #expect(try dialect("# made 2025\na;b;c\n1;2;3" + footer).delimiter == 0x3B)
  }

  @Test func `is a comma where nothing speaks for another`() throws {
    #expect(try dialect("id\n1\n2\n").delimiter == 0x2C)
  }

  @Test(arguments: ["sep=;\r\n", "SEP=;\n", "\"sep=;\"\n", "sep=;\r"])
  func `is named by a line above the header`(line: String) {
    let parsed = Parsed(line + "a,b;c\n1,5;2\n")
    #expect(parsed.header == ["a,b", "c"])
    #expect(parsed.rows == [.record(3, ["1,5", "2"])])
  }

  @Test(arguments: ["sep=ab\n", "sep=\n", "sepal;width\n", "sep=;x\n"])
  func `is not named by other words that start alike`(line: String) {
    #expect(Parsed(line + "1;2\n").rows.count == 1)
  }

  @Test(
    arguments: [
      ("a,b\n1,2\n", .lf), ("a,b\r\n1,2\r\n", .crlf), ("a,b\r1,2\r", .cr),
      ("a,b\n1,\"x\r\ny\"\n", .lf), ("a,b\r\n1,2\n", .mixed), ("a,b", .lf),
    ] as [(String, Dialect.LineEnd)]
  )
  func `tells what ends its lines`(text: String, lineEnd: Dialect.LineEnd) throws {
    #expect(try dialect(text).lineEnd == lineEnd)
  }

  @Test func `is the same for a long export and its start`() throws {
    let rows = String(repeating: "1|\"two\nlines, and more\"\n", count: 30_000)
    #expect(try dialect("id|note\n" + rows).delimiterText == "|")
  }
}
