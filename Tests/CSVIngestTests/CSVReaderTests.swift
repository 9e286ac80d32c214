// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Testing

struct `The reader of records` {
  @Test func `delivers the header apart from the records`() {
    let parsed = Parsed("id,note\n1,a\n2,b\n")
    #expect(parsed.header == ["id", "note"])
    #expect(parsed.rows == [.record(2, ["1", "a"]), .record(3, ["2", "b"])])
  }

  @Test func `counts the physical lines inside quotes, whatever ends them`() {
    let parsed = Parsed("id,note\r\n1,\"a\r\nb\nc\rd\"\r\n\r\n \n2,b\r3,c")
    #expect(parsed.lines == [2, 8, 9])
    #expect(parsed.records[0] == ["1", "a\r\nb\nc\rd"])
  }

  @Test func `keeps quoted padding and trims what is outside quotes`() {
    let parsed = Parsed("a,b,c\n  x y ,\" padded \" ,\t\n")
    #expect(parsed.records == [["x y", " padded ", ""]])
  }

  @Test func `gives the bytes of a cell with doubled quotes undoubled`() throws {
    let reader = try CSVReader(
      ExportFile(bytes: Array("a\n\"say \"\"é\"\"\"\n".utf8), name: "test.csv")
    )
    guard case .record(let record) = try reader.next() else {
      Issue.record("no record")
      return
    }
    let bytes = record.bytes(at: 0)
    #expect((0..<bytes.count).map { bytes[$0] } == Array("say \"é\"".utf8))
    let beyond = record.bytes(at: 1)
    #expect(beyond.count == 0)
    #expect(record.text(at: 1).isEmpty)
    #expect(record.byteCount(at: 0) == 8)
  }

  @Test func `takes delimiters at the end of lines for no cells`() {
    let named = Parsed("a,b,\n1,2,\n3,4,\n")
    #expect(named.header == ["a", "b", ""])
    #expect(named.records == [["1", "2", ""], ["3", "4", ""]])
    let beyond = Parsed("a,b\n1,2,,,\n3,4,,5\n")
    #expect(beyond.records == [["1", "2"], ["3", "4", "", "5"]])
  }

  @Test func `reads header cells with line breaks`() {
    let parsed = Parsed("\"Loss\nReason\",b\n1,2\n")
    #expect(parsed.header == ["Loss\nReason", "b"])
    #expect(parsed.lines == [3])
  }

  @Test func `counts what it delivers and what it rejects`() throws {
    let text = "a,b\n1,2\n\"x\"y,2\n3,4\n5,\""
    let reader = try CSVReader(ExportFile(bytes: Array(text.utf8), name: "test.csv"))
    while try reader.next() != nil {}
    #expect(reader.recordCount == 4)
    #expect(reader.deliveredCount == 2)
    #expect(reader.rejectedCount == 2)
    #expect(reader.sha256 == FileDigest.sha256(of: Array(text.utf8).span))
  }

  @Test func `can take a later record for the header`() throws {
    let text = "Report of 2025\nid,note\n1,a,\n"
    let reader = try CSVReader(ExportFile(bytes: Array(text.utf8), name: "test.csv"))
    guard case .record(let record) = try reader.next() else {
      Issue.record("no record")
      return
    }
    reader.adoptHeader(record)
    #expect(reader.header.texts == ["id", "note"])
    guard case .record(let first) = try reader.next() else {
      Issue.record("no record")
      return
    }
    #expect(first.texts == ["1", "a"])
  }

  @Test(arguments: ["", "\u{FEFF}", "\n\r\n\n", " \n\t\n"])
  func `finds no header in nothing`(text: String) {
    #expect(Parsed(text).failure?.reason == .empty)
  }

  @Test func `reads a header without rows`() {
    #expect(Parsed("id,note").header == ["id", "note"])
    #expect(Parsed("id,note\n").rows.isEmpty)
  }

  @Test func `tells of a header that cannot be read`() {
    let failure = Parsed("\"id\"x,note\n1,a\n").failure
    #expect(
      failure?.message
        == "test.csv:1: the header cannot be read: text after a closing quote on line 1; "
        + "double a quote that belongs to the text"
    )
  }

  @Test func `reads hundreds of batches without losing a line`() {
    let rows = (1...20_000).map { "\($0),\"note \($0)\nof two lines\"" }
    let parsed = Parsed("id,note\n" + rows.joined(separator: "\n"))
    #expect(parsed.rows.count == 20_000)
    #expect(parsed.lines == (0..<20_000).map { 2 + 2 * $0 })
    #expect(parsed.records.last == ["20000", "note 20000\nof two lines"])
  }
}
