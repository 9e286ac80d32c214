// SPDX-License-Identifier: Apache-2.0

/// Whether two numbers agree to a relative tolerance; near zero, to an absolute one of 1e-12.
func agree(_ value: Double, _ expected: Double, to tolerance: Double = 1e-11) -> Bool {
  if value == expected { return true }
  return abs(value - expected) <= max(tolerance * abs(expected), abs(expected) < 1e-12 ? 1e-12 : 0)
}
