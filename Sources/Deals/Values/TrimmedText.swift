// SPDX-License-Identifier: Apache-2.0

extension StringProtocol {
  /// The text without white space, no-break spaces and byte order marks at its ends.
  var trimmedCell: String {
    let scalars = unicodeScalars
    guard let start = scalars.firstIndex(where: { $0.isCellPadding == false }),
      let last = scalars.lastIndex(where: { $0.isCellPadding == false })
    else { return "" }
    let end = scalars.index(after: last)
    if start == startIndex, end == endIndex { return String(self) }
    return String(self[start..<end])
  }

  /// Whether nothing is left of the text once it is trimmed.
  var isBlankCell: Bool {
    unicodeScalars.allSatisfy(\.isCellPadding)
  }
}

extension Unicode.Scalar {
  /// Whether a spreadsheet pads cells with it.
  fileprivate var isCellPadding: Bool {
    switch value {
    case 0x09...0x0D, 0x20, 0xA0, 0x202F, 0xFEFF: true
    default: false
    }
  }
}
