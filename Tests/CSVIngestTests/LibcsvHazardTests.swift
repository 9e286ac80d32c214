// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import CSVIngest

/// libcsv 3.0.3 has behaviours that would lose records or memory; one test for each.
struct `A hazard of libcsv` {
  @Test func `text after a closing quote swallows no record`() {
    let parsed = Parsed("a,b\n\"Foo\" Bar,x\n1,2\n3,\"4\"\n5,6\n")
    #expect(
      parsed.rows == [
        .rejected(2, .textAfterQuote(line: 2)), .record(3, ["1", "2"]), .record(4, ["3", "4"]),
        .record(5, ["5", "6"]),
      ]
    )
  }

  @Test func `a quote inside an unquoted cell is text and stops nothing`() throws {
    let text = "a,b\n1,5\" disk\n2,say \"hi, you\"\n3,x\n"
    let reader = try CSVReader(ExportFile(bytes: Array(text.utf8), name: "test.csv"))
    var records: [[String]] = []
    while case .record(let record) = try reader.next() { records.append(record.texts) }
    #expect(records == [["1", "5\" disk"], ["2", "say \"hi", "you\""], ["3", "x"]])
    #expect(reader.strayQuotes == 3)
  }

  @Test func `a backslash before a quote rejects one record`() {
    let parsed = Parsed("a,b\n1,\"said \\\"hi\\\", ok\"\n2,x\n")
    #expect(parsed.rows == [.rejected(2, .textAfterQuote(line: 2)), .record(3, ["2", "x"])])
  }

  @Test func `a part of a record never becomes a short row after an error`() {
    let parsed = Parsed("a,b,c\n1,2,\"x\"y")
    #expect(parsed.rows == [.rejected(2, .textAfterQuote(line: 2))])
  }

  @Test func `a quote that is never closed rejects the record at the end of the text`() {
    let parsed = Parsed("a,b\n1,2\n3,\"cut off\nin a note\n")
    #expect(parsed.rows == [.record(2, ["1", "2"]), .rejected(3, .unterminatedQuote(line: 3))])
    #expect(parsed.failure == nil)
  }

  @Test func `a quote that is never closed and swallows records ends the run`() {
    let parsed = Parsed("a,b\n1,2\n3,\"\n4,x\n5,y\n")
    #expect(parsed.rows == [.record(2, ["1", "2"])])
    #expect(parsed.failure?.line == 3)
    #expect(parsed.failure?.reason == .unterminatedQuote(swallowedRecords: 2))
    #expect(parsed.failure?.exitClass == .data)
  }

  @Test func `a quote gone wrong gives back the lines that it swallowed`() {
    let parsed = Parsed("a,b\n1,\"\n2,\"x, y\"\n3,z\n")
    #expect(
      parsed.rows == [
        .rejected(2, .textAfterQuote(line: 3)), .record(3, ["2", "x, y"]), .record(4, ["3", "z"]),
      ]
    )
  }

  @Test func `what is left of a rejected record cannot swallow the rest`() {
    let parsed = Parsed("a,b,c\n1,\"He said \"no\".\nBye.\n\",x\n2,y,z\n3,y,z\n")
    #expect(parsed.failure == nil)
    #expect(parsed.records.suffix(2) == [["2", "y", "z"], ["3", "y", "z"]])
    #expect(parsed.rejections.count == 2)
  }

  @Test func `spaces around quotes do not make a runaway field`() {
    let parsed = Parsed("a,b\n\"1\" , \"b\" \n2,c\n")
    #expect(parsed.records == [["1", "b"], ["2", "c"]])
  }

  @Test func `line numbers count lines that it skips`() {
    #expect(Parsed("\n\na,b\n\n \t\n1,2\r\r\n3,4").lines == [6, 8])
  }

  @Test func `a bare CR ends a record, whose rest is a record of its own`() {
    #expect(Parsed("a,b\n1,abc\rdef\n2,x\n").records == [["1", "abc"], ["def"], ["2", "x"]])
  }

  @Test func `a byte-order mark is no part of the first cell`() {
    #expect(Parsed("\u{FEFF}id,note\n1,2\n").header == ["id", "note"])
    #expect(Parsed("\u{FEFF}\"id\",\"note\"\n1,2\n").header == ["id", "note"])
  }

  @Test func `NUL hides nothing of the cell in which it stands`() throws {
    let text = "a,b\n1,abc\0def\n\0,x\n3,y\n"
    #expect(Parsed(text).records == [["1", "abc\u{FFFD}def"], ["\u{FFFD}", "x"], ["3", "y"]])
    let reader = try CSVReader(ExportFile(bytes: Array(text.utf8), name: "test.csv"))
    while try reader.next() != nil {}
    #expect(reader.replacedNulls == 2)
  }

  @Test func `a buffer beyond the cap is refused by the allocator`() {
    FieldCap.raise(to: 1 << 20)
    #expect(unsafe FieldCap.reallocate(nil, 1 << 40) == nil)
    let small = unsafe FieldCap.reallocate(nil, 1 << 10)
    #expect(unsafe small != nil)
    unsafe small?.deallocate()
  }

  @Test func `trailing bytes at the end are a record, not nothing`() {
    #expect(Parsed("a,b\n1,2\n\u{1A}").records == [["1", "2"], ["\u{1A}"]])
  }

  @Test func `doubled quotes take time in proportion`() {
    let note = String(repeating: "\"\"", count: 100_000)
    let parsed = Parsed("a,b\n1,\"\(note)\"\n")
    #expect(parsed.records.first?.last?.utf8.count == 100_000)
  }

  @Test func `quotes that go wrong again and again take time in proportion`() {
    // Each line alone leaves a quote open, so that going back after every fault would be quadratic.
    let parsed = Parsed("a,b\n" + String(repeating: "a\",\"b\n", count: 200_000) + "\"x\"y\n")
    #expect(parsed.rejections.count > 1)
    #expect(parsed.failure == nil)
  }
}
