// SPDX-License-Identifier: Apache-2.0

/// A kind of file that is mistaken for CSV, known by its first bytes.
public enum FileSignature: String, CaseIterable, Hashable, Sendable {
  case gzip, bzip2, xz, zstandard, zip, oldExcel, pdf, html, xml, json, elf, parquet, sqlite

  /// Recognises the start of a file.
  ///
  /// - Parameter start: The first bytes, 64 or more where there are as many.
  public init?(start: some Collection<UInt8>) {
    let bytes = Array(start.prefix(512))
    if let match = Self.magic.first(where: { bytes.starts(with: $0.bytes) }) {
      self = match.signature
      return
    }
    let text = Self.lowercasedText(bytes)
    guard let match = Self.openings.first(where: { text.hasPrefix($0.text) }) else { return nil }
    self = match.signature
  }

  private static let magic: [(bytes: [UInt8], signature: FileSignature)] = [
    ([0x1F, 0x8B], .gzip),
    (Array("BZh".utf8), .bzip2),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz),
    ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
    ([0x50, 0x4B, 0x03, 0x04], .zip),
    ([0x50, 0x4B, 0x05, 0x06], .zip),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], .oldExcel),
    (Array("%PDF-".utf8), .pdf),
    ([0x7F, 0x45, 0x4C, 0x46], .elf),
    (Array("PAR1".utf8), .parquet),
    (Array("SQLite format 3\0".utf8), .sqlite),
  ]

  private static let openings: [(text: String, signature: FileSignature)] = [
    ("<!doctype html", .html), ("<html", .html), ("<?xml", .xml), ("{\"", .json), ("[{", .json),
  ]

  /// The bytes as text in lower case, without a byte-order mark and leading white space.
  private static func lowercasedText(_ bytes: [UInt8]) -> String {
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    let body = bytes.starts(with: mark) ? bytes.dropFirst(3) : bytes[...]
    let text = body.drop { $0 == 0x20 || (0x09...0x0D).contains($0) }
    return String(decoding: text, as: UTF8.self).lowercased()
  }
}

extension FileSignature {
  /// What the file is.
  var message: String {
    switch self {
    case .gzip: "gzip data"
    case .bzip2: "bzip2 data"
    case .xz: "xz data"
    case .zstandard: "Zstandard data"
    case .zip: "a zip or xlsx file"
    case .oldExcel: "an old Excel workbook"
    case .pdf: "a PDF file"
    case .html: "an HTML page"
    case .xml: "an XML file"
    case .json: "JSON"
    case .elf: "a program"
    case .parquet: "a Parquet file"
    case .sqlite: "an SQLite database"
    }
  }

  /// What to do about it.
  var advice: String {
    switch self {
    case .gzip, .bzip2, .xz, .zstandard: "unpack it first"
    case .zip: "unpack it, or save the sheet as CSV (UTF-8)"
    case .oldExcel: "save the sheet as CSV (UTF-8)"
    case .html: "sign in to the CRM again and repeat the export"
    case .pdf, .xml, .json, .elf, .parquet, .sqlite: "export as CSV (UTF-8)"
    }
  }
}
