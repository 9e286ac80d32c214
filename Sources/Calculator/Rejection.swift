// SPDX-License-Identifier: Apache-2.0

/// Why one case has no result, although it was understood.
public enum Rejection: Error, Hashable, Sendable {
  /// The statistic does not exist for these data.
  case undefined(String)
  /// The input is not what the procedure takes.
  case refuse(String)
}
