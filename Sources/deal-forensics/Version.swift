// SPDX-License-Identifier: Apache-2.0

/// The version of the program.
enum Version {
  /// The number that reports and `--version` state.
  static let text = "0.1.0"
}
