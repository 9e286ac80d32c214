// SPDX-License-Identifier: Apache-2.0

/// A way in which exports write characters as bytes.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "utf-8"
  case utf16LittleEndian = "utf-16le"
  case utf16BigEndian = "utf-16be"
  /// What Windows programs call ANSI in western Europe; it contains the letters of Latin-1.
  case windows1252 = "windows-1252"

  /// Finds an encoding by its name in any case.
  ///
  /// As in browsers, `latin1` and `iso-8859-1` mean Windows-1252, which differs only where Latin-1
  /// has control characters.
  ///
  /// - Note: Encoding Standard (WHATWG), section 4.2, "Names and labels".
  public init?(named name: String) {
    switch name.lowercased() {
    case "utf-8", "utf8": self = .utf8
    case "utf-16le", "utf16le", "utf-16", "utf16": self = .utf16LittleEndian
    case "utf-16be", "utf16be": self = .utf16BigEndian
    case "windows-1252", "cp1252", "latin1", "latin-1", "iso-8859-1", "iso8859-1", "us-ascii":
      self = .windows1252
    default: return nil
    }
  }
}

/// An encoding, and how many bytes of a byte-order mark announce it.
struct EncodingDecision: Equatable {
  var encoding: TextEncoding
  var markLength = 0
}

extension EncodingDecision {
  /// Reads a byte-order mark.
  ///
  /// - Returns: `nil` where the bytes start with none.
  /// - Throws: The mark of UTF-32 is refused.
  static func mark(of start: [UInt8]) throws(EncodingRefusal) -> EncodingDecision? {
    if start.starts(with: [0xFF, 0xFE, 0, 0]) || start.starts(with: [0, 0, 0xFE, 0xFF]) {
      throw .utf32
    }
    if start.starts(with: [0xEF, 0xBB, 0xBF]) {
      return EncodingDecision(encoding: .utf8, markLength: 3)
    }
    if start.starts(with: [0xFF, 0xFE]) {
      return EncodingDecision(encoding: .utf16LittleEndian, markLength: 2)
    }
    if start.starts(with: [0xFE, 0xFF]) {
      return EncodingDecision(encoding: .utf16BigEndian, markLength: 2)
    }
    return nil
  }
}

/// Why bytes are not taken for text.
enum EncodingRefusal: Error {
  case binary, utf32

  /// The reason to report.
  var reason: IngestError.Reason {
    switch self {
    case .binary: .binary
    case .utf32: .utf32
    }
  }
}
