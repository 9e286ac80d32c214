// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The lean of each word, by counts `y1` and `y2` and prior `alpha`.
public enum FightinWordsProcedure: Procedure {
  /// `fightin_words`.
  public static let name = "fightin_words"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let (first, second) = (try input.numbers("y1"), try input.numbers("y2"))
    let prior = try input.numbers("alpha")
    guard first.count == second.count, first.count == prior.count else {
      throw Rejection.refuse("y1, y2 and alpha are not of one length")
    }
    guard (first + second).allSatisfy({ $0 >= 0 }), prior.allSatisfy({ $0 > 0 }) else {
      throw Rejection.refuse("a count is negative, or a prior is not positive")
    }
    let comparison = try FightinWords(first: first, second: second, prior: prior)
    result.add("delta", comparison.words.map(\.delta))
    result.add("var_approx", comparison.words.map(\.variance))
    result.add("z", comparison.words.map(\.z))
    result.add("var_full", comparison.words.map(\.fullVariance))
    result.add("z_full", comparison.words.map(\.fullZ))
    result.add("n1", comparison.totals.first)
    result.add("n2", comparison.totals.second)
    result.add("alpha0", comparison.priorTotal)
    return result
  }
}
