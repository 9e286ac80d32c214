// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CSVIngest

struct `The encoding of an export` {
  private func reader(_ bytes: [UInt8]) throws -> CSVReader {
    try CSVReader(ExportFile(bytes: bytes, name: "test.csv"))
  }

  private func bytes(_ text: String, _ encoding: String.Encoding) throws -> [UInt8] {
    Array(try #require(text.data(using: encoding)))
  }

  private let table = "id;note\n1;Müller – “ok” €5\n2;x\n"

  @Test func `is found from the bytes, and the text is the same in each`() throws {
    let expected = Parsed(table)
    let cases: [([UInt8], TextEncoding)] = [
      (Array(table.utf8), .utf8), ([0xEF, 0xBB, 0xBF] + table.utf8, .utf8),
      (try bytes(table, .windowsCP1252), .windows1252),
      (try bytes(table, .utf16LittleEndian), .utf16LittleEndian),
      ([0xFF, 0xFE] + (try bytes(table, .utf16LittleEndian)), .utf16LittleEndian),
      (try bytes(table, .utf16BigEndian), .utf16BigEndian),
      ([0xFE, 0xFF] + (try bytes(table, .utf16BigEndian)), .utf16BigEndian),
    ]
    for (bytes, encoding) in cases {
      #expect(try reader(bytes).encoding == encoding)
      for size in [1, 3, 4096] {
        #expect(Parsed(bytes: bytes, chunkBytes: size) == expected, "\(encoding) by \(size)")
      }
    }
  }

  @Test func `is Windows-1252 when the only foreign bytes stand on the last line`() throws {
    let rows = String(repeating: "1,plain\n", count: 200_000)
    let parsed = Parsed(
      bytes: Array("id,note\n\(rows)".utf8) + Array("\"".utf8) + [0xA9, 0x22, 0x0A])
    #expect(parsed.rows.last == .record(200_002, ["©"]))
  }

  @Test func `rejects the records of UTF-8 that are damaged`() {
    let header = Array("id,note\n0,gut für uns\n".utf8)
    let damages: [[UInt8]] = [
      [0xFF], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE2, 0x82], [0x80],
    ]
    let rows = damages.flatMap { Array("1,x".utf8) + $0 + Array("y\n".utf8) }
    let parsed = Parsed(bytes: header + rows + Array("2,ok\n".utf8))
    #expect(parsed.records == [["0", "gut für uns"], ["2", "ok"]])
    #expect(parsed.rejections == (3...8).map { .rejected($0, .undecodable(.utf8)) })
  }

  @Test func `does not join bytes of two cells to one character`() {
    let bytes = Array("a,b\né,éé\nx".utf8) + [0xC3] + Array(",".utf8) + [0xA9, 0x0A]
    #expect(Parsed(bytes: bytes).rejections == [.rejected(3, .undecodable(.utf8))])
  }

  @Test func `rejects unpaired surrogates and an odd byte`() throws {
    let start = [0xFF, 0xFE] + (try bytes("a,b\n1,", .utf16LittleEndian))
    let lone = start + [0x00, 0xD8] + (try bytes("x\n2,y\n", .utf16LittleEndian))
    let parsed = Parsed(bytes: lone)
    #expect(
      parsed.rows == [.rejected(2, .undecodable(.utf16LittleEndian)), .record(3, ["2", "y"])])
    let odd = Parsed(bytes: start + [0x41])
    #expect(odd.rejections == [.rejected(2, .undecodable(.utf16LittleEndian))])
  }

  @Test func `reads pairs of surrogates`() throws {
    let text = "a,b\n1,𝄞\u{10FFFF}\n"
    #expect(Parsed(bytes: [0xFE, 0xFF] + (try bytes(text, .utf16BigEndian))) == Parsed(text))
  }

  @Test func `refuses UTF-32, zeros and random bytes`() throws {
    var random = SeededRandom(seed: 60)
    let noise = (0..<65_536).map { _ in UInt8.random(in: 0...255, using: &random) }
    #expect(Parsed(bytes: noise).failure?.reason == .binary)
    #expect(Parsed(bytes: [UInt8](repeating: 0, count: 4096)).failure?.reason == .binary)
    let wide = try bytes(table, .utf32LittleEndian)
    #expect(Parsed(bytes: wide).failure?.reason == .utf32)
    #expect(Parsed(bytes: [0xFF, 0xFE, 0, 0] + wide).failure?.reason == .utf32)
    #expect(Parsed(bytes: try bytes(table, .utf32BigEndian)).failure?.reason == .utf32)
  }

  @Test func `can be named, and is known by several names`() throws {
    #expect(TextEncoding(named: "Latin-1") == .windows1252)
    #expect(TextEncoding(named: "ISO-8859-1") == .windows1252)
    #expect(TextEncoding(named: "UTF8") == .utf8)
    #expect(TextEncoding(named: "koi8-r") == nil)
    for encoding in TextEncoding.allCases {
      #expect(TextEncoding(named: encoding.rawValue) == encoding)
    }
    let export = try ExportFile(bytes: Array("a\nÃ©\n".utf8), name: "test.csv")
    #expect(try CSVReader(export, encoding: .windows1252).encoding == .windows1252)
  }

  @Test func `maps each byte of Windows-1252 as Foundation does`() throws {
    for byte in UInt8(1)...255 {
      var transcoder = Transcoder(from: .windows1252)
      var text: [UInt8] = []
      transcoder.decode([byte], into: &text)
      let expected = String(data: Data([byte]), encoding: .windowsCP1252)
      #expect(String(validating: text, as: UTF8.self) == expected, "byte \(byte)")
    }
  }

  @Test func `of a stream is decided by its first bytes beyond ASCII`() throws {
    let pipe = Pipe()
    let rows = Array(String(repeating: "1,plain\n", count: 200_000).utf8)
    let bytes = Array("id,note\n".utf8) + rows + Array("2,caf".utf8) + [0xE9, 0x0A]
    let writer = Thread {
      try? pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    let export = try ExportFile(
      stream: pipe.fileHandleForReading.fileDescriptor, name: "standard input"
    )
    let reader = try CSVReader(export)
    var last: [String] = []
    while case .record(let record) = try reader.next() { last = record.texts }
    #expect(last == ["2", "café"])
    #expect(reader.encoding == .windows1252)
    #expect(reader.recordCount == 200_001)
  }
}
