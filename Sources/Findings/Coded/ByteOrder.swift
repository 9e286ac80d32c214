// SPDX-License-Identifier: Apache-2.0

extension Sequence<String> {
  /// The strings in the order of their UTF-8 bytes, which no locale or library version can change.
  func sortedByBytes() -> [String] {
    sorted { $0.precedesInBytes($1) }
  }
}

extension String {
  /// Whether this string comes before another in the order of their UTF-8 bytes.
  func precedesInBytes(_ other: String) -> Bool {
    utf8.lexicographicallyPrecedes(other.utf8)
  }
}
