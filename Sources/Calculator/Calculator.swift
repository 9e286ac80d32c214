// SPDX-License-Identifier: Apache-2.0

import Foundation
import Statistics

/// Answers cases of statistical procedures, JSON in and JSON out.
public enum Calculator {
  /// Answers one case, or an array of them in the same order.
  ///
  /// - Throws: `CalculatorError` where the text is not JSON, not a case, or names no procedure; what
  ///   cannot be computed for one case is said in its answer instead.
  public static func answer(json: Data) throws(CalculatorError) -> Data {
    let value = try JSONParser.parse([UInt8](json))
    var writer = JSONWriter()
    if case .array(let cases) = value {
      writer.raw("[")
      for (index, element) in cases.enumerated() {
        writer.raw(index > 0 ? ",\n" : "\n")
        try answer(element, into: &writer)
      }
      writer.raw("\n]")
    } else {
      try answer(value, into: &writer)
    }
    writer.raw("\n")
    return Data(writer.text.utf8)
  }

  private static func answer(
    _ value: JSONValue, into writer: inout JSONWriter
  ) throws(CalculatorError) {
    guard case .string(let name)? = value["procedure"] else { throw .notACase }
    guard let procedure = procedures.first(where: { $0.name == name }) else {
      throw .unknownProcedure(name, nearest: nearest(to: name))
    }
    writer.raw("{\"procedure\":\"\(name)\",")
    let input = value["input"] ?? .object([:])
    switch Result(catching: { try procedure.run(try CaseInput(input)) }) {
    case .success(let result):
      writer.raw("\"status\":\"ok\",\"result\":")
      writer.write(result)
    case .failure(let error):
      let (status, reason) = explanation(error)
      writer.raw("\"status\":\"\(status)\",\"reason\":")
      writer.write(reason)
    }
    writer.raw("}")
  }

  private static func explanation(_ error: any Error) -> (status: String, reason: String) {
    switch error {
    case let error as UndefinedStatistic: ("undefined", error.message)
    case Rejection.undefined(let reason): ("undefined", reason)
    case Rejection.refuse(let reason): ("refuse", reason)
    default: ("refuse", "the input cannot be computed")
    }
  }

  /// The name that shares most pairs of neighbouring letters with `name`.
  private static func nearest(to name: String) -> String {
    let wanted = pairs(of: name)
    let scored = procedures.map { procedure in
      let own = pairs(of: procedure.name)
      let shared = Double(own.intersection(wanted).count)
      return (name: procedure.name, score: shared / Double(own.union(wanted).count))
    }
    return scored.max { $0.score < $1.score || ($0.score == $1.score && $0.name > $1.name) }?.name
      ?? "fisher_exact"
  }

  private static func pairs(of name: String) -> Set<String> {
    let letters = Array(name)
    return Set(zip(letters, letters.dropFirst()).map { String([$0, $1]) })
  }
}
