// SPDX-License-Identifier: Apache-2.0

/// The side on which a test looks for a difference.
public enum Alternative: Hashable, Sendable, CaseIterable {
  /// The first group is lower than the second, or the association is negative.
  case less
  /// The first group is higher than the second, or the association is positive.
  case greater
  /// Either.
  case twoSided
}
