// SPDX-License-Identifier: Apache-2.0

/// Reads JSON (RFC 8259) from bytes, strictly.
struct JSONParser {
  /// Deeper nesting is refused, so that a hostile text cannot exhaust the stack.
  static let deepest = 64

  private let bytes: [UInt8]
  private var position = 0
  private var depth = 0

  /// Reads one value; anything but white space after it is an error.
  static func parse(_ bytes: [UInt8]) throws(CalculatorError) -> JSONValue {
    var parser = JSONParser(bytes: bytes)
    let value = try parser.value()
    parser.skipWhiteSpace()
    guard parser.position == bytes.count else { throw parser.malformed("text after the value") }
    return value
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  private var current: UInt8? {
    position < bytes.count ? bytes[position] : nil
  }

  private func malformed(_ what: String) -> CalculatorError {
    .malformed(what: what, offset: position)
  }

  private mutating func skipWhiteSpace() {
    while let byte = current, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 {
      position += 1
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard current == byte else { return false }
    position += 1
    return true
  }

  private mutating func value() throws(CalculatorError) -> JSONValue {
    skipWhiteSpace()
    switch current {
    case UInt8(ascii: "{"):
      return try nested { parser throws(CalculatorError) in try parser.object() }
    case UInt8(ascii: "["):
      return try nested { parser throws(CalculatorError) in try parser.array() }
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    case nil: throw malformed("the text ends where a value should stand")
    default: return .number(try number())
    }
  }

  private mutating func nested(
    _ read: (inout JSONParser) throws(CalculatorError) -> JSONValue
  ) throws(CalculatorError) -> JSONValue {
    depth += 1
    guard depth <= Self.deepest else { throw malformed("nested more than 64 deep") }
    let value = try read(&self)
    depth -= 1
    return value
  }

  private mutating func word(
    _ word: String, _ value: JSONValue
  ) throws(CalculatorError) -> JSONValue {
    for byte in word.utf8 where !take(byte) { throw malformed("not a JSON value") }
    return value
  }

  private mutating func object() throws(CalculatorError) -> JSONValue {
    position += 1
    var members: [String: JSONValue] = [:]
    skipWhiteSpace()
    if take(UInt8(ascii: "}")) { return .object(members) }
    while true {
      skipWhiteSpace()
      guard current == UInt8(ascii: "\"") else { throw malformed("a key should stand here") }
      let key = try string()
      skipWhiteSpace()
      guard take(UInt8(ascii: ":")) else { throw malformed("a colon should stand here") }
      members[key] = try value()
      skipWhiteSpace()
      if take(UInt8(ascii: "}")) { return .object(members) }
      guard take(UInt8(ascii: ",")) else { throw malformed("a comma or } should stand here") }
    }
  }

  private mutating func array() throws(CalculatorError) -> JSONValue {
    position += 1
    var elements: [JSONValue] = []
    skipWhiteSpace()
    if take(UInt8(ascii: "]")) { return .array(elements) }
    while true {
      elements.append(try value())
      skipWhiteSpace()
      if take(UInt8(ascii: "]")) { return .array(elements) }
      guard take(UInt8(ascii: ",")) else { throw malformed("a comma or ] should stand here") }
    }
  }

  private mutating func number() throws(CalculatorError) -> String {
    let start = position
    _ = take(UInt8(ascii: "-"))
    let leadingZero = current == UInt8(ascii: "0")
    let digits = skipDigits()
    guard digits > 0, !(leadingZero && digits > 1) else { throw malformed("not a JSON value") }
    if take(UInt8(ascii: ".")) {
      guard skipDigits() > 0 else { throw malformed("digits should follow the point") }
    }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      guard skipDigits() > 0 else { throw malformed("digits should follow the exponent sign") }
    }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipDigits() -> Int {
    let start = position
    while let byte = current, byte >= 0x30, byte <= 0x39 { position += 1 }
    return position - start
  }

  private mutating func string() throws(CalculatorError) -> String {
    position += 1
    var text: [UInt8] = []
    while let byte = current {
      position += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let string = String(validating: text, as: UTF8.self) else {
          throw malformed("a string is not UTF-8")
        }
        return string
      case UInt8(ascii: "\\"): text.append(contentsOf: try escape().utf8)
      case 0..<0x20: throw malformed("a control character in a string")
      default: text.append(byte)
      }
    }
    throw malformed("a string does not end")
  }

  private mutating func escape() throws(CalculatorError) -> String {
    let byte = current
    position += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{C}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return String(Character(try unicodeEscape()))
    default: throw malformed("an unknown escape")
    }
  }

  private mutating func unicodeEscape() throws(CalculatorError) -> Unicode.Scalar {
    let first = try hexadecimal()
    if let scalar = Unicode.Scalar(first) { return scalar }
    // What is no scalar is a surrogate, which needs its other half.
    guard first < 0xDC00, take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw malformed("half of a surrogate pair")
    }
    let second = try hexadecimal()
    guard
      (0xDC00..<0xE000).contains(second),
      let scalar = Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
    else { throw malformed("half of a surrogate pair") }
    return scalar
  }

  private mutating func hexadecimal() throws(CalculatorError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard let byte = current, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw malformed("four hexadecimal digits should stand here")
      }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    return value
  }
}
