// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Turns the bytes of an encoding into UTF-8, piece by piece.
///
/// NUL, which no text needs and some programs take for its end, becomes U+FFFD and is counted.
///
/// What the encoding does not define (an unpaired surrogate, an odd byte at the end, a hole of
/// Windows-1252) is passed on as bytes that are not UTF-8, so that its record is rejected instead of
/// being changed in silence.
struct Transcoder {
  private let encoding: TextEncoding
  /// How many NUL characters were replaced.
  private(set) var nulls = 0
  private var halfUnit: UInt8?
  private var highSurrogate: UInt16?

  init(from encoding: TextEncoding) {
    self.encoding = encoding
  }

  /// Appends the UTF-8 of the bytes that follow.
  mutating func decode(_ bytes: ArraySlice<UInt8>, into text: inout [UInt8]) {
    switch encoding {
    case .utf8 where !Self.hasNull(bytes): text.append(contentsOf: bytes)
    case .utf8:
      for byte in bytes { if byte == 0 { appendNull(to: &text) } else { text.append(byte) } }
    case .windows1252: for byte in bytes { append1252(byte, to: &text) }
    case .utf16LittleEndian, .utf16BigEndian:
      for byte in bytes {
        guard let first = halfUnit else {
          halfUnit = byte
          continue
        }
        halfUnit = nil
        let unit =
          encoding == .utf16LittleEndian
          ? UInt16(byte) << 8 | UInt16(first) : UInt16(first) << 8 | UInt16(byte)
        append(unit, to: &text)
      }
    }
  }

  /// Appends what the end of the bytes leaves over.
  mutating func finish(into text: inout [UInt8]) {
    if highSurrogate != nil || halfUnit != nil { text.append(0xFF) }
    highSurrogate = nil
    halfUnit = nil
  }

  private mutating func append(_ unit: UInt16, to text: inout [UInt8]) {
    if let high = highSurrogate {
      highSurrogate = nil
      if UTF16.isTrailSurrogate(unit) {
        let scalar = 0x10000 + (UInt32(high & 0x3FF) << 10) + UInt32(unit & 0x3FF)
        Self.append(scalar, to: &text)
        return
      }
      text.append(0xFF)
    }
    if UTF16.isLeadSurrogate(unit) {
      highSurrogate = unit
    } else if UTF16.isTrailSurrogate(unit) {
      text.append(0xFF)
    } else if unit == 0 {
      appendNull(to: &text)
    } else {
      Self.append(UInt32(unit), to: &text)
    }
  }

  /// Appends a scalar value that is no surrogate.
  private static func append(_ scalar: UInt32, to text: inout [UInt8]) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(0x80 | scalar >> shift & 0x3F) }
    switch scalar {
    case ..<0x80: text.append(UInt8(scalar))
    case ..<0x800: text.append(contentsOf: [UInt8(0xC0 | scalar >> 6), tail(0)])
    case ..<0x10000: text.append(contentsOf: [UInt8(0xE0 | scalar >> 12), tail(6), tail(0)])
    default: text.append(contentsOf: [UInt8(0xF0 | scalar >> 18), tail(12), tail(6), tail(0)])
    }
  }

  private mutating func appendNull(to text: inout [UInt8]) {
    nulls += 1
    Self.append(0xFFFD, to: &text)
  }

  private static func hasNull(_ bytes: ArraySlice<UInt8>) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      unsafe buffer.baseAddress.flatMap { unsafe memchr($0, 0, buffer.count) } != nil
    }
  }

  private mutating func append1252(_ byte: UInt8, to text: inout [UInt8]) {
    if byte == 0 {
      appendNull(to: &text)
    } else if byte < 0x80 {
      text.append(byte)
    } else if byte >= 0xA0 {
      Self.append(UInt32(byte), to: &text)
    } else if let scalar = Self.upperHalf[Int(byte) - 0x80] {
      Self.append(scalar, to: &text)
    } else {
      text.append(byte)
    }
  }

  /// The scalars of 0x80...0x9F, which is where Windows-1252 differs from Latin-1.
  ///
  /// - Note: Unicode Consortium, `MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT`.
  private static let upperHalf: [UInt32?] = [
    0x20AC, nil, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, nil, 0x017D, nil,
    nil, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, nil, 0x017E, 0x0178,
  ]
}
