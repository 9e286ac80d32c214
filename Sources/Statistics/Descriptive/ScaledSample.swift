// SPDX-License-Identifier: Apache-2.0

/// Samples in a common unit, a power of ten, so that neither their squares nor their sums leave the
/// range of a double.
struct ScaledSample: Sendable {
  /// The values of each group, in units of ten to the power `unit`.
  let groups: [[DoubleDouble]]
  /// The power of ten of the unit; 0 unless the largest value is beyond 1e100 or below 1e-100.
  let unit: Int

  init(_ groups: [[DecimalNumber]]) {
    let largest =
      groups.joined().filter { $0.double != 0 || $0.digits.high != 0 }
      .map(\.magnitude).max() ?? 0
    let unit = abs(largest) <= 100 ? 0 : largest
    self.groups = groups.map { group in group.map { $0.inUnits(of: unit) } }
    self.unit = unit
  }

  private init(groups: [[DoubleDouble]], unit: Int) {
    self.groups = groups
    self.unit = unit
  }

  init(_ groups: [[Double]]) {
    precondition(groups.joined().allSatisfy { $0.isFinite }, "observations must be finite numbers")
    let largest = groups.joined().reduce(0) { max($0, abs($1)) }
    if largest == 0 || (largest < 1e100 && largest > 1e-100) {
      self.init(groups: groups.map { group in group.map { DoubleDouble($0) } }, unit: 0)
    } else {
      self.init(groups.map { group in group.compactMap { DecimalNumber("\($0)") } })
    }
  }
}
