// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

struct `The command calc` {
  private static let tea = #"{"procedure": "fisher_exact", "input": {"table": [[3, 1], [1, 3]]}}"#

  @Test func `answers a case with an object`() throws {
    let run = try Workbench().run("calc", input: Data(Self.tea.utf8))
    #expect(run.exitCode == 0, "\(run.messages)")
    #expect(run.messages.isEmpty)
    let answer = try JSON(run.data)
    #expect(answer["procedure"] == .string("fisher_exact"))
    #expect(answer["status"] == .string("ok"))
    #expect(answer["result"] != .null)
  }

  @Test func `answers an array in the same order`() throws {
    let empty = #"{"procedure": "fisher_exact", "input": {"table": [[0, 0], [0, 0]]}}"#
    let run = try Workbench().run("calc", input: Data("[\(empty), \(Self.tea)]".utf8))
    #expect(run.exitCode == 0, "\(run.messages)")
    let answers = try JSON(run.data).elements
    let alone = try JSON(Workbench().run("calc", input: Data(Self.tea.utf8)).data)
    try #require(answers.count == 2)
    #expect(answers[1] == alone)
  }

  @Test(arguments: ["", "{", #"{"procedure": "tea_leaves", "input": {}}"#, "[1]"])
  func `what is no case is bad data`(input: String) throws {
    let run = try Workbench().run("calc", input: Data(input.utf8))
    #expect(run.exitCode == 65)
    #expect(run.data.isEmpty)
    #expect(!run.messages.isEmpty)
  }
}
