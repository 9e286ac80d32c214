// SPDX-License-Identifier: Apache-2.0

/// Solves an equation in one unknown.
enum RootFinder {
  /// The place where an increasing function passes 0, between two places where it is below and above.
  ///
  /// Steps along the chord, with the Illinois change so that both ends move; bisects where the chord
  /// does not shorten the bracket. Stops at a relative width of 1e-15 or after 200 steps.
  ///
  /// - Note: Dowell & Jarratt (1971), *BIT* 11:168.
  static func root(
    between low: Double, and high: Double, of function: (Double) -> Double
  ) -> Double {
    var (low, high) = (low, high)
    var (below, above) = (function(low), function(high))
    if below >= 0 { return low }
    if above <= 0 { return high }
    for step in 0..<200 {
      let width = high - low
      if width <= 1e-15 * max(abs(low), abs(high), 1e-300) { break }
      let chord = low - below * (width / (above - below))
      let isUsable = chord > low && chord < high && step % 4 != 3
      let middle = isUsable ? chord : low + width / 2
      if middle <= low || middle >= high { break }
      let value = function(middle)
      if value == 0 { return middle }
      if value < 0 {
        (low, below) = (middle, value)
        above /= 2
      } else {
        (high, above) = (middle, value)
        below /= 2
      }
    }
    return low + (high - low) / 2
  }

  /// The place where an increasing function of the whole line passes 0, sought outwards from `start`.
  ///
  /// `nil` where it does not within 2^40 of the start.
  static func root(from start: Double, of function: (Double) -> Double) -> Double? {
    var step = 1.0
    if function(start) < 0 {
      var low = start
      while step < 0x1p40 {
        if function(low + step) >= 0 { return root(between: low, and: low + step, of: function) }
        low += step
        step *= 2
      }
    } else {
      var high = start
      while step < 0x1p40 {
        if function(high - step) < 0 { return root(between: high - step, and: high, of: function) }
        high -= step
        step *= 2
      }
    }
    return nil
  }
}
