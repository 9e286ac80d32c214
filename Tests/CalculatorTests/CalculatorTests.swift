// SPDX-License-Identifier: Apache-2.0

import Calculator
import Foundation
import Testing

struct `The calculator` {
  private func answer(_ text: String) throws -> String {
    String(decoding: try Calculator.answer(json: Data(text.utf8)), as: UTF8.self)
  }

  @Test func `answers one case with one object`() throws {
    let text = try answer(#"{"procedure": "wilson", "input": {"x": 0, "n": 0}}"#)
    let expected =
      #"{"procedure":"wilson","status":"undefined","#
      + "\"reason\":\"there are no trials, so there is no proportion\"}\n"
    #expect(text == expected)
  }

  @Test func `answers an array in its order`() throws {
    let text = try answer(
      #"[{"procedure":"fisher_exact","input":{"table":[[3,1],[1,3]]}},"#
        + #"{"procedure":"benjamini_hochberg","input":{"p":[0.5,null]}}]"#
    )
    let answers = try #require(
      try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    )
    #expect(answers.map { $0["procedure"] as? String } == ["fisher_exact", "benjamini_hochberg"])
    let fisher = try #require(answers[0]["result"] as? [String: Any])
    #expect(abs((fisher["p_greater"] as? Double ?? 0) - 17.0 / 70) < 1e-12)
    #expect(try answer("[]") == "[\n]\n")
  }

  @Test func `reads decimals without passing through doubles`() throws {
    let text = try answer(
      #"{"procedure":"descriptive","input":{"x":[1000000000000000000.1,1000000000000000000.3]}}"#
    )
    // The deviation of two numbers 0.2 apart is 0.2 / sqrt(2), although both round to 1e18.
    #expect(text.contains(#""sd":0.1414213562373095"#))
  }

  @Test func `writes what lies outside the range of a double as text`() throws {
    let text = try answer(#"{"procedure":"welch_t","input":{"x":[1e160,3e160],"y":[5e160,9e160]}}"#)
    #expect(text.contains(#""var1":"2.0e320""#) && text.contains(#""var2":"8.0e320""#))
    let ratio = try answer(#"{"procedure":"odds_ratio","input":{"table":[[0,3],[4,5]]}}"#)
    #expect(ratio.contains(#""log_or":"-Infinity""#) && ratio.contains(#""ci_low":null"#))
  }

  @Test(
    arguments: [
      #"{"x":["NaN"],"y":[1]}"#, #"{"x":[1,null],"y":[1]}"#, #"{"y":[1]}"#, "[]", "7",
      #"{"x":1,"y":[1]}"#, #"{"x":[1e999],"y":[1]}"#,
    ]
  )
  func `refuses what is no sample`(input: String) throws {
    let text = try answer(#"{"procedure":"mann_whitney","input":\#(input)}"#)
    #expect(text.contains(#""status":"refuse""#) && !text.contains("result"))
  }

  @Test(
    arguments: [
      "[[1,-1],[2,3]]", "[[1.5,1],[2,3]]", "[[1,2],[3]]", "[]", "[1,2]", "[[1e30,1],[2,3]]",
    ]
  )
  func `refuses what is no table of counts`(table: String) throws {
    let text = try answer(#"{"procedure":"fisher_exact","input":{"table":\#(table)}}"#)
    #expect(text.contains(#""status":"refuse""#))
  }

  @Test func `names the nearest procedure`() {
    let error = CalculatorError.unknownProcedure("fisher_exakt", nearest: "fisher_exact")
    #expect(throws: error) { try answer(#"{"procedure":"fisher_exakt"}"#) }
    #expect(error.message == "no procedure 'fisher_exakt'; did you mean 'fisher_exact'?")
  }

  @Test(
    arguments: [
      "", "{", #"{"a":1,}"#, "[1,]", "01", "1.", "1e", "nul", #""\x""#, #""\ud800""#, "[1] 2",
      "\"a\nb\"", #"{"a" 1}"#, #"{1:2}"#, "+1", String(repeating: "[", count: 100_000),
    ]
  )
  func `does not accept what is not JSON`(text: String) {
    let error = #expect(throws: CalculatorError.self) { try answer(text) }
    #expect(error?.message.contains("not JSON") == true)
  }

  @Test(arguments: ["7", "null", #"{"input":{}}"#, #"[{"procedure":7}]"#])
  func `does not accept what is not a case`(text: String) {
    #expect(throws: CalculatorError.notACase) { try answer(text) }
    #expect(CalculatorError.notACase.message.hasPrefix("not a case; write"))
  }

  @Test func `reads every escape of a string`() throws {
    let text = #"{"procedure":"wil\u0073on","input":{"x":1,"n":2,"\ud83d\ude00\n\/":"\"\\"}}"#
    #expect(try answer(text).contains(#""status":"ok""#))
  }
}
