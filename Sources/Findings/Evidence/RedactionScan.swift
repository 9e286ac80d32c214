// SPDX-License-Identifier: Apache-2.0

/// Finds what personal data looks like, each from its first byte in one pass.
enum RedactionScan {
  private static let currencies: Set<String> = [
    "eur", "usd", "gbp", "chf", "jpy", "aud", "cad", "sek", "nok", "dkk", "pln", "inr", "$",
    "\u{20AC}", "\u{A3}", "\u{A5}", "us$", "dollars", "euros", "pounds",
  ]

  /// The end of an e-mail address.
  static func email(_ bytes: [UInt8], _ start: Int) -> Int? {
    func isLocal(_ byte: UInt8) -> Bool { byte.isWordByte || [46, 95, 37, 43, 45].contains(byte) }
    var at = start
    while at < bytes.count, isLocal(bytes[at]) { at += 1 }
    guard at > start, at < bytes.count, bytes[at] == 64 else { return nil }
    var end = at + 1
    while end < bytes.count, bytes[end].isWordByte || bytes[end] == 46 || bytes[end] == 45 {
      end += 1
    }
    while end > at + 1, bytes[end - 1] == 46 || bytes[end - 1] == 45 { end -= 1 }
    return end > at + 1 ? end : nil
  }

  /// The end of a telephone number: 7 to 15 digits with separators, no date.
  static func phone(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes[start].isDigit || bytes[start] == 43 || bytes[start] == 40 else { return nil }
    var digits = 0
    var end = start
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte.isDigit {
        digits += 1
        end = index + 1
      } else if ![32, 40, 41, 43, 45, 46, 47].contains(byte) || index - end > 2 {
        break
      }
      index += 1
    }
    guard (7...15).contains(digits), !isDate(bytes[start..<end]) else { return nil }
    return end
  }

  private static func isDate(_ bytes: ArraySlice<UInt8>) -> Bool {
    let groups = bytes.split { !$0.isDigit }.map(\.count)
    return groups == [4, 2, 2] || groups == [2, 2, 4]
  }

  /// The end of an amount of money: a number beside a currency, or with `k`, `m` or `bn`.
  static func amount(_ bytes: [UInt8], _ start: Int) -> Int? {
    var index = start
    let prefix = currency(bytes, index)
    if let prefix {
      index = prefix
      while index < bytes.count, bytes[index] == 32 { index += 1 }
    }
    guard index < bytes.count, bytes[index].isDigit else { return nil }
    var end = index
    while end < bytes.count,
      bytes[end].isDigit
        || ([44, 46, 39].contains(bytes[end]) && end + 1 < bytes.count && bytes[end + 1].isDigit)
    {
      end += 1
    }
    let number = end
    if let scaled = scale(bytes, end) { end = scaled }
    var after = end
    if after < bytes.count, bytes[after] == 32 { after += 1 }
    if let suffix = currency(bytes, after) { return suffix }
    return prefix != nil || end > number ? end : nil
  }

  /// The end of `k`, `m`, `mn` or `bn` right after a number.
  private static func scale(_ bytes: [UInt8], _ start: Int) -> Int? {
    for word in ["mn", "bn", "k", "m"] {
      let end = start + word.utf8.count
      guard end <= bytes.count else { continue }
      let found = bytes[start..<end].map { $0 | 32 }
      if found.elementsEqual(word.utf8), end == bytes.count || !bytes[end].isWordByte {
        return end
      }
    }
    return nil
  }

  private static func currency(_ bytes: [UInt8], _ start: Int) -> Int? {
    for length in [7, 6, 5, 3, 2, 1] where start + length <= bytes.count {
      let slice = bytes[start..<(start + length)]
      let word = String(decoding: slice, as: UTF8.self).lowercased()
      guard currencies.contains(word) else { continue }
      let end = start + length
      let isLetter = slice.allSatisfy { (65...122).contains($0) }
      if !isLetter || end == bytes.count || !(65...122).contains(bytes[end]) { return end }
    }
    return nil
  }

  /// The end of a name after `Mr`, `Mrs`, `Ms`, `Dr`, `Herr` or `Frau`.
  static func titled(_ bytes: [UInt8], _ start: Int) -> Int? {
    for title in ["Mrs", "Mr", "Ms", "Dr", "Herr", "Frau"] {
      var index = start + title.utf8.count
      guard index < bytes.count, bytes[start..<index].elementsEqual(title.utf8) else { continue }
      if bytes[index] == 46 { index += 1 }
      guard index + 1 < bytes.count, bytes[index] == 32, (65...90).contains(bytes[index + 1])
      else { continue }
      index += 1
      while index < bytes.count, bytes[index].isWordByte { index += 1 }
      return index
    }
    return nil
  }
}
