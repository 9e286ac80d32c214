// SPDX-License-Identifier: Apache-2.0

import Statistics

/// The design, outcome and weights of a case of a regression.
struct RegressionInput {
  let design: DesignMatrix
  let outcome: [Bool]
  let weights: [Double]?

  init(_ input: CaseInput) throws {
    let rows = try input.numberRows("x")
    let outcomes = try input.counts("y")
    guard outcomes.allSatisfy({ $0 <= 1 }) else {
      throw Rejection.refuse("'y' holds something that is neither 0 nor 1")
    }
    guard rows.count == outcomes.count else {
      throw Rejection.refuse("'x' and 'y' do not have one length")
    }
    let width = rows.first?.count ?? 0
    guard rows.allSatisfy({ $0.count == width }) else {
      throw Rejection.refuse("'x' does not have rows of one length")
    }
    guard rows.joined().allSatisfy({ $0 == 0 || (1e-100...1e100).contains(abs($0)) }) else {
      throw Rejection.refuse("'x' holds numbers whose squares no double holds; use another unit")
    }
    outcome = outcomes.map { $0 == 1 }
    weights = input.has("w") ? try Self.weights(input, count: rows.count) : nil
    design = DesignMatrix(
      names: try Self.names(input, width: width),
      columns: (0..<width).map { column in rows.map { $0[column] } }, rowCount: rows.count
    )
  }

  /// Runs a fit, with what a regression says of data that have none.
  static func fitted<Value>(_ fit: () throws(RegressionError) -> Value) throws -> Value {
    do throws(RegressionError) {
      return try fit()
    } catch {
      throw Rejection.undefined(error.message)
    }
  }

  /// The columns under a key, by their positions, and all others.
  func split(_ key: String, _ input: CaseInput) throws -> (named: [Int], others: [Int]) {
    let named = try input.counts(key)
    let columns = design.columns.indices
    guard !named.isEmpty, named.allSatisfy(columns.contains), Set(named).count == named.count
    else { throw Rejection.refuse("'\(key)' is not a list of different columns of 'x'") }
    return (named, columns.filter { !named.contains($0) })
  }

  /// The group of each row under a key, words and numbers alike, numbered as they appear.
  static func groups(_ key: String, _ input: CaseInput, count: Int) throws -> [Int] {
    var numbers: [String: Int] = [:]
    let groups = try input.elements(key).map { element in
      guard let word = try CaseInput.word(element, key) else {
        throw Rejection.refuse("'\(key)' holds null")
      }
      let number = numbers[word] ?? numbers.count
      numbers[word] = number
      return number
    }
    guard groups.count == count else {
      throw Rejection.refuse("'\(key)' does not have one group for each row")
    }
    return groups
  }

  private static func names(_ input: CaseInput, width: Int) throws -> [String] {
    guard input.has("names") else { return (0..<width).map { "column \($0)" } }
    let names = try input.elements("names").map { element in
      guard case .string(let name) = element else {
        throw Rejection.refuse("'names' holds something that is not a string")
      }
      return name
    }
    guard names.count == width else {
      throw Rejection.refuse("'names' does not have one name for each column of 'x'")
    }
    return names
  }

  private static func weights(_ input: CaseInput, count: Int) throws -> [Double] {
    let weights = try input.numbers("w")
    guard weights.count == count, weights.allSatisfy({ $0 >= 0 }) else {
      throw Rejection.refuse("'w' does not have one weight of at least 0 for each row")
    }
    return weights
  }
}
