// SPDX-License-Identifier: Apache-2.0

/// Why a statistic does not exist for the data given.
public enum UndefinedStatistic: Error, Hashable, Sendable {
  /// A group or sample holds no observation.
  case emptyGroup
  /// A group holds fewer observations than the statistic needs.
  case tooFewObservations(needed: Int)
  /// All observations are equal.
  case noVariation
  /// A row or a column of a table adds up to nothing.
  case zeroMargin
  /// No trials, so no proportion.
  case noTrials
  /// The agreement expected by chance is complete.
  case chanceAgreementComplete
  /// No unit was coded by two coders.
  case nothingPairable
  /// Fewer strata than needed tell anything.
  case tooFewInformativeStrata
  /// The estimate is zero or infinite, so that what is built on it does not exist.
  case estimateOnTheBoundary
  /// A vocabulary of one word.
  case singleWord
  /// The numbers are beyond what can be computed in reasonable time.
  case tooLarge

  /// The reason in English.
  public var message: String {
    switch self {
    case .emptyGroup: "a group has no observations"
    case .tooFewObservations(let needed): "a group has fewer than \(needed) observations"
    case .noVariation: "all observations are equal"
    case .zeroMargin: "a row or a column of the table adds up to 0"
    case .noTrials: "there are no trials, so there is no proportion"
    case .chanceAgreementComplete: "the agreement expected by chance is complete"
    case .nothingPairable: "no unit was coded by two coders"
    case .tooFewInformativeStrata: "fewer than two strata have four margins above 0"
    case .estimateOnTheBoundary: "the estimate is zero or infinite"
    case .singleWord: "the odds of the only word of a vocabulary are infinite"
    case .tooLarge: "the numbers are too large for an exact computation"
    }
  }
}
