// SPDX-License-Identifier: Apache-2.0

/// One computation that `calc` offers.
public protocol Procedure: Sendable {
  /// Its name in a case, in snake case.
  static var name: String { get }

  /// Answers one case.
  ///
  /// A thrown `UndefinedStatistic` or `Rejection.undefined` becomes the status `undefined`, a thrown
  /// `Rejection.refuse` the status `refuse`; nothing else may be thrown.
  static func run(_ input: CaseInput) throws -> CaseResult
}
