// SPDX-License-Identifier: Apache-2.0

import CSVIngest
import Testing

struct `The signature of a file` {
  @Test(
    arguments: [
      ([0x1F, 0x8B, 8], .gzip), ([0x50, 0x4B, 3, 4, 20], .zip),
      ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .oldExcel),
      (Array("%PDF-1.7\n".utf8), .pdf), ([0x7F, 0x45, 0x4C, 0x46, 2], .elf),
      (Array("\u{FEFF} \n<!DOCTYPE html><html>".utf8), .html),
      (Array("<HTML><body>".utf8), .html), (Array("<?xml version=\"1.0\"?>".utf8), .xml),
      (Array("{\"error\":\"rate limited\"}".utf8), .json), (Array("PAR1".utf8), .parquet),
      (Array("BZh9".utf8), .bzip2), ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
      ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], .xz), (Array("SQLite format 3\0".utf8), .sqlite),
    ] as [([UInt8], FileSignature)]
  )
  func `is known by its first bytes`(start: [UInt8], signature: FileSignature) {
    #expect(FileSignature(start: start) == signature)
  }

  @Test(arguments: ["", "id,note\n", "\"{a}\",b\n", "[1],x\n", "<5 seats,x\n", "Grüße;1\n"])
  func `is none for text`(text: String) {
    #expect(FileSignature(start: Array(text.utf8)) == nil)
  }
}
