// SPDX-License-Identifier: Apache-2.0

/// Headers as words, so that `Deal Stage`, `deal_stage` and `DEALSTAGE` are one.
enum HeaderWord {
  /// The letters and digits of a header in lower case, without the `__c` of a custom field.
  static func key(_ header: String) -> String {
    var header = header[...]
    if header.utf8.count > 3, header.lowercased().hasSuffix("__c") { header = header.dropLast(3) }
    if header.utf8.allSatisfy({ $0 < 0x80 }) {
      let bytes = header.utf8.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
      return String(
        decoding: bytes.filter { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) },
        as: UTF8.self)
    }
    let scalars = header.lowercased().unicodeScalars.filter { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    return String(String.UnicodeScalarView(scalars))
  }

  /// What two headers share that a reader would take for the same: all but letter case and spaces.
  static func twinKey(_ header: String) -> String {
    header.lowercased().split { $0.isWhitespace }.joined(separator: " ")
  }

  /// The words of a header in lower case: parted at signs, and where a capital follows a small
  /// letter.
  static func tokens(_ header: String) -> [String] {
    var tokens: [String] = []
    var token = ""
    var wasLower = false
    for scalar in header.unicodeScalars {
      let isWord = scalar.properties.isAlphabetic || scalar.properties.numericType != nil
      let startsWord = scalar.properties.isUppercase && wasLower
      if token.isEmpty == false, isWord == false || startsWord {
        tokens.append(token.lowercased())
        token = ""
      }
      if isWord { token.unicodeScalars.append(scalar) }
      wasLower = scalar.properties.isLowercase
    }
    return token.isEmpty ? tokens : tokens + [token.lowercased()]
  }
}
