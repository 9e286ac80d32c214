// SPDX-License-Identifier: Apache-2.0

import Calculator
import Foundation
import Testing

@Suite(.enabled(if: ReferenceCases.folder != nil, "DEAL_FORENSICS_DATA is not set"))
struct `The reference cases` {
  /// Cases whose expected values split equal means by rounding at the fiftieth digit.
  ///
  /// 120 resamples of the first case are permutations of the data, but only 28 count as equal there.
  /// What depends on ties is left out here, and checked by whole numbers in `BootstrapTests`.
  static let splitTies: Set<String> = ["bootstrap_bca-001", "bootstrap_bca-007"]
  static let dependOnTies: Set<String> = [
    "n_below", "n_equal", "z0_halfties", "alpha1_halfties", "alpha2_halfties",
    "bca_low_halfties", "bca_high_halfties",
  ]

  @Test(arguments: ReferenceCases.procedures)
  func `agree at the tolerance each states`(procedure: String) throws {
    let reference = try ReferenceCases(procedure: procedure)
    #expect(!reference.cases.isEmpty)
    for reference in try answers(reference) {
      #expect(reference.problems.isEmpty, "\(reference.id): \(reference.problems)")
    }
  }

  private func answers(
    _ reference: ReferenceCases
  ) throws -> [(id: String, problems: [String])] {
    try reference.cases.map { element in
      let id = element["id"] as? String ?? ""
      let input = try #require(element["input"])
      let question = ["procedure": reference.procedure, "input": input]
      let json = try JSONSerialization.data(withJSONObject: question)
      let answer = try #require(try ReferenceCases.object(try Calculator.answer(json: json)))
      var check = AnswerCheck(
        optional: reference.optional, tolerance: element["rtol"] as? Double ?? 1e-9
      )
      let status = answer["status"] as? String
      if var expected = element["expected"] as? [String: Any] {
        if Self.splitTies.contains(id) {
          expected = expected.filter { !Self.dependOnTies.contains($0.key) }
        }
        guard let result = answer["result"] as? [String: Any] else {
          return (id, ["\(status ?? "none"): \(answer["reason"] ?? "")"])
        }
        check.compare(expected, result)
        return (id, check.problems)
      }
      let isRejected = ["undefined", "refuse"].contains(status) && answer["result"] == nil
      return (id, isRejected ? [] : ["\(status ?? "none") instead of a reason"])
    }
  }
}
