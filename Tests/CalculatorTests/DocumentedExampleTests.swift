// SPDX-License-Identifier: Apache-2.0

import Calculator
import Foundation
import Testing

/// A case in `docs/calc.md`, and the answer printed beneath it.
private struct Example {
  let procedure: String
  let question: Data
  let answer: [String: Any]

  /// The examples of the page, in its order.
  static func all() throws -> [Example] {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let page = try String(contentsOf: root.appendingPathComponent("docs/calc.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```json\n").dropFirst()
      .map { Data(($0.components(separatedBy: "\n```").first ?? "").utf8) }
    return try stride(from: 0, to: blocks.count - 1, by: 2).map { place in
      let question = try #require(try ReferenceCases.object(blocks[place]))
      let answer = try #require(try ReferenceCases.object(blocks[place + 1]))
      return Example(
        procedure: try #require(question["procedure"] as? String), question: blocks[place],
        answer: answer
      )
    }
  }
}

struct `The page about calc` {
  @Test func `has one example for each procedure`() throws {
    let documented = try Example.all().map(\.procedure)
    #expect(Set(documented) == Set(Calculator.procedures.map { $0.name }))
    #expect(documented.count == Calculator.procedures.count)
  }

  @Test func `prints the answers that are given`() throws {
    for example in try Example.all() {
      let answer = try #require(
        try ReferenceCases.object(try Calculator.answer(json: example.question))
      )
      let found = try #require(answer["result"] as? [String: Any], "\(example.procedure)")
      let printed = try #require(example.answer["result"] as? [String: Any])
      var check = AnswerCheck(optional: [], tolerance: 1e-9)
      check.compare(printed, found)
      #expect(check.problems.isEmpty, "\(example.procedure): \(check.problems)")
      #expect(Set(printed.keys) == Set(found.keys), "\(example.procedure)")
    }
  }
}
