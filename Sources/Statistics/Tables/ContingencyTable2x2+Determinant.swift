// SPDX-License-Identifier: Apache-2.0

extension ContingencyTable2x2 {
  /// ad - bc, rounded once: two rounded products would overflow or cancel.
  var determinant: Double {
    let up = a.magnitude.multipliedFullWidth(by: d.magnitude)
    let down = b.magnitude.multipliedFullWidth(by: c.magnitude)
    let isNegative = (up.high, up.low) < (down.high, down.low)
    let (larger, smaller) = isNegative ? (down, up) : (up, down)
    let (low, borrow) = larger.low.subtractingReportingOverflow(smaller.low)
    let high = larger.high - smaller.high - (borrow ? 1 : 0)
    let size = Double(high) * 0x1p64 + Double(low)
    return isNegative ? -size : size
  }
}
