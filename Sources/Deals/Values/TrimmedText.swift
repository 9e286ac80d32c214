// SPDX-License-Identifier: Apache-2.0

extension StringProtocol {
  /// The text without white space, no-break spaces and byte order marks at its ends.
  var trimmedCell: String {
    guard let start = unicodeScalars.first, let end = unicodeScalars.last else { return "" }
    if start.isCellPadding == false, end.isCellPadding == false { return String(self) }
    var scalars = unicodeScalars[...]
    while let first = scalars.first, first.isCellPadding { scalars.removeFirst() }
    while let last = scalars.last, last.isCellPadding { scalars.removeLast() }
    return String(String.UnicodeScalarView(scalars))
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
