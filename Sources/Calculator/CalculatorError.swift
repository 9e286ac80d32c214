// SPDX-License-Identifier: Apache-2.0

/// Why cases could not be answered at all.
public enum CalculatorError: Error, Hashable, Sendable {
  /// The text is not JSON.
  case malformed(what: String, offset: Int)
  /// A case is no object with a procedure.
  case notACase
  /// There is no such procedure.
  case unknownProcedure(String, nearest: String)

  /// What is wrong, and what would be right.
  public var message: String {
    switch self {
    case .malformed(let what, let offset):
      "byte \(offset): not JSON: \(what)"
    case .notACase:
      "not a case; write {\"procedure\": \"fisher_exact\", \"input\": {...}}, or an array of such"
    case .unknownProcedure(let name, let nearest):
      "no procedure '\(name)'; did you mean '\(nearest)'?"
    }
  }
}
