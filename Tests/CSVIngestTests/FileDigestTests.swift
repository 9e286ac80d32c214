// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Testing

struct `The SHA-256 of a file` {
  @Test(
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ]
  )
  func `agrees with the examples of FIPS 180`(text: String, digest: String) {
    #expect(FileDigest.sha256(of: Array(text.utf8).span) == digest)
  }

  @Test func `does not depend on how the bytes arrive`() {
    var digest = FileDigest()
    let piece = [UInt8](repeating: UInt8(ascii: "a"), count: 1000)
    for _ in 0..<1000 { digest.add(piece.span) }
    #expect(
      digest.hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0",
      "FIPS 180-2, appendix B.3: one million letters a"
    )
  }

  @Test func `reads a file and tells of a missing one`() throws {
    let folder = try ScratchFolder()
    let path = try folder.write(Array("abc".utf8), as: "abc.txt")
    #expect(try FileDigest.sha256(ofFile: path) == FileDigest.sha256(of: Array("abc".utf8).span))
    #expect(throws: IngestError(file: path + "x", reason: .missing)) {
      try FileDigest.sha256(ofFile: path + "x")
    }
  }
}
