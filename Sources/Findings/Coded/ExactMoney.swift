// SPDX-License-Identifier: Apache-2.0

/// Amounts of ten-thousandths as exact decimals.
enum ExactMoney {
  /// The amount with as many of four decimals as it needs.
  static func text(_ tenThousandths: Int64) -> String {
    let size = tenThousandths.magnitude
    let sign = tenThousandths < 0 ? "-" : ""
    var decimals = String(size % 10_000)
    guard size % 10_000 != 0 else { return "\(sign)\(size / 10_000)" }
    decimals = String(repeating: "0", count: 4 - decimals.utf8.count) + decimals
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(sign)\(size / 10_000).\(decimals)"
  }

  /// The ten-thousandths of a decimal with up to four decimals; `nil` for anything else.
  static func tenThousandths(_ cell: some StringProtocol) -> Int64? {
    let isNegative = cell.utf8.first == UInt8(ascii: "-")
    let parts = (isNegative ? cell.dropFirst() : cell[...]).split(
      separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let head = parts.first, !head.isEmpty else { return nil }
    let tail = parts.count == 2 ? parts[1] : ""
    guard parts.allSatisfy({ $0.utf8.allSatisfy { (48...57).contains($0) } }),
      tail.utf8.count <= 4, parts.count == 1 || !tail.isEmpty
    else { return nil }
    let padded = "\(head)\(tail)" + String(repeating: "0", count: 4 - tail.utf8.count)
    return Int64(padded).map { isNegative ? -$0 : $0 }
  }
}
