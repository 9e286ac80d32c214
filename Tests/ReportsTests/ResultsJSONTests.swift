// SPDX-License-Identifier: Apache-2.0

import Findings
import Foundation
import Testing

@testable import Reports

struct `The results file` {
  @Test
  func `has sorted snake-case keys, and null where there is no value`() throws {
    let text = try text(of: Fixture.notesOnly())
    #expect(text.hasPrefix("{\n  \"artefacts\": [],\n  \"case_flow\": {\n    \"analysed\": 80,"))
    #expect(text.contains("\"increment\": null"))
    #expect(text.contains("\"config_sha256\": \"c0c0"))
    #expect(text.contains("\"adjusted_for_length\": null"))
    #expect(text.hasSuffix("}\n"))
  }

  @Test
  func `keeps the words of exclusion as they are`() throws {
    var input = Fixture.notesOnly()
    input.results.caseFlow.excluded = ["Not A Fit": 2, "testRecord": 1]
    let text = try text(of: input)
    #expect(text.contains("\"Not A Fit\": 2"))
    #expect(text.contains("\"testRecord\": 1"))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `writes null for what is no number`(value: Double) throws {
    var input = Fixture.quarter()
    input.results.models.soft?.penalisedLogLikelihood = value
    let text = try text(of: input)
    #expect(text.contains("\"penalised_log_likelihood\": null"))
    #expect(!text.lowercased().contains("nan") && !text.lowercased().contains("inf"))
  }

  @Test
  func `reads back as the same results`() throws {
    let results = Fixture.quarter().results
    let decoder = JSONDecoder()
    decoder.keyDecodingStrategy = .convertFromSnakeCase
    let bytes = Data(try ResultsJSON.bytes(of: results))
    // Foundation turns config_sha256 into configSha256, and leaves the rest as we wrote it.
    #expect(try decoder.decode(AnalysisResults.self, from: bytes) == results)
  }

  @Test
  func `escapes what would act unseen`() throws {
    var input = Fixture.nothing()
    input.results.warnings = ["a\u{202E}b\u{0}\"\\\n"]
    #expect(try text(of: input).contains(#""a\u202eb\u0000\"\\\n""#))
  }

  @Test(arguments: Fixture.allCases)
  func `has the keys of the schema and no others`(fixture: Fixture) throws {
    let schema = try SchemaCheck()
    let value = try JSONSerialization.jsonObject(
      with: Data(try ResultsJSON.bytes(of: fixture.input.results)))
    #expect(schema.violations(of: value) == [])
  }

  @Test(.enabled(if: SchemaCheck.hasValidator, "python3 with jsonschema is not installed"))
  func `is valid by another program's reading of the schema`() throws {
    for fixture in Fixture.allCases {
      let bytes = try ResultsJSON.bytes(of: fixture.input.results)
      #expect(try SchemaCheck.validate(bytes) == "", "\(fixture)")
    }
  }

  @Test(.enabled(if: SchemaCheck.hasValidator, "python3 with jsonschema is not installed"))
  func `is refused by that program with a key too many`() throws {
    #expect(try SchemaCheck.validate(Array("{\"schema_version\": 1}".utf8)) != "")
  }

  private func text(of input: ReportInput) throws -> String {
    String(decoding: try ResultsJSON.bytes(of: input.results), as: UTF8.self)
  }
}
