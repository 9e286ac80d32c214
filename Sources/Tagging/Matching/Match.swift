// SPDX-License-Identifier: Apache-2.0

/// A place where a pattern of a driver matches, with what the context makes of it.
struct Match {
  /// The index in `Codebook.patterns`.
  var pattern: Int
  /// The first word and the one after the last, as indices of the text's tokens.
  var words: Range<Int>
  var verdict: Verdict
}

/// What the context makes of a match.
enum Verdict: Equatable {
  /// It counts as its pattern says.
  case stands
  /// It is negated, and counts as what its pattern says of that.
  case flipped(Direction, by: Trigger)
  /// It does not count.
  case cancelled(Cancellation)
}

/// Why a match does not count.
enum Cancellation: Equatable {
  case negation(Trigger)
  case rule(ContextRule, Trigger)
  /// The sentence is a question.
  case questionMark
  /// It stands under a heading of plans.
  case planned
  /// It lies in a span that the driver excludes.
  case excluded(Trigger)
  /// It lies in the name of the account.
  case accountName
}

/// The words that changed or cancelled a match, as indices of the text's tokens.
struct Trigger: Equatable {
  var words: Range<Int>
}
