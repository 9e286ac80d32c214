// SPDX-License-Identifier: Apache-2.0

/// What the bytes of a text without a byte-order mark say about its encoding.
struct EncodingEvidence {
  /// Control characters that even a short text may contain.
  private static let strayAllowance = 16

  private(set) var byteCount = 0
  /// NUL bytes by the remainder of their offset modulo 4.
  private(set) var nulls: [4 of Int] = [0, 0, 0, 0]
  /// Control characters other than white space, NUL left out.
  private(set) var controls = 0
  /// Well-formed UTF-8 sequences of two bytes or more.
  private(set) var sequences = 0
  /// Places at which the bytes are not UTF-8.
  private(set) var damages = 0
  /// Bytes that Windows-1252 does not define.
  private(set) var undefined = 0
  private var validator = UTF8Validator()

  /// The NUL bytes.
  var nullCount: Int { nulls[0] + nulls[1] + nulls[2] + nulls[3] }
  /// Whether every byte was ASCII.
  var isASCII: Bool { sequences == 0 && damages == 0 && validator.isComplete }

  /// Takes in the bytes that follow.
  mutating func add(_ bytes: Span<UInt8>) {
    var index = 0
    while index < bytes.count {
      if validator.isComplete && Self.isPlain(bytes, at: index) {
        index += 8
      } else {
        add(bytes[index], at: byteCount + index)
        index += 1
      }
    }
    byteCount += bytes.count
  }

  /// Takes note that no bytes follow.
  mutating func finish() {
    if !validator.isComplete { damages += 1 }
    validator = UTF8Validator()
  }

  private mutating func add(_ byte: UInt8, at offset: Int) {
    switch byte {
    case 0: nulls[offset & 3] += 1
    case 0x09...0x0D, 0x1A, 0x1B: break
    case 0x01...0x1F: controls += 1
    case 0x81, 0x8D, 0x8F, 0x90, 0x9D: undefined += 1
    default: break
    }
    switch validator.add(byte) {
    case .ascii, .inside: break
    case .sequenceEnd: sequences += 1
    case .damage: damages += 1
    }
  }

  /// Whether the next eight bytes are printable ASCII.
  private static func isPlain(_ bytes: Span<UInt8>, at index: Int) -> Bool {
    guard index + 8 <= bytes.count else { return false }
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self)
    let high: UInt64 = 0x8080_8080_8080_8080
    let spaces: UInt64 = 0x2020_2020_2020_2020
    // A byte below 0x20 borrows from its own top bit, which is free where no byte is above 0x7F.
    return (word | (word &- spaces)) & high == 0
  }
}

extension EncodingEvidence {
  /// The encoding that the bytes speak for.
  ///
  /// NUL bytes at every second place make UTF-16. Bytes that are UTF-8 throughout are UTF-8. Bytes
  /// that are not are Windows-1252, unless some of them are undefined there or the well-formed
  /// sequences outnumber the damages: then they are UTF-8 with damaged records.
  func encoding() throws(EncodingRefusal) -> TextEncoding {
    let even = nulls[0] + nulls[2]
    let odd = nulls[1] + nulls[3]
    if nullCount * 2 > byteCount { throw isUTF32 ? .utf32 : .binary }
    if odd * 10 >= byteCount * 3 && even * 20 <= odd { return .utf16LittleEndian }
    if even * 10 >= byteCount * 3 && odd * 20 <= even { return .utf16BigEndian }
    let strays = controls + nullCount
    if strays > Self.strayAllowance && strays * 20 > byteCount { throw .binary }
    return singleByteOrUTF8
  }

  /// The encoding that the bytes beyond ASCII speak for.
  var singleByteOrUTF8: TextEncoding {
    damages == 0 || undefined > 0 || sequences > damages ? .utf8 : .windows1252
  }

  /// Gathers what all bytes of a file say, or the first ones of a stream.
  static func gather(from export: ExportFile) throws(IngestError) -> EncodingEvidence {
    var evidence = EncodingEvidence()
    evidence.add(export.start.span)
    var isEnd = export.start.count < TextSource.windowBytes
    while !isEnd && export.source.isRepeatable {
      let chunk = try export.source.read(upTo: ByteSource.chunkBytes)
      evidence.add(chunk.span)
      isEnd = chunk.isEmpty
    }
    if isEnd { evidence.finish() }
    return evidence
  }

  /// Whether three of four bytes are NUL, as in UTF-32 without a byte-order mark.
  private var isUTF32: Bool {
    let full = byteCount / 4
    return nullCount * 10 >= full * 25 && (nulls[0] * 20 <= full || nulls[3] * 20 <= full)
  }
}
