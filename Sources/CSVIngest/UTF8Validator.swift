// SPDX-License-Identifier: Apache-2.0

/// Follows UTF-8 byte by byte.
///
/// - Note: The Unicode Standard 15.0, table 3-7, "Well-Formed UTF-8 Byte Sequences".
struct UTF8Validator {
  /// What one more byte means.
  enum Step {
    case ascii, inside, sequenceEnd, damage
  }

  private var missing = 0
  private var lowest: UInt8 = 0x80
  private var highest: UInt8 = 0xBF

  /// Whether no sequence is open.
  var isComplete: Bool { missing == 0 }

  /// Takes one byte.
  mutating func add(_ byte: UInt8) -> Step {
    guard missing > 0 else { return begin(byte) }
    guard lowest <= byte && byte <= highest else {
      // The byte that breaks a sequence may itself begin one; both count as one damage at most.
      missing = 0
      _ = begin(byte)
      return .damage
    }
    missing -= 1
    (lowest, highest) = (0x80, 0xBF)
    return missing == 0 ? .sequenceEnd : .inside
  }

  private mutating func begin(_ byte: UInt8) -> Step {
    (lowest, highest) = (0x80, 0xBF)
    switch byte {
    case 0x00...0x7F: return .ascii
    case 0xC2...0xDF: missing = 1
    case 0xE0: (missing, lowest) = (2, 0xA0)
    case 0xED: (missing, highest) = (2, 0x9F)
    case 0xE1...0xEF: missing = 2
    case 0xF0: (missing, lowest) = (3, 0x90)
    case 0xF1...0xF3: missing = 3
    case 0xF4: (missing, highest) = (3, 0x8F)
    default: return .damage
    }
    return .inside
  }
}
