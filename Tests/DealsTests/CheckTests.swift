// SPDX-License-Identifier: Apache-2.0

import Configuration
import Testing

@testable import Deals

struct `A check` {
  private let export = """
    "Opportunity Owner","Account Name","Opportunity Name","Stage","Amount","Close Date","Created Date","Loss Reason","Description"
    "Ann","A","A1","Closed Won","$1,250.00","3/14/2025","1/6/2025","","They trust us"
    "Ann","B","B1","Closed Lost","$20.00","13/14/2025","1/7/2025","Price",""
    "Ann","C","C1","Solution Design","x","","","",""
    "Ann","D"
    "Confidential Information - Do Not Distribute"
    """

  private func report(_ text: String) throws -> CheckReport {
    try DealImporter().check([ExportInput(.bytes(Array(text.utf8), name: "q3.csv"))])
  }

  @Test func `says what was recognised and why`() throws {
    let file = try #require(try report(export).files.first)
    #expect(file.preset == "salesforce-report")
    #expect((file.records, file.deals, file.duplicates, file.rejected) == (5, 3, 0, 2))
    #expect(file.columns.first { $0.header == "Stage" }?.use == "stage")
    #expect(file.columns.first { $0.header == "Description" }?.filled == 1.0 / 3)
    #expect(file.outcomes.map(\.outcome) == ["lost", "won", "unknown"])
    #expect(file.dates.map(\.order) == ["month first", "month first"])
    #expect(file.dates.first { $0.header == "Close Date" }?.unreadable == 1)
    #expect(file.amounts?.currencies == ["USD": 2])
    #expect(file.rejections.map(\.reason) == ["2 cells where the header has 9", "footer"])
    #expect(file.warnings.contains { $0.contains("'Solution Design'") })
  }

  @Test func `says what analyses lack`() throws {
    let inputs = try report(export).inputs
    #expect(inputs.first { $0.input == "text" }?.isThere == true)
    #expect(inputs.first { $0.input == "BANT" }?.isThere == false)
  }

  @Test func `is written as text`() throws {
    let text = CheckText.render(try report(export))
    for line in [
      "q3.csv: deals, preset salesforce-report (6 telling headers with weight 10, such as "
        + "'Opportunity Name', 'Opportunity Owner', 'Account Name', 'Close Date')",
      "  5 records = 3 deals + 0 duplicates + 2 rejected",
      "  rejected: 1 for 'footer', the first on line 6",
      "    1       'Closed Won': won",
    ] {
      #expect(text.split(separator: "\n").contains { $0 == line }, "\(line)\n\(text)")
    }
    #expect(text.split(separator: "\n").allSatisfy { $0.last != " " })
  }
}

struct `A starting configuration` {
  /// The outcome of every deal, and what each file was mapped to.
  private func reading(_ inputs: [ExportInput], _ configuration: Configuration) throws -> [String] {
    let set = try DealImporter(configuration: configuration).read(inputs)
    return set.deals.map { deal in
      let notes = deal.notes.map { "\($0.field) \($0.kind) \($0.text)" }
      return
        "\(deal.outcome) \(String(describing: deal.amount)) \(deal.closeDate?.description ?? "") "
        + "\(deal.fields.roles.map { "\($0) \(deal.fields[$0] ?? "")" }) \(notes)"
    }
  }

  private func roundTrip(_ input: ExportInput) throws {
    let report = try DealImporter().check([input])
    let text = StartingConfiguration.render(report, paths: [input.name])
    let loaded = try LoadedConfiguration.read(text, file: "forensics.yaml")
    let source = try #require(loaded.configuration.sources.first)
    let configured = ExportInput(input.origin, source: source)
    #expect(
      try reading([input], Configuration()) == reading([configured], loaded.configuration),
      "\(text)")
  }

  @Test func `is accepted and changes nothing`() throws {
    let header = "id,owner \"x\": y,Outcome,Value,Closed,Won/Lost Story,# note"
    let text = header + "\n1,Ann,Won,5,2025-01-02,because,trust\n2,Bob,Lost,6,2025-01-03,,\n"
    try roundTrip(ExportInput(.bytes(Array(text.utf8), name: "it's [odd]: #1.csv")))
  }

  @Test(
    .enabled(if: TestData.isThere, "\(TestData.absence)"),
    arguments: `Real layouts of one set of deals`.names)
  func `is accepted and changes nothing for real layouts`(name: String) throws {
    try roundTrip(ExportInput(.file(path: TestData.path("data/crm-fixtures/" + name))))
  }

  @Test(
    .enabled(if: TestData.isThere, "\(TestData.absence)"),
    arguments: ["maven/sales_pipeline.csv", "bohanec/Salvirt_B2B_ML_dataset.csv"])
  func `is accepted and changes nothing for public data`(name: String) throws {
    try roundTrip(ExportInput(.file(path: TestData.path("data/" + name))))
  }
}
