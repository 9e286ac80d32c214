// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Numbers distinct cells in the order in which they are first seen, by their bytes.
///
/// A cell that is known costs one hash and one comparison, and no memory. The hash is the standard
/// library's, seeded anew in every run, so that no export can be made to slow it down.
public struct CellNumbering: Sendable {
  private var bytes: [UInt8] = []
  /// Where each cell ends in `bytes`.
  private var ends: [Int] = []
  /// The hash of each cell, so that growing needs no second one.
  private var hashes: [Int] = []
  /// The number of a cell at the place that its hash names or at the next free one; -1 where free.
  private var slots = [Int32](repeating: -1, count: 16)

  /// Creates a numbering without cells.
  public init() {}

  /// The number of distinct cells.
  public var count: Int { ends.count }

  /// The number of a cell: a new one, equal to the count before, where it is seen first.
  ///
  /// - Complexity: O(*n*) for *n* bytes of the cell, on average.
  public mutating func number(of cell: Span<UInt8>) -> Int {
    let hash = Self.hash(cell)
    var slot = hash & (slots.count - 1)
    while slots[slot] >= 0 {
      let number = Int(slots[slot])
      if hashes[number] == hash, isEqual(number, cell) { return number }
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(count)
    unsafe cell.withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    ends.append(bytes.count)
    hashes.append(hash)
    if count * 2 > slots.count { grow() }
    return count - 1
  }

  private static func hash(_ cell: Span<UInt8>) -> Int {
    var hasher = Hasher()
    unsafe cell.withUnsafeBytes { unsafe hasher.combine(bytes: $0) }
    return hasher.finalize()
  }

  private func isEqual(_ number: Int, _ cell: Span<UInt8>) -> Bool {
    let start = number == 0 ? 0 : ends[number - 1]
    guard ends[number] - start == cell.count else { return false }
    return unsafe bytes.withUnsafeBytes { known in
      unsafe cell.withUnsafeBytes { cell in
        guard let known = known.baseAddress, let cell = cell.baseAddress else { return true }
        return unsafe memcmp(known + start, cell, ends[number] - start) == 0
      }
    }
  }

  private mutating func grow() {
    slots = [Int32](repeating: -1, count: slots.count * 2)
    for (number, hash) in hashes.enumerated() {
      var slot = hash & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = Int32(number)
    }
  }
}
