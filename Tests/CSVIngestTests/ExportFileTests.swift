// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc
import Testing

@testable import CSVIngest

struct `An export file` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  private func reason(_ path: String) -> IngestError.Reason? {
    do throws(IngestError) {
      _ = try ExportFile(path: path)
      return nil
    } catch {
      #expect(error.file == path)
      return error.reason
    }
  }

  @Test func `opens a regular file`() throws {
    let path = try folder.write(Array("a,b\n1,2\n".utf8), as: "good.csv")
    let reader = try CSVReader(ExportFile(path: path))
    #expect(reader.header.texts == ["a", "b"])
  }

  @Test func `names what is missing, a folder, a pipe, a device or a loop`() throws {
    let base = folder.path
    #expect(reason("\(base)/none.csv") == .missing)
    #expect(reason(base) == .directory)
    #expect(unsafe mkfifo("\(base)/pipe.csv", 0o600) == 0)
    #expect(reason("\(base)/pipe.csv") == .notRegularFile)
    #expect(reason("/dev/zero") == .notRegularFile)
    try FileManager.default.createSymbolicLink(
      atPath: "\(base)/dangling.csv", withDestinationPath: "nowhere"
    )
    #expect(reason("\(base)/dangling.csv") == .missing)
    try FileManager.default.createSymbolicLink(
      atPath: "\(base)/loop.csv", withDestinationPath: "loop.csv"
    )
    #expect(reason("\(base)/loop.csv") == .unopenable("too many levels of symbolic links"))
  }

  @Test func `gives input that cannot be opened the exit code 66`() {
    let error = IngestError(file: "q3.csv", reason: .missing)
    #expect(error.exitClass == .noInput)
    #expect(error.exitClass.rawValue == 66)
    #expect(error.message == "q3.csv: no such file")
  }

  @Test func `refuses other formats by name`() throws {
    let path = try folder.write([0x1F, 0x8B, 8, 0], as: "packed.csv")
    #expect(reason(path) == .otherFormat(.gzip))
    let error = IngestError(file: "packed.csv", reason: .otherFormat(.gzip))
    #expect(error.message == "packed.csv: gzip data, not CSV; unpack it first")
    #expect(error.exitClass == .data)
  }

  @Test func `refuses an empty file`() throws {
    #expect(reason(try folder.write([], as: "empty.csv")) == .empty)
  }

  @Test func `notices a file that changes while it is read`() throws {
    let path = try folder.write(Array("a,b\n1,2\n".utf8), as: "growing.csv")
    let text = try TextSource(ExportFile(path: path), encoding: nil, chunkBytes: 4)
    let more = try #require(FileHandle(forWritingAtPath: path))
    try more.seekToEnd()
    try more.write(contentsOf: Data("3,4\n".utf8))
    try more.close()
    var bytes: [UInt8] = []
    #expect(throws: IngestError(file: path, reason: .changedWhileReading)) {
      while !text.isAtEnd { try text.read(into: &bytes) }
    }
  }

  @Test func `reads a stream once, to its end`() throws {
    let pipe = Pipe()
    try pipe.fileHandleForWriting.write(contentsOf: Data("a;b\n1;é\n".utf8))
    try pipe.fileHandleForWriting.close()
    let descriptor = pipe.fileHandleForReading.fileDescriptor
    let reader = try CSVReader(ExportFile(stream: descriptor, name: "standard input"))
    guard case .record(let record) = try reader.next() else {
      Issue.record("no record")
      return
    }
    #expect(record.texts == ["1", "é"])
    #expect(try reader.next() == nil)
    #expect(reader.sha256 == FileDigest.sha256(of: Array("a;b\n1;é\n".utf8).span))
  }
}
