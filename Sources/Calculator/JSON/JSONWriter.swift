// SPDX-License-Identifier: Apache-2.0

import Statistics

/// Writes answers as JSON; a number in the shortest form that reads back as the same double.
struct JSONWriter {
  private(set) var text = ""

  mutating func write(_ value: CaseResult.Value) {
    switch value {
    case .null: text += "null"
    case .boolean(let flag): text += flag ? "true" : "false"
    case .integer(let count): text += "\(count)"
    case .number(let number): write(number)
    case .scaled(let number): write(number)
    case .text(let string): write(string)
    case .list(let values):
      text += "["
      for (index, element) in values.enumerated() {
        if index > 0 { text += "," }
        write(element)
      }
      text += "]"
    }
  }

  mutating func write(_ result: CaseResult) {
    text += "{"
    for (index, field) in result.fields.enumerated() {
      if index > 0 { text += "," }
      write(field.key)
      text += ":"
      write(field.value)
    }
    text += "}"
  }

  mutating func write(_ string: String) {
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\u{0}"..<"\u{20}":
        text += "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  mutating func raw(_ string: String) {
    text += string
  }

  private mutating func write(_ number: Double) {
    if number.isNaN {
      write("NaN")
    } else if number.isInfinite {
      write(number > 0 ? "Infinity" : "-Infinity")
    } else {
      text += "\(number)"
    }
  }

  private mutating func write(_ number: ScaledNumber) {
    // Too large for a double: as decimal text. Too small: 0 is within any absolute tolerance.
    if number.double.isInfinite, number.significand.isFinite {
      write("\(number.significand)e\(number.exponent)")
    } else {
      write(number.double)
    }
  }
}
