// SPDX-License-Identifier: Apache-2.0

import Statistics

/// One procedure, and deals made up so that the truth is known.
struct Scenario: Sendable {
  /// What a replicate tells.
  enum Kind: Sendable {
    /// Whether the interval of 95 % holds the truth.
    case coverage
    /// Whether the test rejects at 5 % what is true.
    case size
  }

  let kind: Kind
  let name: String
  /// What the deals are like.
  let truth: String
  /// Above this number of deals it is not run.
  let largest: Int
  /// Makes up deals and asks the procedure; `nil` where it has no answer.
  let run: @Sendable (_ count: Int, _ random: inout RandomStream) -> Bool?

  init(
    _ kind: Kind, _ name: String, _ truth: String, largest: Int = .max,
    run: @escaping @Sendable (_ count: Int, _ random: inout RandomStream) -> Bool?
  ) {
    self.kind = kind
    self.name = name
    self.truth = truth
    self.largest = largest
    self.run = run
  }
}
