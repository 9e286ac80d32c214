// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

@testable import CSVIngest

/// Packed files of one small export, made with Python's gzip and zipfile.
enum Packed {
  static let text = "id,outcome,notes\n1,won,trust\n2,lost,price\n"
  static let gzip =
    "H4sIAAAAAAACA8tM0ckvLUnOz03VycsvSS3mMtQpz8/TKSkqLS7hMtLJyS8u0SkoykxO5QIAs09ilCoAAAA="
  /// `deals/Möller.csv`, `.hidden.csv`, `read me.txt` and `Opportunity.CSV`.
  static let zip =
    """
    UEsDBBQAAAgIAAAAIVqzT2KULAAAACoAAAARAAAAZGVhbHMvTcO2bGxlci5jc3bLTNHJLy1Jzs9N1cnLL0kt5jLUKc/P\
    0ykpKi0u4TLSyckvLtEpKMpMTuUCAFBLAwQUAAAACAAAACFas09ilCwAAAAqAAAACwAAAC5oaWRkZW4uY3N2y0zRyS8t\
    Sc7PTdXJyy9JLeYy1CnPz9MpKSotLuEy0snJLy7RKSjKTE7lAgBQSwMEFAAAAAgAAAAhWoamEDYHAAAABQAAAAsAAABy\
    ZWFkIG1lLnR4dMtIzcnJBwBQSwMEFAAAAAgAAAAhWrNPYpQsAAAAKgAAAA8AAABPcHBvcnR1bml0eS5DU1bLTNHJLy1J\
    zs9N1cnLL0kt5jLUKc/P0ykpKi0u4TLSyckvLtEpKMpMTuUCAFBLAQIUAxQAAAgIAAAAIVqzT2KULAAAACoAAAARAAAA\
    AAAAAAAAAACAAQAAAABkZWFscy9Nw7ZsbGVyLmNzdlBLAQIUAxQAAAAIAAAAIVqzT2KULAAAACoAAAALAAAAAAAAAAAA\
    AACAAVsAAAAuaGlkZGVuLmNzdlBLAQIUAxQAAAAIAAAAIVqGphA2BwAAAAUAAAALAAAAAAAAAAAAAACAAbAAAAByZWFk\
    IG1lLnR4dFBLAQIUAxQAAAAIAAAAIVqzT2KULAAAACoAAAAPAAAAAAAAAAAAAACAAeAAAABPcHBvcnR1bml0eS5DU1ZQ\
    SwUGAAAAAAQABADuAAAAOQEAAAAA
    """
  /// `a.csv`, said to be encrypted.
  static let encrypted =
    """
    UEsDBBQAAQAIAAAAIVqzT2KULAAAACoAAAAFAAAAYS5jc3bLTNHJLy1Jzs9N1cnLL0kt5jLUKc/P0ykpKi0u4TLSyckv\
    LtEpKMpMTuUCAFBLAQIUAxQAAQAIAAAAIVqzT2KULAAAACoAAAAFAAAAAAAAAAAAAACAAQAAAABhLmNzdlBLBQYAAAAA\
    AQABADMAAABPAAAAAAA=
    """
  /// `a.csv` with another checksum than its own.
  static let damaged =
    """
    UEsDBBQAAAAIAAAAIVpMT2KULAAAACoAAAAFAAAAYS5jc3bLTNHJLy1Jzs9N1cnLL0kt5jLUKc/P0ykpKi0u4TLSyckv\
    LtEpKMpMTuUCAFBLAQIUAxQAAAAIAAAAIVpMT2KULAAAACoAAAAFAAAAAAAAAAAAAACAAQAAAABhLmNzdlBLBQYAAAAA\
    AQABADMAAABPAAAAAAA=
    """

  static func bytes(_ base64: String) throws -> [UInt8] {
    Array(try #require(Data(base64Encoded: base64)))
  }
}

struct `A packed file` {
  private let folder: ScratchFolder

  init() throws {
    folder = try ScratchFolder()
  }

  private func text(_ path: String) throws -> String {
    let source = try ByteSource(path: path)
    let first = try source.read(upTo: 1 << 20)
    try source.seek(to: 3)
    let again = try source.read(upTo: 1 << 20)
    #expect(again == Array(first.dropFirst(3)))
    return String(decoding: first, as: UTF8.self)
  }

  private func reason(_ path: String) -> IngestError.Reason? {
    do throws(IngestError) {
      let source = try ByteSource(path: path)
      while try source.read(upTo: 1 << 20).isEmpty == false {}
      return nil
    } catch {
      return error.reason
    }
  }

  @Test func `is unpacked from gzip, and read again`() throws {
    let path = try folder.write(Packed.bytes(Packed.gzip), as: "q3.csv.gz")
    #expect(try text(path) == Packed.text)
    let two = try Packed.bytes(Packed.gzip) + Packed.bytes(Packed.gzip)
    #expect(try text(folder.write(two, as: "two.csv.GZ")) == Packed.text + Packed.text)
  }

  @Test func `may have the name only`() throws {
    #expect(try text(folder.write(Array(Packed.text.utf8), as: "plain.csv.gz")) == Packed.text)
  }

  @Test func `is a member of a zip file`() throws {
    let path = try folder.write(Packed.bytes(Packed.zip), as: "backup.zip")
    #expect(try text(path + "/deals/Möller.csv") == Packed.text)
    #expect(try text(path + "/Opportunity.CSV") == Packed.text)
    #expect(
      try ZipFile.members(of: path)
        == ["deals/Möller.csv", ".hidden.csv", "read me.txt", "Opportunity.CSV"])
    #expect(
      reason(path + "/none.csv") == .damagedArchive("the zip file has no such member"))
  }

  @Test func `is refused where it is cut, damaged or encrypted`() throws {
    var gzip = try Packed.bytes(Packed.gzip)
    let cut = try folder.write(Array(gzip.dropLast(12)), as: "cut.csv.gz")
    #expect(reason(cut) == .damagedArchive("the gzip data end too early"))
    gzip[gzip.count - 8] ^= 0xFF
    let damaged = try folder.write(gzip, as: "damaged.csv.gz")
    #expect(reason(damaged) == .damagedArchive("the gzip data are damaged"))
    let zip = try folder.write(Packed.bytes(Packed.damaged), as: "damaged.zip")
    #expect(
      reason(zip + "/a.csv")
        == .damagedArchive("the member of the zip file does not have its checksum"))
    let secret = try folder.write(Packed.bytes(Packed.encrypted), as: "secret.zip")
    #expect(
      reason(secret + "/a.csv") == .damagedArchive("the member is encrypted; unpack it first"))
    let none = try folder.write(Array(Packed.text.utf8), as: "none.zip")
    #expect(throws: IngestError.self) { try ZipFile.members(of: none) }
  }

  @Test func `is refused where it unpacks to far more than its size`() throws {
    let path = folder.path + "/bomb.csv.gz"
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "head -c 100000000 /dev/zero | gzip > '\(path)'"]
    try process.run()
    process.waitUntilExit()
    guard case .unpacksTooFar(let limit) = reason(path) else {
      Issue.record("a bomb was unpacked")
      return
    }
    #expect(limit < 100_000_000)
    let error = IngestError(file: "bomb.csv.gz", reason: .unpacksTooFar(limit: 1000))
    #expect(error.isLimit)
    #expect(error.exitClass == .data)
    #expect(
      error.message
        == "bomb.csv.gz: unpacks to more than 1000 bytes, which its size does not make likely; "
        + "unpack it first")
  }
}
