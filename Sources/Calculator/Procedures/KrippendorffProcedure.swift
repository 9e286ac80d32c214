// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The agreement of coders in `data`, one row a coder, at a `level` of measurement.
public enum KrippendorffProcedure: Procedure {
  /// `krippendorff_alpha`.
  public static let name = "krippendorff_alpha"

  /// Answers one case.
  public static func run(_ input: CaseInput) throws -> CaseResult {
    var result = CaseResult()
    let level = try level(input)
    let data = try codes(input, isNominal: level == .nominal)
    guard data.allSatisfy({ $0.count == data[0].count }) else {
      throw Rejection.refuse("the coders do not have the same number of units")
    }
    guard level != .ratio || data.joined().allSatisfy({ ($0 ?? 0) >= 0 }) else {
      throw Rejection.refuse("a ratio scale has no negative codes")
    }
    let alpha = KrippendorffsAlpha(data, level: level)
    result.add("alpha", alpha.estimate)
    result.add("pairable", count: alpha.pairable)
    result.add("d_o", alpha.observed)
    result.add("d_e", alpha.expected)
    return result
  }

  private static func level(_ input: CaseInput) throws -> KrippendorffsAlpha.Level {
    switch try input.text("level", default: "nominal") {
    case "nominal": .nominal
    case "ordinal": .ordinal
    case "interval": .interval
    case "ratio": .ratio
    default: throw Rejection.refuse("the level is nominal, ordinal, interval or ratio")
    }
  }

  /// The codes as numbers; words may stand for nominal ones.
  private static func codes(_ input: CaseInput, isNominal: Bool) throws -> [[Double?]] {
    let rows = try input.rows("data")
    guard !rows.isEmpty else { throw UndefinedStatistic.emptyGroup }
    guard isNominal else {
      return try rows.map { try CaseInput.optionalNumbers($0, "data") }
    }
    var numbers: [String: Double] = [:]
    return try rows.map { row in
      try row.map { code in
        guard let word = try CaseInput.word(code, "data") else { return nil }
        let number = numbers[word] ?? Double(numbers.count)
        numbers[word] = number
        return number
      }
    }
  }
}
